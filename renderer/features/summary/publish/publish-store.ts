import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { bridge } from '#renderer/client/bridge.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentLanguage } from '#renderer/client/session.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { Scope } from '../scope/period.ts';

export type Policy = OutputOf<'publication.policy'>;
export type Prepared = OutputOf<'publication.prepared'>;
export type Progress = OutputOf<'publication.progress'>;
export type Audience = InputOf<'publication.start'>['audience'];
export type Threshold = Policy['threshold'];

/** How it is to be prepared, the period apart. */
export interface Ask {
  readonly audience: Audience;
  readonly threshold: Threshold;
  /** Variable → groups of codes that are never shown apart. */
  readonly merged: Readonly<Record<string, string[][]>>;
  /** Variables, and cross tables as their variables joined by `+`. */
  readonly leftOut: readonly string[];
  readonly open: boolean;
}

/** What a preparation was asked to be; compared with the choices of now. */
interface Asked extends Ask {
  readonly scope: Scope;
}

interface PublishState {
  readonly policy: Policy | null;
  readonly ask: Ask;
  /** The preparation that runs or is shown; `null` before the first. */
  readonly asked: Asked | null;
  readonly jobId: string | null;
  readonly progress: Progress | null;
  readonly prepared: Prepared | null;
  /** What can be made coarser by hand; known from the last preparation with tables, also while the next one runs. */
  readonly variables: Prepared['variables'];
  /** How the last preparation ended, when it gave nothing. */
  readonly ended: 'cancelled' | 'failed' | null;
  readonly releaseId: number | null;
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  readonly change: (part: Partial<Ask>) => void;
  /** Prepares; resolves when it is done, stopped, or overtaken by another. */
  readonly prepare: (scope: Scope) => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Keeps a paragraph and takes its findings. @throws CallError */
  readonly saveParagraph: (id: string, text: string) => Promise<void>;
  /** Enters what is prepared into the ledger. @throws CallError */
  readonly release: (readers: string | null, reason: string | null, by: string | null) => Promise<void>;
  /** Forgets what was published and begins again. */
  readonly beginAgain: () => void;
}

/** Milliseconds after which a preparation is looked at again although the shell has told nothing of it. */
const LOOK_AGAIN = 500;

const firstAsk: Ask = { audience: 'public', threshold: 5, merged: {}, leftOut: [], open: false };
const noJob = { jobId: null, progress: null, prepared: null, ended: null, releaseId: null, failure: null };

/** Making one summary that leaves the house. It lives apart from its screen, so that a preparation goes on while another page is read. */
export const usePublish = vaultStore<PublishState>((set, get) => {
  /** Resolves when the shell tells something of this preparation, or after a while. */
  const newsOf = (jobId: string) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(end, LOOK_AGAIN);
      const stop = bridge().listen((event) => {
        if (event.kind === 'publication' && event.jobId === jobId) end();
      });
    });

  /** Follows a preparation to its end. */
  const follow = async (jobId: string) => {
    for (;;) {
      const progress = await call('publication.progress', { jobId });
      if (get().jobId !== jobId) return;
      set({ progress });
      if (progress.state === 'done') {
        const prepared = await call('publication.prepared', { jobId });
        if (get().jobId === jobId)
          set({ prepared, progress: null, ...(prepared.variables.length > 0 && { variables: prepared.variables }) });
        return;
      }
      if (progress.state !== 'running') return set({ ...noJob, ended: progress.state });
      await newsOf(jobId);
      if (get().jobId !== jobId) return;
    }
  };

  return {
    policy: null,
    ask: firstAsk,
    asked: null,
    variables: [],
    ...noJob,
    async load() {
      const first = get().policy === null;
      const policy = await call('publication.policy', {});
      const { ask } = get();
      set({ policy, ask: first || policy.locked ? { ...ask, threshold: policy.threshold } : ask });
    },
    change: (part) => set(({ ask }) => ({ ask: { ...ask, ...part } })),
    async prepare(scope) {
      const { ask, jobId: before } = get();
      const asked = { ...ask, scope, open: ask.open && ask.audience === 'copil' };
      set({ ...noJob, asked });
      try {
        if (before !== null) await call('publication.cancel', { jobId: before });
        const { jobId } = await call('publication.start', { ...asked, leftOut: [...asked.leftOut], language: currentLanguage() });
        if (get().asked !== asked) return;
        set({ jobId, progress: { state: 'running', step: null, done: 0, total: 0 } });
        await follow(jobId);
      } catch (error) {
        if (get().asked === asked) set({ ...noJob, failure: envelopeOf(error) });
      }
    },
    async cancel() {
      const { jobId } = get();
      if (jobId === null) return;
      set({ ...noJob, ended: 'cancelled' });
      try {
        await call('publication.cancel', { jobId });
      } catch (error) {
        set({ failure: envelopeOf(error) });
      }
    },
    async saveParagraph(id, text) {
      const { jobId } = get();
      if (jobId === null) return;
      const { findings } = await call('publication.saveProse', { jobId, id, text });
      const { prepared } = get();
      if (prepared === null || get().jobId !== jobId) return;
      set({
        prepared: {
          ...prepared,
          prose: prepared.prose.map((each) => (each.id === id ? { ...each, text } : each)),
          findings: [
            ...prepared.findings.filter(({ paragraph }) => paragraph !== id),
            ...findings.filter(({ paragraph }) => paragraph === id),
          ],
        },
      });
    },
    async release(readers, reason, by) {
      const { jobId } = get();
      if (jobId === null) return;
      const { releaseId } = await call('publication.release', { jobId, readers, reason, by });
      set({ releaseId });
    },
    beginAgain: () => set({ ...noJob, asked: null }),
  };
});

/** Whether a prepared summary no longer is what the choices ask for. */
export function isStale(asked: Asked | null, ask: Ask, scope: Scope | null): boolean {
  if (asked === null) return false;
  const now = scope && { ...ask, scope, open: ask.open && ask.audience === 'copil' };
  return JSON.stringify(inOrder(asked)) !== JSON.stringify(now && inOrder(now));
}

function inOrder({ scope, audience, threshold, merged, leftOut, open }: Asked): unknown {
  return [
    scope.from,
    scope.to,
    scope.sector,
    audience,
    threshold,
    Object.entries(merged).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [...leftOut].toSorted(),
    open,
  ];
}

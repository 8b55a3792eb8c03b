import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import type { Language } from '#shared/dates/language.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type HeldFile = NonNullable<OutputOf<'imports.choose'>['held']>;
export type Plan = InputOf<'imports.run'>['plan'];
export type Preview = OutputOf<'imports.check'>;
export type ImportKind = Plan['kind'];
export type PastImport = OutputOf<'imports.list'>[number];
export type Step = 1 | 2 | 3 | 4;

const firstPlan = (kind: ImportKind): Plan => ({
  kind,
  sheet: 0,
  headingLine: null,
  columns: null,
  codes: [],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: null,
});

interface ImportState {
  readonly step: Step;
  readonly kind: ImportKind;
  readonly held: HeldFile | null;
  readonly plan: Plan;
  readonly preview: Preview | null;
  readonly busy: boolean;
  readonly failure: ErrorEnvelope | null;
  /** Lines of the import that was just made. */
  readonly made: number | null;
  readonly past: readonly PastImport[];
  readonly loadPast: () => Promise<void>;
  readonly setKind: (kind: ImportKind) => void;
  /** Reads a file; `null`: by the system's dialog. */
  readonly choose: (file: string | null, language: Language) => Promise<void>;
  /** Changes the plan and looks again what it would do. */
  readonly change: (patch: Partial<Plan>, language: Language) => Promise<void>;
  readonly goTo: (step: Step) => void;
  readonly run: (language: Language) => Promise<void>;
  readonly undo: (id: number) => Promise<void>;
}

/** The import under way, from choosing the file to writing it; the vault process holds the file, this holds what was said about it. */
export const useImport = vaultStore<ImportState>((set, get) => {
  const trying = async (work: () => Promise<void>) => {
    set({ busy: true, failure: null });
    try {
      await work();
    } catch (error) {
      set({ failure: envelopeOf(error) });
    } finally {
      set({ busy: false });
    }
  };
  /** Answers may come in another order than they were asked. */
  let asked = 0;
  const look = async (plan: Plan, language: Language) => {
    asked += 1;
    const mine = asked;
    const preview = await call('imports.check', { plan, language });
    if (mine === asked) set({ preview });
  };
  return {
    step: 1,
    kind: 'referrals',
    held: null,
    plan: firstPlan('referrals'),
    preview: null,
    busy: false,
    failure: null,
    made: null,
    past: [],
    async loadPast() {
      set({ past: await call('imports.list', {}) });
    },
    setKind: (kind) => set({ kind, plan: firstPlan(kind) }),
    choose: (file, language) =>
      trying(async () => {
        const { held } = await call('imports.choose', { file });
        if (!held) return;
        // The first sheet that nobody hid.
        const sheet = Math.max(
          0,
          held.sheets.findIndex((each) => !each.hidden),
        );
        const plan = { ...firstPlan(get().kind), sheet };
        set({ held, plan, preview: null, made: null });
        await look(plan, language);
        set({ step: 2 });
      }),
    change: (patch, language) =>
      trying(async () => {
        const plan = { ...get().plan, ...patch };
        set({ plan });
        await look(plan, language);
      }),
    goTo: (step) => set({ step, failure: null }),
    run: (language) =>
      trying(async () => {
        const { made } = await call('imports.run', { plan: get().plan, language });
        set({ made, step: 1, held: null, preview: null, plan: firstPlan(get().kind) });
        await Promise.all([get().loadPast(), useStructures.getState().load()]);
      }),
    undo: (id) =>
      trying(async () => {
        await call('imports.undo', { id });
        set({ made: null });
        await Promise.all([get().loadPast(), useStructures.getState().load()]);
      }),
  };
});

/** The plan with the field of one column changed; the columns as they are shown become the person's own choice. */
export function withColumn(preview: Preview, column: number, field: string | null): NonNullable<Plan['columns']> {
  return preview.columns.map((each, at) => (at === column ? field : each.field === field && field !== null ? null : each.field));
}

/** The answers with one more, or another one for the same word. */
export function withAnswer<T extends { readonly text: string; readonly list?: string }>(answers: readonly T[], answer: T): T[] {
  return [...answers.filter((each) => each.text !== answer.text || each.list !== answer.list), answer];
}

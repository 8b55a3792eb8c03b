import type { InputOf, NamesWith, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { moveTo } from '#shared/meeting/agenda-order.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type OpenMeeting = OutputOf<'meetings.open'>;
export type AgendaItem = OpenMeeting['items'][number];
export type Participant = OpenMeeting['participants'][number];
export type Finding = OutputOf<'projection.deck'>['slides'][number]['toMend'][number];
export type Entitlement = OutputOf<'agenda.entitlement'>;
export type Texts = Pick<AgendaItem, 'presentation' | 'tried' | 'question'>;

interface Preparation {
  /** The meeting that is prepared; `null` until it is read. */
  readonly meeting: OpenMeeting | null;
  /** What the guard found in its texts, each passage once. */
  readonly findings: readonly Finding[];
  /** Of each situation: who is not entitled, which college is missing, among those expected. */
  readonly entitlements: ReadonlyMap<number, Entitlement>;
  readonly failure: ErrorEnvelope | null;
  /** Why the last change was refused. */
  readonly refused: ErrorEnvelope | null;
  /** The item that was taken off the agenda last, and can be put back. */
  readonly removed: AgendaItem | null;
  readonly open: (id: number) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Writes, then reads the meeting again. @throws CallError */
  readonly write: <N extends NamesWith<'write'>>(operation: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Writes; a refusal is kept in `refused`. Returns whether it was accepted. */
  readonly attempt: <N extends NamesWith<'write'>>(operation: N, input: InputOf<N>) => Promise<boolean>;
  /** Keeps the texts of an item as they are typed, and asks the guard again. @throws CallError */
  readonly saveTexts: (itemId: number, texts: Texts) => Promise<void>;
  /** Moves an item at once on the screen, then in the vault. */
  readonly move: (itemId: number, position: number) => Promise<void>;
  readonly removeItem: (item: AgendaItem) => Promise<void>;
  /** Puts the item that was removed last back where it was, with all that was prepared for it. */
  readonly putBack: () => Promise<void>;
}

/** The meeting that is prepared. */
export const usePreparation = vaultStore<Preparation>((set, get) => {
  /** Counts the readings and the changes: an answer that was overtaken by one of them is not shown. */
  let latest = 0;

  const readFindings = async (meetingId: number) => {
    const { slides } = await call('projection.deck', { meetingId });
    return distinct(slides.flatMap((slide) => slide.toMend));
  };

  const read = async (id: number) => {
    latest += 1;
    const mine = latest;
    try {
      const meeting = await call('meetings.open', { meetingId: id });
      if (mine !== latest) return;
      set({ meeting, failure: null });
      const situations = meeting.items.filter((item) => item.type === 'situation' && !item.frozen && item.outcome === null);
      const [findings, ...checks] = await Promise.all([
        readFindings(id),
        ...situations.map(async (item) => [item.id, await call('agenda.entitlement', { itemId: item.id, among: 'expected' })] as const),
      ]);
      if (mine === latest) set({ findings, entitlements: new Map(checks) });
    } catch (error) {
      if (mine === latest) set({ failure: envelopeOf(error) });
    }
  };

  const changeItem = (itemId: number, changed: Partial<AgendaItem>) =>
    set(({ meeting }) =>
      meeting === null
        ? {}
        : { meeting: { ...meeting, items: meeting.items.map((item) => (item.id === itemId ? { ...item, ...changed } : item)) } },
    );

  return {
    meeting: null,
    findings: [],
    entitlements: new Map(),
    failure: null,
    refused: null,
    removed: null,
    async open(id) {
      if (get().meeting?.id !== id) set({ meeting: null, findings: [], entitlements: new Map(), removed: null });
      set({ refused: null, failure: null });
      await read(id);
    },
    async reload() {
      const { meeting } = get();
      if (meeting) await read(meeting.id);
    },
    async write(operation, input) {
      const answer = await call(operation, input);
      set({ refused: null });
      await get().reload();
      return answer;
    },
    async attempt(operation, input) {
      try {
        await get().write(operation, input);
        return true;
      } catch (error) {
        set({ refused: envelopeOf(error) });
        await get().reload();
        return false;
      }
    },
    async saveTexts(itemId, texts) {
      await call('agenda.savePresentation', { itemId, ...texts });
      changeItem(itemId, texts);
      const { meeting } = get();
      if (!meeting) return;
      const findings = await readFindings(meeting.id);
      if (get().meeting?.id === meeting.id) set({ findings });
    },
    async move(itemId, position) {
      const { meeting, attempt } = get();
      if (!meeting) return;
      latest += 1;
      const order = moveTo(
        meeting.items.map((item) => item.id),
        itemId,
        position,
      );
      const items = order.flatMap((id, index) => {
        const item = meeting.items.find((each) => each.id === id);
        return item ? [{ ...item, position: index }] : [];
      });
      set({ meeting: { ...meeting, items } });
      await attempt('agenda.move', { itemId, position: order.indexOf(itemId) });
    },
    async removeItem(item) {
      if (await get().attempt('agenda.remove', { itemId: item.id })) set({ removed: item });
    },
    async putBack() {
      const { meeting, removed: item, write } = get();
      if (!meeting || !item) return;
      set({ removed: null });
      try {
        const { type, referralId, title, structureId, minutes, colleges, presentation, tried, question } = item;
        const { id: itemId } = await call('agenda.add', {
          meetingId: meeting.id,
          item: { type, referralId, title, structureId, minutes, colleges },
        });
        await call('agenda.savePresentation', { itemId, presentation, tried, question });
        if (item.notes !== '') await call('agenda.saveNotes', { itemId, notes: item.notes });
        if (item.invited.length > 0) await call('agenda.setInvited', { itemId, structures: item.invited });
        await write('agenda.move', { itemId, position: item.position });
      } catch (error) {
        set({ refused: envelopeOf(error) });
        await get().reload();
      }
    },
  };
});

/** A passage is on each page of a slide that would show it; it is mended once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(
    findings.map((finding) => [`${finding.itemId} ${finding.field} ${finding.kind} ${finding.start} ${finding.excerpt}`, finding]),
  );
  return [...seen.values()];
}

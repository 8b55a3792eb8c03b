import { sql, type WriteStore } from '#db/store/store.ts';
import { parseSlideKey } from '#shared/meeting/slides.ts';
import { letGo } from '../import/held-file.ts';
import { ERASED } from './known-of-person.ts';
import type { Replaced } from './write-residue.ts';

/** Everything that a file left outside of its own records. */
export interface Traces {
  /** Old numbers → those of the residue. */
  readonly replaced: Replaced;
  /** Takes the person out of a text; `null`: no identity was held. */
  readonly clean: ((text: string) => string) | null;
}

/** They were there, and are counted; what was written beside them is not. A slide of the situation is not shown again. */
export function forgetSeats(store: WriteStore, { replaced }: Traces): void {
  for (const [old, item] of replaced.items) {
    store.run(sql.updateTable('participant').set({ item_id: item }).where('item_id', '=', old));
    store.run(
      sql
        .updateTable('participant')
        .set({ role: null })
        .where('item_id', '=', item)
        .where('kind', 'in', ['person_concerned', 'representative']),
    );
  }
  for (const { id, slide } of store.all(sql.selectFrom('meeting').select(['id', 'slide']))) {
    const shown = parseSlideKey(slide)?.itemId ?? null;
    if (shown !== null && replaced.items.has(shown)) store.run(sql.updateTable('meeting').set({ slide: 'cover' }).where('id', '=', id));
  }
}

/** What was found and confirmed in texts of the situation, and whatever of the person was confirmed anywhere. */
export function forgetConfirmations(store: WriteStore, { replaced, clean }: Traces): void {
  const items = [...replaced.items.keys()];
  if (items.length > 0) {
    const meetings = store
      .all(sql.selectFrom('agenda_item').select('meeting_id').distinct().where('id', 'in', items))
      .map((row) => row.meeting_id);
    // A confirmation does not say of which item it was; asked again, it is given again.
    store.run(sql.deleteFrom('guard_confirmation').where('meeting_id', 'in', meetings));
  }
  if (clean === null) return;
  for (const row of store.all(sql.selectFrom('guard_confirmation').select(['id', 'excerpt', 'reason']))) {
    if (clean(row.excerpt) !== row.excerpt || clean(row.reason) !== row.reason)
      store.run(sql.deleteFrom('guard_confirmation').where('id', '=', row.id));
  }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A locked version keeps its form: the parts about the situation say that they were erased, the extract about it goes. */
export function forgetMinutes(store: WriteStore, { replaced, clean }: Traces): void {
  for (const row of store.all(sql.selectFrom('minutes_version').selectAll())) {
    const content = JSON.stringify(withoutFile(JSON.parse(row.content) as Json, replaced, clean ?? ((text) => text)));
    const correction = row.correction === null || clean === null ? row.correction : clean(row.correction);
    if (content === row.content && correction === row.correction) continue;
    store.run(
      sql
        .updateTable('minutes_version')
        .set({ content, correction })
        .where('meeting_id', '=', row.meeting_id)
        .where('version', '=', row.version),
    );
  }
}

function withoutFile(value: Json, replaced: Replaced, clean: (text: string) => string): Json {
  if (typeof value === 'string') return clean(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    // An extract is about one item; a section may be about one referral.
    return value.filter((each) => !isExtractOf(each, replaced)).map((each) => withoutFile(each, replaced, clean));
  }
  const referralId = value['referralId'];
  if (typeof referralId === 'number' && replaced.referrals.has(referralId) && Array.isArray(value['blocks'])) {
    return { ...value, itemId: null, referralId: null, blocks: [{ type: 'paragraph', text: ERASED }] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutFile(each, replaced, clean)]));
}

function isExtractOf(value: Json, { items }: Replaced): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const itemId = value['itemId'];
  return 'document' in value && typeof itemId === 'number' && items.has(itemId);
}

/** Free texts of meetings, which belong to no situation, and those of their other items: the person is taken out of them, the rest stays. */
export function forgetNotes(store: WriteStore, { clean }: Traces): void {
  if (clean === null) return;
  for (const { id, ...texts } of store.all(sql.selectFrom('meeting').select(['id', 'notes', 'remark', 'reason_text']))) {
    const changed = cleaned(texts, clean);
    if (changed) store.run(sql.updateTable('meeting').set(changed).where('id', '=', id));
  }
  const itemTexts = [
    'title',
    'presentation',
    'tried',
    'question',
    'notes',
    'comment',
    'public_wording',
    'public_note',
    'outcome_reason',
  ] as const;
  for (const { id, ...texts } of store.all(
    sql
      .selectFrom('agenda_item')
      .select(['id', ...itemTexts])
      .where('referral_id', 'is', null),
  )) {
    const changed = cleaned(texts, clean);
    if (changed) store.run(sql.updateTable('agenda_item').set(changed).where('id', '=', id));
  }
}

/** The texts that are no longer what they were; `null` when all are. */
function cleaned<T extends Readonly<Record<string, string | null>>>(texts: T, clean: (text: string) => string): Partial<T> | null {
  const changed = Object.entries(texts).flatMap(([key, text]) => {
    const rest = text === null ? null : clean(text);
    return rest === text ? [] : [[key, rest] as const];
  });
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<T>);
}

/** What was typed and not yet saved: a draft about the file, or with a word of the person in it, goes. */
export function forgetDrafts(store: WriteStore, { replaced, clean }: Traces): void {
  const gone = store
    .all(sql.selectFrom('draft').selectAll())
    .filter((row) => {
      if (row.referral_id !== null && replaced.referrals.has(row.referral_id)) return true;
      const subject = /^\d+$/.test(row.subject) ? Number(row.subject) : null;
      if (subject !== null && row.form.startsWith('agenda.') && replaced.items.has(subject)) return true;
      if ([...replaced.referrals.keys()].some((id) => mentions(row.content, id))) return true;
      return clean !== null && textsIn(JSON.parse(row.content) as Json).some((text) => clean(text) !== text);
    })
    .map((row) => row.id);
  if (gone.length > 0) store.run(sql.deleteFrom('draft').where('id', 'in', gone));
}

/** Drafts that were thrown away, as those that were not: what is about the file, or has a word of the person in it, goes. */
export function forgetTrash(store: WriteStore, { replaced, clean }: Traces): void {
  const gone = store
    .all(sql.selectFrom('trash').select(['id', 'referral_id', 'content']))
    .filter(
      (row) =>
        (row.referral_id !== null && replaced.referrals.has(row.referral_id)) ||
        [...replaced.referrals.keys()].some((id) => mentions(row.content, id)) ||
        (clean !== null && textsIn(JSON.parse(row.content) as Json).some((text) => clean(text) !== text)),
    )
    .map((row) => row.id);
  if (gone.length > 0) store.run(sql.deleteFrom('trash').where('id', 'in', gone));
}

/** What imports learnt from foreign tables, where a name may stand in a heading, a word or the name of a file; and a table that waits to be imported. */
export function forgetImports(store: WriteStore, { clean }: Traces): void {
  letGo(store);
  if (clean === null) return;
  for (const { id, ...texts } of store.all(sql.selectFrom('import').select(['id', 'file_name']))) {
    const changed = cleaned(texts, clean);
    if (changed) store.run(sql.updateTable('import').set(changed).where('id', '=', id));
  }
  for (const { kind, heading } of store.all(sql.selectFrom('import_heading').select(['kind', 'heading']))) {
    if (clean(heading) !== heading) store.run(sql.deleteFrom('import_heading').where('kind', '=', kind).where('heading', '=', heading));
  }
  for (const { list, word } of store.all(sql.selectFrom('import_word').select(['list', 'word']))) {
    if (clean(word) !== word) store.run(sql.deleteFrom('import_word').where('list', '=', list).where('word', '=', word));
  }
}

/** Whether a draft links itself to a referral: a saisine that comes back. */
function mentions(content: string, referralId: number): boolean {
  return new RegExp(`"\\w*[rR]eferralId":${referralId}\\b`).test(content);
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((each) => textsIn(each));
}

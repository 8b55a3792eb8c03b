import { fold } from '#shared/text/fold.ts';
import { prepared, type ReadStore, sql, type WriteStore } from '#db/store/store.ts';

/** Records other than referrals that are found, and the number under which the index has them: id × 4 + this (migration 008). */
export const recordKinds = { meeting: 1, structure: 2, agreement: 3 } as const;
export type RecordKind = keyof typeof recordKinds;

/** A text of a record, and what it is. */
export interface FoundText {
  readonly part: 'place' | 'notes' | 'item' | 'minutes' | 'name' | 'contact' | 'agreement';
  readonly text: string;
}

const texts = {
  meeting: prepared((id: number) => sql.selectFrom('meeting').select(['place', 'notes', 'remark', 'reason_text']).where('id', '=', id)),
  items: prepared((id: number) =>
    sql
      .selectFrom('agenda_item')
      .select([
        'title',
        'presentation',
        'tried',
        'question',
        'notes',
        'colleges_reason',
        'public_wording',
        'public_note',
        'comment',
        'outcome_reason',
      ])
      .where('meeting_id', '=', id)
      .orderBy('position'),
  ),
  minutes: prepared((id: number) =>
    sql.selectFrom('minutes_version').select('content').where('meeting_id', '=', id).orderBy('version', 'desc').limit(1),
  ),
  structure: prepared((id: number) => sql.selectFrom('structure').select(['type_other', 'notes']).where('id', '=', id)),
  names: prepared((id: number) => sql.selectFrom('structure_name').select('name').where('structure_id', '=', id).orderBy('id')),
  contacts: prepared((id: number) =>
    sql.selectFrom('contact').select(['name', 'role', 'phone', 'email']).where('structure_id', '=', id).orderBy('id'),
  ),
  agreement: prepared((id: number) =>
    sql.selectFrom('agreement').select(['structure_id', 'person', 'version', 'notes']).where('id', '=', id),
  ),
};

const told = (part: FoundText['part'], values: readonly (string | null)[]): FoundText[] =>
  values.flatMap((text) => (text === null || text.trim() === '' ? [] : [{ part, text }]));

/** Every text of a record that can be found. What a person said of a situation in a meeting is among them, under its code as it was typed. */
export function textsOfRecord(store: ReadStore, kind: RecordKind, id: number): FoundText[] {
  switch (kind) {
    case 'meeting': {
      const meeting = store.first(texts.meeting(id));
      if (!meeting) return [];
      const content = store.first(texts.minutes(id))?.content;
      return [
        ...told('place', [meeting.place]),
        ...told('notes', [meeting.notes, meeting.remark, meeting.reason_text]),
        ...store.all(texts.items(id)).flatMap((item) => told('item', Object.values(item))),
        ...told('minutes', content === undefined ? [] : sentencesOf(JSON.parse(content))),
      ];
    }
    case 'structure': {
      const structure = store.first(texts.structure(id));
      if (!structure) return [];
      return [
        ...told(
          'name',
          store.all(texts.names(id)).map((row) => row.name),
        ),
        ...told(
          'contact',
          store.all(texts.contacts(id)).map((row) =>
            Object.values(row)
              .filter((value) => value !== null)
              .join(' · '),
          ),
        ),
        ...told('notes', [structure.type_other, structure.notes]),
      ];
    }
    case 'agreement': {
      const agreement = store.first(texts.agreement(id));
      if (!agreement) return [];
      return [
        ...told(
          'name',
          store.all(texts.names(agreement.structure_id)).map((row) => row.name),
        ),
        ...told('agreement', [agreement.person, agreement.version, agreement.notes]),
      ];
    }
  }
}

/** Keys of a composed paper that hold a code and no sentence. */
const NO_SENTENCE: ReadonlySet<string> = new Set(['type', 'language']);

function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (NO_SENTENCE.has(key) ? [] : sentencesOf(each)));
}

const index = {
  stale: prepared(() => sql.selectFrom('search_stale').select('rowid_in_search').orderBy('rowid_in_search')),
  body: prepared((rowid: number) => sql.selectFrom('record_search').select('body').where('rowid', '=', rowid)),
};

/** Writes again what is found of the records that changed in this transaction, whoever changed them: triggers note them (migration 008). */
export function indexStaleRecords(store: WriteStore): void {
  const stale = store.all(index.stale());
  if (stale.length === 0) return;
  for (const { rowid_in_search: rowid } of stale) {
    const kind = (Object.keys(recordKinds) as RecordKind[]).find((each) => recordKinds[each] === rowid % 4);
    if (kind === undefined) continue;
    const body = fold([...new Set(textsOfRecord(store, kind, Math.floor(rowid / 4)).map(({ text }) => text))].join(' '));
    const indexed = store.first(index.body(rowid));
    if (indexed?.body === body) continue;
    if (indexed) store.run(sql.deleteFrom('record_search').where('rowid', '=', rowid));
    if (body !== '') store.run(sql.insertInto('record_search').values({ rowid, body } as never));
  }
  store.run(sql.deleteFrom('search_stale'));
}

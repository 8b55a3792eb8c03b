import { sql as raw } from 'kysely';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** Numbers that mean nothing but an order: a situation's code is its year and a running number (`2022-05`), never derived from a person. */

function nextNumber(taken: readonly string[]): string {
  const highest = Math.max(0, ...taken.map((reference) => Number(/-(\d+)$/.exec(reference)?.[1] ?? 0)));
  return String(highest + 1).padStart(2, '0');
}

/** Behind `-` comes `.` in the order of signs. */
const erasedCodes = prepared((from: string, until: string) =>
  sql.selectFrom('elimination_file').select('code').where('code', '>=', from).where('code', '<', until),
);

/** Codes and references that were erased: a slip names them for good, so they are never given to somebody else. */
function erased(store: ReadStore, beginning: string): string[] {
  return store.all(erasedCodes(`${beginning}-`, `${beginning}.`)).map((row) => row.code);
}

/** The highest code of a year, the first one of an index that was made for it: an import asks for thousands. */
const lastCode = prepared((beginning: string) =>
  sql
    .selectFrom('situation')
    .select('code')
    .where(raw`substr(code, 1, 5)`, '=', beginning)
    .orderBy(raw`length(code)`, 'desc')
    .orderBy('code', 'desc')
    .limit(1),
);

/** The next free code of a situation for that year. */
export function nextSituationCode(store: ReadStore, year: number): string {
  const last = store.first(lastCode(`${year}-`));
  return `${year}-${nextNumber([...(last ? [last.code] : []), ...erased(store, String(year))])}`;
}

const codeOf = prepared((situationId: number) => sql.selectFrom('situation').select('code').where('id', '=', situationId));
const referencesOf = prepared((situationId: number) =>
  sql.selectFrom('referral').select('reference').where('situation_id', '=', situationId),
);

/** The reference of a situation's next saisine: its code, then `/2`, `/3` when it comes back. */
export function nextReferralReference(store: ReadStore, situationId: number): string {
  const situation = store.first(codeOf(situationId));
  const ranks = store.all(referencesOf(situationId)).map((row) => Number(/\/(\d+)$/.exec(row.reference)?.[1] ?? 1));
  const rank = Math.max(0, ...ranks) + 1;
  return rank === 1 ? (situation?.code ?? '') : `${situation?.code ?? ''}/${rank}`;
}

/** The next reference of a sollicitation ponctuelle: `S2022-03`. */
export function nextEnquiryReference(store: ReadStore, year: number): string {
  const taken = store.all(sql.selectFrom('referral').select('reference').where('reference', 'like', `S${year}-%`));
  return `S${year}-${nextNumber([...taken.map((row) => row.reference), ...erased(store, `S${year}`)])}`;
}

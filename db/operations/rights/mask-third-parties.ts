import type { GuardKind } from '#shared/guard/finding.ts';
import { compileGuard } from '#shared/guard/guard-text.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';

/** What names or reaches somebody. Ages, dates and places are the person's own business in a document that is theirs. */
const NAMING: readonly GuardKind[] = [
  'nir',
  'name',
  'contact',
  'phone',
  'email',
  'address',
  'initials',
  'plate',
  'title_name',
  'possible_name',
];

/** Masks other people in texts of one person's document, and counts what it masked. */
export interface ThirdPartyMask {
  mask(text: string): string;
  readonly masked: number;
}

/**
 * Prepares the mask for the document of one person: everybody else whom the vault knows, the professionals of the directory and the charter, and
 * whatever has the shape of a name, a telephone, an address, a mail is replaced, unless it is the person's own (GDPR, article 15, 4: the
 * copy must not harm the rights of others).
 * @param mark what stands in the place of a passage
 */
export function thirdPartyMask(store: ReadStore, situationId: number | null, mark: string): ThirdPartyMask {
  const around = knownAround(store);
  const identities = store.all(sql.selectFrom('identity').selectAll().orderBy('situation_id'));
  const own = identities.filter((row) => row.situation_id === situationId).map((row) => knownPerson(row, null));
  const others = identities.filter((row) => row.situation_id !== situationId).map((row) => knownPerson(row, null));
  const signers = store.all(sql.selectFrom('agreement').select('person').distinct().where('person', 'is not', null));
  const members = store.all(sql.selectFrom('participant').select('name').distinct().where('name', 'is not', null));
  const named = [...signers.map((row) => row.person), ...members.map((row) => row.name)];
  const contacts = [...around.contacts, ...[...new Set(named)].flatMap((name) => (name === null ? [] : [{ name }]))];
  const ofPerson = compileGuard({ ...around, contacts: [], persons: own });
  const ofOthers = compileGuard({ ...around, contacts, persons: others });
  let masked = 0;
  return {
    mask(text) {
      const mine = ofPerson(text).filter((finding) => finding.known);
      const passages = ofOthers(text).filter(
        (finding) => NAMING.includes(finding.kind) && !mine.some((other) => other.start < finding.end && finding.start < other.end),
      );
      masked += passages.length;
      let shown = text;
      // From the end, so that the places of the earlier ones hold.
      for (const { start, end } of passages.toReversed()) shown = `${shown.slice(0, start)}${mark}${shown.slice(end)}`;
      return shown;
    },
    get masked() {
      return masked;
    },
  };
}

import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { searchWords } from '#shared/search/find-words.ts';
import { sql } from '#db/store/store.ts';
import type { WriteContext } from '../context.ts';
import { consentOf } from '../referral-state.ts';

/** Persons that one search shows at the most: whoever looks for one person types more. */
const SHOWN = 20;

/**
 * Finds persons by the identity that is held of them, when the coordinator asks for it: no index holds identities, each is read and compared.
 * Only those that may be read now are found (shared/consent). The audit has the search and how many it showed, never its words.
 */
export function findIdentities(context: WriteContext, { words }: ParsedInputOf<'search.identities'>): OutputOf<'search.identities'> {
  const { store } = context;
  const wanted = searchWords(words);
  const found = store.all(sql.selectFrom('identity').selectAll().orderBy('situation_id', 'desc')).filter((row) => {
    if (wanted.length === 0) return false;
    const texts = searchWords(
      [row.last_name, row.first_name, row.birth_date, row.address, digits(row.phone), row.email].filter(Boolean).join(' '),
    );
    return (
      wanted.every((word) => texts.some((text) => text.startsWith(word))) &&
      refusalOf({ what: 'read_identity' }, consentOf(store, row.situation_id)) === null
    );
  });
  const shown = found.slice(0, SHOWN);
  context.subject('situation', shown.length === 1 ? (shown[0]?.situation_id ?? null) : null);
  context.facts({ found: shown.length });
  return {
    persons: shown.map((row) => ({
      name: [row.last_name, row.first_name].filter((name) => name !== null).join(' '),
      birthDate: row.birth_date,
      referrals: store
        .all(
          sql
            .selectFrom('referral')
            .select(['id', 'reference', 'received_on', 'status'])
            .where('situation_id', '=', row.situation_id)
            .orderBy('received_on', 'desc'),
        )
        .map((referral) => ({ id: referral.id, reference: referral.reference, receivedOn: referral.received_on, status: referral.status })),
    })),
    more: found.length > SHOWN,
  };
}

/** « 06 12 34 » and « 061234 » are one telephone: both are found. */
function digits(phone: string | null): string | null {
  return phone === null ? null : `${phone} ${phone.replace(/\D/g, '')}`;
}

import type { LocalDate } from '#shared/dates/local-date.ts';

/** What one partner was asked and told. */
export interface PartnerValues {
  partnerId: number | null;
  contactPerson: string | null;
  knowsPerson: string | null;
  answered: string | null;
  disclosed: string | null;
}

/** What the partners asked in one go have in common. */
export interface ExchangeCommonValues {
  on: LocalDate | null;
  channel: string | null;
  asked: string | null;
  nominative: boolean;
}

export const emptyPartner: PartnerValues = { partnerId: null, contactPerson: null, knowsPerson: null, answered: null, disclosed: null };

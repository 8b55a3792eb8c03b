import { describe, expect, it } from 'vitest';
import { type ConsentStatus, consentStatuses, type Disclosure, refusalOf } from './consent.ts';

const inScope: Disclosure = { what: 'exchange', nominative: true, partners: [1] };
const outside: Disclosure = { what: 'exchange', nominative: true, partners: [1, 2] };
const withoutIdentity: Disclosure = { what: 'exchange', nominative: false, partners: [2] };

/** One row a status: identity held and read · nominative exchange · exchange without identity · agenda, decision, export of the row. */
const table: Record<ConsentStatus, readonly [identity: boolean, nominative: boolean, anonymous: boolean, agenda: boolean]> = {
  not_informed: [false, false, true, true],
  oral: [true, true, true, true],
  written: [true, true, true, true],
  legal_representative: [true, true, true, true],
  anonymous: [false, false, true, true],
  no_answer: [false, false, true, true],
  impossible: [false, false, true, true],
  opposed: [false, false, false, false],
  withdrawn: [false, false, false, false],
};

describe('the gate', () => {
  it.each(consentStatuses)('under « %s »', (status) => {
    const consent = { status, scope: [] };
    const allowed = (disclosure: Disclosure) => refusalOf(disclosure, consent) === null;
    const [identity, nominative, anonymous, agenda] = table[status];
    expect(allowed({ what: 'hold_identity' })).toBe(identity);
    expect(allowed({ what: 'read_identity' })).toBe(identity);
    expect(allowed(inScope)).toBe(nominative);
    expect(allowed(withoutIdentity)).toBe(anonymous);
    for (const what of ['agenda', 'decide', 'export_row', 'change_facts'] as const) expect(allowed({ what }), what).toBe(agenda);
  });

  it('an agreement reaches the structures it names, and no other', () => {
    const consent = { status: 'written', scope: [1] } as const;
    expect(refusalOf(inScope, consent)).toBeNull();
    expect(refusalOf(outside, consent)).toBe('partner_outside_scope');
  });

  it.each([
    ['not_informed', 'identity_needs_agreement', 'nominative_needs_agreement'],
    ['opposed', 'frozen_by_opposition', 'frozen_by_opposition'],
  ] as const)('says why under « %s »', (status, identity, exchange) => {
    const consent = { status, scope: [] };
    expect(refusalOf({ what: 'hold_identity' }, consent)).toBe(identity);
    expect(refusalOf(inScope, consent)).toBe(exchange);
  });
});

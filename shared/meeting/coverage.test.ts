import { describe, expect, it } from 'vitest';
import { type AgreementFacts, charterInForce, charterSigned, conventionHolds, endingSoon } from './coverage.ts';

const convention = (id: number, changes: Partial<AgreementFacts> = {}): AgreementFacts => ({
  id,
  kind: 'convention',
  structureId: 1,
  person: null,
  version: '2018–2022',
  signedOn: '2018-06-01',
  validFrom: null,
  validUntil: '2022-12-31',
  ...changes,
});

/** As in Poitiers: 2018–2022, renewed for 2023–2027. */
const renewed = [convention(1), convention(2, { signedOn: '2022-12-15', validFrom: '2023-01-01', validUntil: '2027-12-31' })];

describe('conventions', () => {
  it.each([
    ['2018-05-31', false],
    ['2018-06-01', true],
    ['2022-12-31', true],
    ['2023-01-01', true],
    ['2028-01-01', false],
  ])('a structure whose convention was renewed is covered on %s: %s', (on, expected) => {
    expect(conventionHolds(renewed, 1, on)).toBe(expected);
  });

  it.each([
    ['2022-06-29', []],
    ['2022-06-30', [6]],
    ['2022-09-29', [6]],
    ['2022-09-30', [3]],
    ['2022-11-30', [1]],
    ['2022-12-31', [1]],
    ['2023-01-01', []],
  ])('on %s the end is announced at %j months', (on, expected) => {
    expect(endingSoon([convention(1)], on).map((each) => each.months)).toEqual(expected);
  });

  it('one that is already renewed is not announced', () => {
    expect(endingSoon(renewed, '2022-12-20')).toEqual([]);
  });
});

describe('the charter', () => {
  const charters = [
    { version: '2', inForceFrom: '2023-01-01' },
    { version: '1', inForceFrom: '2018-06-01' },
  ];
  const signed = convention(1, { kind: 'charter', person: 'Mme Élise Durand', version: '1', validUntil: null });

  it.each([
    ['2018-01-01', null],
    ['2018-06-01', '1'],
    ['2026-01-01', '2'],
  ])('in force on %s is version %s', (on, expected) => {
    expect(charterInForce(charters, on)).toBe(expected);
  });

  it('is signed by a person for one version, however the name is typed', () => {
    const person = { structureId: 1, name: 'mme elise DURAND' };
    expect(charterSigned([signed], person, '1', '2026-01-01')).toBe(true);
    expect(charterSigned([signed], person, '2', '2026-01-01')).toBe(false);
    expect(charterSigned([signed], { ...person, structureId: 2 }, '1', '2026-01-01')).toBe(false);
  });
});

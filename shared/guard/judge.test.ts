import { describe, expect, it } from 'vitest';
import { knowing, MARIE_DUPONT } from './corpus/corpus-knowledge.ts';
import { guardText } from './guard-text.ts';
import { type Destination, type GuardOutcome, judge, outcomeOf } from './judge.ts';
import { GUARD_KINDS, type GuardKind, type GuardSeverity } from './finding.ts';
import { guard as french } from '#shared/messages/fr/guard.ts';
import { guard as english } from '#shared/messages/en/guard.ts';

const read = (text: string) => guardText(text, { ...knowing(MARIE_DUPONT), contacts: [{ name: 'Karim Benali' }] });
const DESTINATIONS: Destination[] = ['projector', 'paper', 'export', 'public'];

describe('where a text may go', () => {
  const table: [GuardKind, GuardSeverity, GuardOutcome[]][] = [
    ['name', 'block', ['block', 'block', 'block', 'block']],
    ['name', 'warn', ['confirm', 'confirm', 'confirm', 'confirm']],
    ['nir', 'warn', ['confirm', 'confirm', 'confirm', 'block']],
    ['contact', 'block', ['block', 'confirm', 'confirm', 'block']],
    ['exact_date', 'warn', ['confirm', 'pass', 'confirm', 'confirm']],
    ['exact_age', 'warn', ['confirm', 'confirm', 'confirm', 'block']],
    ['small_place', 'warn', ['confirm', 'confirm', 'confirm', 'block']],
    ['title_name', 'warn', ['confirm', 'confirm', 'confirm', 'confirm']],
  ];
  it.each(table)('%s that %ss', (kind, severity, outcomes) => {
    expect(DESTINATIONS.map((destination) => outcomeOf(kind, severity, destination))).toEqual(outcomes);
  });

  it('lets nobody known to the vault through, anywhere', () => {
    for (const kind of GUARD_KINDS.filter((one) => one !== 'contact')) {
      expect(DESTINATIONS.map((destination) => outcomeOf(kind, 'block', destination))).toEqual(['block', 'block', 'block', 'block']);
    }
  });
});

describe('judging a text', () => {
  it('passes what holds nothing', () => {
    expect(judge(read('La personne accepte une visite.'), { destination: 'public' })).toEqual({
      blocked: [],
      toConfirm: [],
      confirmed: [],
      passed: true,
    });
  });

  it('blocks a known name even when someone confirmed it', () => {
    const judged = judge(read('Mme Dupont accepte.'), {
      destination: 'paper',
      confirmations: [{ kind: 'name', excerpt: 'Dupont', reason: 'elle est d’accord' }],
    });
    expect(judged.blocked.map((finding) => finding.excerpt)).toEqual(['Dupont']);
    expect(judged.passed).toBe(false);
  });

  it('lets a professional be named on a paper with a reason, and never on the projector', () => {
    const findings = read('Karim Benali rappelle.');
    const confirmations = [{ kind: 'contact' as const, excerpt: 'Karim Benali', reason: ' porteur de l’action ' }];
    expect(judge(findings, { destination: 'paper' }).toConfirm).toHaveLength(1);
    expect(judge(findings, { destination: 'paper', confirmations })).toMatchObject({
      passed: true,
      confirmed: [{ reason: 'porteur de l’action' }],
    });
    expect(judge(findings, { destination: 'projector', confirmations })).toMatchObject({ passed: false, blocked: [{ kind: 'contact' }] });
  });

  it('keeps a confirmation when the text changes around it, and asks again when the passage itself changes', () => {
    const confirmations = [{ kind: 'phone' as const, excerpt: '05 49 44 57 00', reason: 'standard public' }];
    expect(judge(read('Standard : 05 49 44 57 00.'), { destination: 'paper', confirmations }).passed).toBe(true);
    expect(judge(read('Le standard de jour : 05 49 44 57 00.'), { destination: 'paper', confirmations }).passed).toBe(true);
    expect(judge(read('Standard : 05 49 44 57 01.'), { destination: 'paper', confirmations }).passed).toBe(false);
  });

  it('takes a blank reason for none', () => {
    const confirmations = [{ kind: 'phone' as const, excerpt: '05 49 44 57 00', reason: '  ' }];
    expect(judge(read('05 49 44 57 00'), { destination: 'paper', confirmations }).passed).toBe(false);
  });

  it('leaves the date of a meeting alone on a paper, and asks about it on the projector', () => {
    const findings = read('Réunion du 12 janvier 2026.');
    expect(judge(findings, { destination: 'paper' }).passed).toBe(true);
    expect(judge(findings, { destination: 'projector' }).toConfirm.map((finding) => finding.kind)).toEqual(['exact_date']);
  });

  it('has a label and an explanation for every kind, in both languages', () => {
    for (const catalogue of [french, english]) {
      expect(Object.keys(catalogue.kinds).toSorted()).toEqual([...GUARD_KINDS].toSorted());
      expect(Object.keys(catalogue.explain).toSorted()).toEqual([...GUARD_KINDS].toSorted());
    }
  });
});

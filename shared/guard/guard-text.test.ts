import { describe, expect, it } from 'vitest';
import { CLEAN_SENTENCES } from './corpus/clean-corpus.ts';
import { type CorpusCase, readCase } from './corpus/corpus-case.ts';
import { knowing, MARIE_DUPONT, TERRITORY } from './corpus/corpus-knowledge.ts';
import { DETAILS_CORPUS } from './corpus/details-corpus.ts';
import { NAMES_CORPUS } from './corpus/names-corpus.ts';
import { compileGuard, guardText } from './guard-text.ts';

const families = [...NAMES_CORPUS, ...DETAILS_CORPUS];
const cases: CorpusCase[] = families.flatMap((family) => family.texts.map((text) => readCase(family, text)));

describe('the guard finds exactly what a corpus of hard French cases says', () => {
  for (const { family, texts } of families) {
    describe.each([family])('%s', () => {
      const own = cases.filter((one) => one.family === family);
      it.each(own.map((one): [string, CorpusCase] => [one.text, one]))('%s', (text, { knowledge, expected }) => {
        expect(guardText(text, knowledge)).toEqual(expected);
      });
      it('has cases', () => expect(own).toHaveLength(texts.length));
    });
  }
});

describe('the corpus as a whole', () => {
  it('holds at least 200 cases, and every identifier the vault knows is found', () => {
    const known = cases.flatMap((one) => one.expected.filter((finding) => finding.known).map((finding) => ({ one, finding })));
    const missed = known.filter(
      ({ one, finding }) =>
        !guardText(one.text, one.knowledge).some((found) => found.known && found.start <= finding.start && found.end >= finding.end),
    );
    const silent = cases.filter((one) => one.expected.length === 0);
    const falseAlarms = silent.filter((one) => guardText(one.text, one.knowledge).length > 0);
    process.stdout.write(
      `identifier guard: ${cases.length} cases, ${known.length} known identifiers, ${known.length - missed.length} found; ` +
        `${silent.length} cases that must stay silent, ${falseAlarms.length} false alarms\n`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(falseAlarms.map((one) => one.text)).toEqual([]);
    expect(missed.map(({ one }) => one.text)).toEqual([]);
  });

  it('leaves what social workers write every day alone, but for very few sentences', () => {
    const guard = compileGuard({
      ...knowing(MARIE_DUPONT, { lastName: 'Petit', firstName: 'Pierre' }, { lastName: 'Blanc' }),
      contacts: [{ name: 'Claire Fontaine' }],
    });
    const alarms = CLEAN_SENTENCES.flatMap((text) =>
      guard(text).map((finding) => `${finding.severity} ${finding.kind} « ${finding.excerpt} » — ${text}`),
    );
    process.stdout.write(
      `identifier guard: ${alarms.length} false alarms in ${CLEAN_SENTENCES.length} clean sentences\n${alarms.join('\n')}\n`,
    );
    expect(CLEAN_SENTENCES.length).toBeGreaterThanOrEqual(60);
    expect(alarms.length).toBeLessThanOrEqual(2);
    expect(alarms.filter((alarm) => alarm.startsWith('block'))).toEqual([]);
  });

  it('is silent about an empty vault and an empty text', () => {
    expect(guardText('', TERRITORY)).toEqual([]);
  });
});

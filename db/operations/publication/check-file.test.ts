import { afterAll, beforeAll, expect, it } from 'vitest';
import { typesetFrench } from '#shared/messages/typeset.ts';
import { runToEnd } from '#shared/publication/pace.ts';
import { publishSteps } from '#shared/publication/publish.ts';
import { celluleSettings, mainVariables } from '#shared/publication/testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { pacedEngine } from '#db/engine/engine.ts';
import { checkFile } from './check-file.ts';
import { createDesk, type PublicationDesk } from './desk.ts';

const good = runToEnd(
  publishSteps(yearSnapshot(2022, fictionalPersons('check', 30, mainVariables)), celluleSettings(mainVariables), []),
).json;
let desk: PublicationDesk;
beforeAll(() => {
  desk = createDesk(pacedEngine, () => undefined);
});
afterAll(() => desk.close());

it('accepts a release, in both languages, with what was recounted', async () => {
  const french = await checkFile(desk, { text: good, language: 'fr' });
  expect(french.holds).toBe(true);
  expect(french.sentences.join(' ')).toContain('croisements non publiés recomptés');
  expect((await checkFile(desk, { text: good, language: 'en' })).sentences.join(' ')).toMatch(/^Checked: \d+ numbers/);
});

it.each([
  ['nothing', '', 'pas lisible comme du JSON'],
  ['a sentence', 'Bilan 2022', 'pas lisible comme du JSON'],
  ['half a file', good.slice(0, 300), 'pas lisible comme du JSON'],
  ['a million brackets', '['.repeat(1_000_000), 'pas lisible comme du JSON'],
  ['a hundred thousand closed brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'pas une publication lisible'],
  ['a number', '5', 'pas une publication lisible'],
  ['five million letters', `"${'x'.repeat(5_000_000)}"`, 'trop grand'],
  ['one person more in one cell', good.replace(/"value":(\d+)/, (_, value: string) => `"value":${Number(value) + 1}`), 'est pas le total'],
  ['a lower threshold', good.replace('"threshold":5', '"threshold":2'), 'pas une publication lisible'],
  ['no witnesses', good.replace(/,"witnesses":.*$/, '}'), 'témoins manquent'],
  ['a field of its own', good.replace('{', '{"__proto__":{"holds":true},'), 'pas une publication lisible'],
  ['a long name', good.replace(/"dims":\["[^"]*"\]/, `"dims":["${'é'.repeat(10_000)}"]`), ''],
])('refuses %s in a sentence', async (_, text, said) => {
  const { holds, sentences } = await checkFile(desk, { text, language: 'fr' });
  expect(holds).toBe(false);
  expect(sentences[0]).toBe(typesetFrench('Refusé : cette publication n’est pas garantie.'));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.join(' ')).toContain(said);
  expect(sentences.every((sentence) => sentence.length < 400)).toBe(true);
});

it('gives up a file that takes too long, and says that it was not checked', async () => {
  const endless: typeof pacedEngine = (_task, _progress) => {
    let reject: (reason: Error) => void = () => undefined;
    const answer = new Promise<never>((_resolve, refuse) => {
      reject = refuse;
    });
    return { answer, stop: () => reject(new Error('stopped')) };
  };
  const stuck = createDesk(endless, () => undefined, 1);
  expect((await checkFile(stuck, { text: good, language: 'fr' })).sentences[1]).toContain('Il n’a pas été vérifié');
});

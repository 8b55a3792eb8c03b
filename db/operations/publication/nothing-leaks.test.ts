import { afterAll, beforeAll, expect, it } from 'vitest';
import { pacedEngine } from '#db/engine/engine.ts';
import type { EngineTask } from '#db/engine/engine-task.ts';
import { addSituations, prepare, publicationFile, releaseOf, years } from '#db/testing/publication.ts';
import { assessment, decisionLevel1, newReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** A word that stands nowhere else, one a field. */
const mark = (field: string): string => `Zqx${field.replaceAll(/[^a-z]/g, '')}zqx`;
const scope = years(2022);

let vault: TestVault;
let leaving: string;
beforeAll(async () => {
  vault = await testVault({ today: '2023-03-14' });
  await addSituations(vault, 2022, 30, 'leaks');
  const { id: landlord } = await vault.call('structures.add', { name: mark('structure'), typeCode: 'social_landlord' });
  for (const day of ['2022-05-17', '2022-05-19']) {
    const { id: referralId } = await vault.call(
      'referrals.create',
      newReferral(landlord, {
        receivedOn: day,
        referrer: { structureId: landlord, person: mark('person'), role: mark('role'), callBack: '06 98 76 54 32' },
      }),
    );
    const { facts } = await vault.call('referrals.open', { referralId });
    await vault.call('referrals.update', {
      referralId,
      receivedOn: day,
      referrer: { structureId: landlord, person: mark('person'), role: mark('role'), callBack: '06 98 76 54 32' },
      facts: {
        ...facts,
        age: 47,
        request: mark('request'),
        context: 'other',
        contextOther: mark('context'),
        dominantProblem: 'other',
        problemOther: mark('problem'),
        involvedText: mark('involved'),
        tried: mark('tried'),
        personWish: mark('wish'),
        facts: mark('facts'),
        opinions: mark('opinions'),
      },
    });
    await vault.call('steps.assess', { referralId, assessment: { ...assessment('2022-05-20'), missingInformation: mark('missing') } });
    await vault.call('steps.decideLevel1', {
      referralId,
      decision: {
        ...decisionLevel1(landlord, '2022-05-21'),
        publicWording: mark('wording'),
        publicNote: mark('note'),
        comment: mark('comment'),
      },
    });
    await vault.call('followUp.addNote', { referralId, on: '2022-05-22', text: mark('journal') });
  }
  const parts: unknown[] = [];
  for (const audience of ['public', 'copil'] as const) {
    const { releaseId } = await releaseOf(vault, scope, { audience });
    parts.push(await vault.call('publication.fileOf', { releaseId }), await publicationFile(vault, releaseId));
    parts.push(await vault.call('publication.slides', { releaseId }));
  }
  leaving = JSON.stringify(parts);
});
afterAll(() => vault.remove());

it('nothing that was typed of a person, no structure, exact age or day of a saisine is in what is guaranteed', () => {
  expect(leaving.match(/Zqx[a-z]+zqx/gi) ?? []).toEqual([]);
  expect(leaving).not.toContain('Structure social_landlord');
  expect(leaving).not.toMatch(/47 ans|98 76 54/);
  expect(leaving).not.toMatch(/2022-0[1-9]-(?!01)|mai 2022|2022-05/);
});

it('the same scan finds them in what is for the cellule, so that it can fail', async () => {
  const { report } = await prepare(vault, scope, { audience: 'cellule' });
  const found = new Set(JSON.stringify(report).match(/Zqx[a-z]+zqx/gi));
  expect([...found].toSorted()).toEqual([mark('note'), mark('structure'), mark('wording')].toSorted());
});

it('the thread of the control is given codes and numbers, and no word', async () => {
  const tasks: EngineTask[] = [];
  const spied = await testVault({
    today: '2023-03-14',
    engine: (task, progress) => {
      tasks.push(task);
      return pacedEngine(task, progress);
    },
  });
  await addSituations(spied, 2022, 12, 'thread');
  const { id } = await spied.call('structures.add', { name: mark('structure'), typeCode: 'social_landlord' });
  await spied.call('referrals.create', newReferral(id, { receivedOn: '2022-05-17' }));
  await releaseOf(spied, scope);
  await prepare(spied, years(2023));
  await prepare(spied, scope, { audience: 'copil', open: true });
  await spied.remove();
  expect(tasks.map(({ kind }) => kind)).toEqual(['publish', 'publish', 'expose']);
  const words = JSON.stringify(tasks).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  // Names of fields, codes, digests of codes, days of the period: never a label, a name or a sentence.
  expect(words.filter((word) => !/^"[A-Za-z0-9_:|*/, ×-]*"$/.test(word))).toEqual([]);
  expect(words.join(' ')).not.toContain(mark('structure'));
});

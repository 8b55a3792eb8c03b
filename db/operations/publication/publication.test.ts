import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkPublication, checkReleases } from '#shared/publication/check-publication.ts';
import { typesetFrench } from '#shared/messages/typeset.ts';
import { programVersion } from '#shared/program-version.ts';
import { addSituations, asked, prepare, publicationFile, releaseOf, years } from '#db/testing/publication.ts';
import { newReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import type { SummaryKind } from './asked.ts';

/** One vault for all: each test has a year of its own, and years do not touch each other. */
let vault: TestVault;
let lastYear = 1918;
const ownYear = (): number => (lastYear += 3);
beforeAll(async () => {
  vault = await testVault({ today: '2023-01-12' });
});
afterAll(() => vault.remove());

/** A year with so many situations. */
async function yearOf(count: number): Promise<number> {
  const year = ownYear();
  await addSituations(vault, year, count, `year ${year}`);
  return year;
}

const open = { audience: 'copil', open: true } as const;
const overridden = { readers: 'Les membres du comité de pilotage', reason: 'Demande écrite du comité', by: 'Emma Coordinatrice' };

describe('a summary for the public', () => {
  it('is prepared, looked at and released with the exact bytes that the checker accepts', async () => {
    const year = await yearOf(30);
    const { releaseId, prepared } = await releaseOf(vault, years(year));
    expect(prepared).toMatchObject({ outcome: 'published', refusals: [], findings: [] });
    expect(prepared.lights.map(({ question, holds }) => [question, holds])).toEqual([
      ['individualisation', true],
      ['correlation', true],
      ['inference', true],
    ]);
    expect(prepared.controlled).toMatch(/^\d+ chiffres contrôlés ensemble/);
    expect(prepared.regroupings.some(({ text }) => text.includes('moins de 5 personnes'))).toBe(true);
    expect(prepared.kept).toBeGreaterThan(0.3);
    const json = await publicationFile(vault, releaseId);
    expect(checkPublication(JSON.parse(json)).holds).toBe(true);
    const [line] = await vault.call('publication.ledger', {});
    expect(line).toMatchObject({
      id: releaseId,
      publishedOn: '2023-01-12',
      audience: 'public',
      guaranteed: true,
      threshold: 5,
      hash: createHash('sha256').update(json).digest('hex'),
      // The key with which the vault was made has a name from the first day.
      by: 'Coordination',
      readers: null,
      reason: null,
    });
    expect(line?.frozen).toContain('Rien n’a changé depuis.');
  });

  it('shows before and after side by side, with the lines that were put together marked', async () => {
    const { beforeAfter } = await prepare(vault, years(await yearOf(30)));
    const ages = beforeAfter.find(({ id }) => id === 'age-band');
    const sum = (rows: readonly { cells: readonly (string | number | null)[] }[]) =>
      rows.reduce((all, { cells }) => all + Number(cells.at(-1)), 0);
    expect(sum(ages?.before.rows ?? [])).toBe(30);
    expect(sum(ages?.after?.rows ?? [])).toBe(30);
    expect(ages?.after?.rows.some(({ mark }) => mark === 'merged')).toBe(true);
    expect(ages?.before.rows.length).toBeGreaterThan(ages?.after?.rows.length ?? 99);
  });

  it('of nine persons is the total alone, and says that years can be pooled', async () => {
    const prepared = await prepare(vault, years(await yearOf(9)));
    expect(prepared).toMatchObject({ outcome: 'total_only', kept: 0 });
    expect(prepared.regroupings).toEqual([
      {
        text: typesetFrench('Seul le total est publié : 9 personnes, il en faut au moins 10.'),
        variables: [],
        remedies: [{ kind: 'pool_years', text: 'Réunissez plusieurs années en un seul bloc.' }],
      },
    ]);
    expect(prepared.lights.every(({ holds }) => holds)).toBe(true);
  });

  it('keeps its groups made by hand, and leaves out what was left out', async () => {
    const scope = years(await yearOf(40));
    const before = await prepare(vault, scope);
    const gender = before.variables.find(({ name }) => name === 'gender');
    const merged = { gender: [gender?.codes.map(({ code }) => code) ?? []] };
    const after = await prepare(vault, scope, { merged, leftOut: ['problem', 'context+level'] });
    expect(before.beforeAfter.find(({ id }) => id === 'gender')?.after).not.toBeNull();
    expect(after.beforeAfter.find(({ id }) => id === 'gender')?.after).toBeNull();
    expect(after.beforeAfter.map(({ id }) => id)).not.toContain('problem');
    expect(after.beforeAfter.map(({ id }) => id)).not.toContain('context-level');
  });
});

describe('who may be given what', () => {
  let scope = years(2022);
  beforeAll(async () => {
    scope = years(await yearOf(26));
  });

  it.each([
    ['the public, guaranteed', { audience: 'public' }, {}, null],
    ['the steering committee, guaranteed', { audience: 'copil' }, {}, null],
    ['the cellule without readers', { audience: 'cellule' }, {}, ['readers_required', 'readers']],
    ['the cellule with readers', { audience: 'cellule' }, { readers: 'Les membres permanents' }, null],
    ['the steering committee open, without anything', open, {}, ['readers_required', 'readers']],
    ['the steering committee open, without a reason', open, { ...overridden, reason: ' ' }, ['reason_required', 'reason']],
    ['the steering committee open, unsigned', open, { ...overridden, by: null }, ['signer_required', 'by']],
    ['the steering committee open, with all of it', open, overridden, null],
  ] as const)('%s', async (_, request, said, refused) => {
    const before = await vault.call('publication.ledger', {});
    const { jobId } = await prepare(vault, scope, request);
    const input = { jobId, readers: null, reason: null, by: null, ...said };
    if (refused === null) {
      await vault.call('publication.release', input);
      expect(await vault.call('publication.ledger', {})).toHaveLength(before.length + 1);
      return;
    }
    const error = await vault.refusal('publication.release', input);
    expect([error.code, error.field]).toEqual(refused);
    expect(await vault.call('publication.ledger', {})).toEqual(before);
  });

  it.each(['public', 'cellule'] as const)('%s is never given exact numbers by override', async (audience) => {
    expect((await vault.refusal('publication.start', asked(scope, { audience, open: true }))).code).toBe('open_never_public');
  });

  it('has no type for exact numbers that the public would read', () => {
    // @ts-expect-error -- an open summary is for the steering committee alone
    const wrong: SummaryKind = { kind: 'open', audience: 'public' };
    // @ts-expect-error -- exact numbers are for the cellule alone
    const worse: SummaryKind = { kind: 'exact', audience: 'public' };
    expect([wrong.audience, worse.audience]).toEqual(['public', 'public']);
  });

  it('marks an override on every page, with its reason, name, date and what the control found', async () => {
    const { releaseId, prepared } = await releaseOf(vault, scope, open, overridden);
    expect(prepared).toMatchObject({ outcome: 'open', kept: null, beforeAfter: [], variables: [] });
    expect(prepared.lights.map(({ holds }) => holds)).toEqual([false, false, false]);
    const { report, line } = await vault.call('publication.released', { releaseId });
    expect(report.facts).toMatchObject({ audience: 'copil', guaranteed: false, threshold: null });
    expect(report.facts.diffusion).toBe('Document non anonymisé, diffusion restreinte');
    const text = JSON.stringify(report);
    for (const word of ['Demande écrite du comité', 'Emma Coordinatrice', '12 janvier 2023', 'sous le seuil de 5 personnes'])
      expect(text).toContain(word);
    expect(line).toMatchObject({
      guaranteed: false,
      hash: null,
      by: 'Emma Coordinatrice',
      readers: overridden.readers,
      reason: overridden.reason,
    });
    const { publicationJson, fileBaseName } = await vault.call('publication.fileOf', { releaseId });
    expect([publicationJson, fileBaseName]).toEqual([null, `bilan-${scope.from.slice(0, 4)}-copil`]);
  });

  it('never shows a row of a person who opposed, nor of one who took the agreement back', async () => {
    const { id: landlord } = await vault.call('structures.add', { name: 'Bailleur unique en son nom', typeCode: 'social_landlord' });
    const { id: referralId } = await vault.call('referrals.create', newReferral(landlord, { receivedOn: scope.from }));
    const shown = (await prepare(vault, scope, { audience: 'cellule' })).report;
    expect(JSON.stringify(shown)).toContain('Bailleur unique en son nom');
    await vault.call('person.recordConsent', {
      referralId,
      consent: { status: 'opposed', on: scope.to, givenBy: null, scope: [], reason: 'Ne souhaite pas', reviewOn: null },
      eraseIdentity: true,
    });
    for (const request of [{ audience: 'cellule' }, open] as const) {
      const { report } = await prepare(vault, scope, request);
      const rows = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])));
      expect(JSON.stringify(rows)).not.toContain('Bailleur unique en son nom');
    }
  });

  it('proposes as readers the permanent members that are entitled, and no others', async () => {
    for (const [name, typeCode] of [
      ['Hôpital d’essai', 'adult_psychiatry'],
      ['Bailleur permanent', 'social_landlord'],
    ] as const) {
      await vault.call('structures.create', {
        names: [{ name, kind: 'current', validFrom: null, validTo: null }],
        typeCode,
        typeOther: null,
        habilitationOverride: null,
        parentId: null,
        permanentMember: true,
        active: true,
        notes: null,
        contacts: [{ name: 'Léa Roux', role: null, phone: null, email: null, active: true }],
      });
    }
    expect((await prepare(vault, scope, { audience: 'cellule' })).proposedReaders).toEqual(['Hôpital d’essai (Léa Roux)']);
    expect((await prepare(vault, scope)).proposedReaders).toEqual([]);
  });
});

describe('the threshold', () => {
  let scope = years(2022);
  beforeAll(async () => {
    scope = years(await yearOf(30));
  });
  afterEach(() => vault.call('publication.savePolicy', { ...unlocked, reason: 'Fin de l’essai' }));
  const unlocked = { threshold: 5, locked: false, lockedBy: null, reason: null } as const;
  const lock = { threshold: 11, locked: true, lockedBy: 'Mme Durand, DPO', reason: null } as const;

  it('is five at first; locked at eleven nothing below is prepared, by whatever screen', async () => {
    expect(await vault.call('publication.policy', {})).toEqual({ threshold: 5, locked: false, lockedBy: null });
    await vault.call('publication.savePolicy', lock);
    expect(await vault.call('publication.policy', {})).toEqual({ threshold: 11, locked: true, lockedBy: 'Mme Durand, DPO' });
    const error = await vault.refusal('publication.start', asked(scope));
    expect([error.code, error.params]).toEqual(['threshold_locked', { threshold: 11 }]);
    const { report } = await prepare(vault, scope, { threshold: 11 });
    expect(report.facts.threshold).toBe(11);
  });

  it('that is locked after a summary was prepared stops its release', async () => {
    const { jobId } = await prepare(vault, scope);
    await vault.call('publication.savePolicy', lock);
    expect((await vault.refusal('publication.release', { jobId, readers: null, reason: null })).code).toBe('threshold_locked');
  });

  it.each([
    ['locking without a name', unlocked, { ...lock, lockedBy: null }, ['lock_needs_name', 'lockedBy']],
    ['unlocking without a reason', lock, unlocked, ['reason_required', 'reason']],
    ['another name on the lock without a reason', lock, { ...lock, lockedBy: 'M. Petit' }, ['reason_required', 'reason']],
    ['a lower locked threshold without a reason', lock, { ...lock, threshold: 5 }, ['reason_required', 'reason']],
    ['unlocking with a reason', lock, { ...unlocked, reason: 'Décision du 3 mars' }, null],
    ['the same again', lock, lock, null],
  ] as const)('%s', async (_, before, after, refused) => {
    await vault.call('publication.savePolicy', before);
    if (refused === null) {
      await vault.call('publication.savePolicy', after);
      return;
    }
    const error = await vault.refusal('publication.savePolicy', after);
    expect([error.code, error.field]).toEqual(refused);
  });
});

describe('one release after another', () => {
  it('keeps the numbers of a year whatever is added, and says why in words', async () => {
    const year = await yearOf(30);
    const first = await releaseOf(vault, years(year));
    await addSituations(vault, year, 1, 'late');
    const again = await prepare(vault, years(year));
    expect(again.outcome).toBe('frozen');
    expect(again.refusals).toEqual([
      typesetFrench('Cette période a déjà été publiée le 12 janvier 2023 : ses regroupements et ses chiffres sont conservés.'),
      typesetFrench('1 situation ajoutée depuis la publication du 12 janvier 2023 : ses caractéristiques apparaîtraient par différence.'),
    ]);
    const second = await vault.call('publication.release', { jobId: again.jobId, readers: null, reason: null });
    expect(await publicationFile(vault, second.releaseId)).toBe(await publicationFile(vault, first.releaseId));
    const [newest, oldest] = await vault.call('publication.ledger', {});
    expect(newest?.frozen).toEqual([
      typesetFrench('Mêmes chiffres que la publication du 12 janvier 2023.'),
      typesetFrench('1 situation ajoutée depuis : les chiffres publiés ne changent pas.'),
    ]);
    expect(oldest?.frozen).toContain(typesetFrench('1 situation ajoutée depuis : les chiffres publiés ne changent pas.'));
  });

  it('tells a correction and an erasure apart, and keeps their explanation', async () => {
    const year = ownYear();
    const ids = await addSituations(vault, year, 30, 'corrected');
    const { releaseId } = await releaseOf(vault, years(year));
    const dossier = await vault.call('referrals.open', { referralId: ids[0] as number });
    const gender = dossier.facts.gender === 'woman' ? 'man' : 'woman';
    await vault.call('referrals.update', {
      referralId: ids[0] as number,
      receivedOn: dossier.receivedOn,
      referrer: { structureId: dossier.referrer.structureId, person: null, role: null, callBack: null },
      facts: { ...dossier.facts, gender },
    });
    await vault.call('publication.explain', { releaseId, text: 'Une erreur de saisie a été corrigée.' });
    const { line } = await vault.call('publication.released', { releaseId });
    expect(line.frozen).toContain(typesetFrench('1 situation corrigée depuis : les chiffres publiés ne changent pas.'));
    expect(line.explanations).toMatchObject([{ text: 'Une erreur de saisie a été corrigée.' }]);
    expect((await prepare(vault, years(year))).refusals[1]).toMatch(/^1 situation corrigée depuis la publication/);
  });

  it.each([
    ['pooled years over a published one', (year: number) => years(year - 1, year)],
    ['a sliding period', (year: number) => ({ from: `${year}-07-01`, to: `${year + 1}-06-30`, sector: '' })],
  ])('%s gets its total alone', async (_, over) => {
    const year = await yearOf(30);
    await releaseOf(vault, years(year));
    const prepared = await prepare(vault, over(year));
    expect(prepared.outcome).toBe('total_only');
    expect(prepared.regroupings[0]?.text).toBe(
      typesetFrench('Seul le total est publié : cette période recouvre celle de la publication du 12 janvier 2023.'),
    );
  });

  it('does not let out what was prepared before the data changed, or before another release', async () => {
    const year = await yearOf(30);
    const one = await prepare(vault, years(year));
    const other = await prepare(vault, years(year), { audience: 'copil' });
    await addSituations(vault, year, 1, 'meanwhile');
    expect((await vault.refusal('publication.release', { jobId: one.jobId, readers: null, reason: null })).code).toBe('summary_outdated');
    const fresh = await prepare(vault, years(year));
    await vault.call('publication.release', { jobId: fresh.jobId, readers: null, reason: null });
    expect((await vault.refusal('publication.release', { jobId: other.jobId, readers: null, reason: null })).code).toBe('summary_outdated');
  });

  it('the whole ledger holds together, public and steering committee, years apart', async () => {
    const files: unknown[] = [];
    for (const count of [14, 16]) {
      const year = await yearOf(count);
      for (const audience of ['copil', 'public'] as const) {
        const { releaseId } = await releaseOf(vault, years(year), { audience });
        files.push(JSON.parse(await publicationFile(vault, releaseId)));
      }
    }
    expect(checkReleases(files)).toMatchObject({ holds: true, reasons: [] });
    expect((await prepare(vault, years(ownYear()))).controlled).toBe(
      typesetFrench('Un seul chiffre, le total : il peut toujours être montré.'),
    );
  });

  it('notes each file that is made of it', async () => {
    const { releaseId } = await releaseOf(vault, years(await yearOf(12)), open, overridden);
    await vault.call('publication.noteFile', { releaseId, format: 'pdf' });
    const [line] = await vault.call('publication.ledger', {});
    expect(line?.files).toMatchObject([{ format: 'pdf' }]);
  });
});

describe('what a summary says in words', () => {
  let scope = years(2022);
  beforeAll(async () => {
    scope = years(await yearOf(30));
    await vault.call('structures.add', { name: 'Foyer des Tilleuls', typeCode: 'social_landlord' });
    const row = (await vault.call('structures.list', {})).find(({ name }) => name === 'Foyer des Tilleuls');
    const { id: referralId } = await vault.call('referrals.create', newReferral(row?.id ?? 0, { receivedOn: scope.from }));
    await vault.call('person.recordConsent', {
      referralId,
      consent: { status: 'oral', on: scope.from, givenBy: 'elle', scope: [], reason: null, reviewOn: null },
      eraseIdentity: false,
    });
    await vault.call('person.saveIdentity', {
      referralId,
      identity: { lastName: 'Kervandec', firstName: 'Ysoline', birthDate: null, address: null, phone: '06 12 34 56 78', email: null },
    });
  });

  async function editFirst(text: string, request: Parameters<typeof prepare>[2] = {}) {
    const prepared = await prepare(vault, scope, request);
    const [paragraph] = prepared.prose;
    if (!paragraph) throw new Error('no paragraph');
    const { findings } = await vault.call('publication.saveProse', {
      jobId: prepared.jobId,
      id: paragraph.id,
      text: `${paragraph.composed} ${text}`,
    });
    return { prepared, paragraph, findings };
  }

  it('keeps an edited paragraph with the summary and in the vault', async () => {
    const { paragraph, findings } = await editFirst('La cellule se réunit depuis peu.');
    expect(findings).toEqual([]);
    const again = await prepare(vault, scope);
    expect(again.prose.find(({ id }) => id === paragraph.id)?.text).toContain('La cellule se réunit depuis peu.');
    expect(JSON.stringify(again.report)).toContain('La cellule se réunit depuis peu.');
    expect((await prepare(vault, scope, { audience: 'copil' })).prose[0]?.text).not.toContain('depuis peu');
  });

  it.each([
    ['a name of the vault', 'Mme Kervandec a été aidée.'],
    ['a telephone number', 'Appeler le 06 12 34 56 78.'],
    ['an exact age', 'Une dame de 47 ans.'],
    ['a structure', 'Le Foyer des Tilleuls a aidé.'],
    ['a month', 'La reprise date de mars.'],
    ['a small number', 'Dont 3 personnes hospitalisées.'],
  ])('blocks the release for the public while it says %s', async (_, text) => {
    const { prepared, findings, paragraph } = await editFirst(text);
    expect(findings.filter(({ blocking }) => blocking).length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.paragraph === paragraph.id && !finding.text.includes('Kervandec'))).toBe(true);
    expect((await vault.refusal('publication.release', { jobId: prepared.jobId, readers: null, reason: null })).code).toBe(
      'text_must_be_mended',
    );
    await vault.call('publication.saveProse', { jobId: prepared.jobId, id: paragraph.id, text: paragraph.composed });
    expect((await vault.call('publication.prepared', { jobId: prepared.jobId })).findings).toEqual([]);
  });

  it('blocks while the cellule’s own name holds a person’s', async () => {
    await vault.call('settings.save', { cellule: 'Cellule de Mme Kervandec (06 12 34 56 78)' });
    const { findings, jobId } = await prepare(vault, scope);
    expect(findings.map(({ blocking }) => blocking)).toContain(true);
    expect((await vault.refusal('publication.release', { jobId, readers: null, reason: null })).code).toBe('text_must_be_mended');
    await vault.call('settings.save', { cellule: 'cellule de concertation' });
  });

  it('does not know a paragraph that is not there, and does not keep a broken one', async () => {
    const { prepared, paragraph } = await editFirst('Bien.');
    const wrong = { jobId: prepared.jobId, id: 'elsewhere', text: 'x' };
    expect((await vault.refusal('publication.saveProse', wrong)).code).toBe('paragraph_unknown');
    const { findings } = await vault.call('publication.saveProse', {
      jobId: prepared.jobId,
      id: paragraph.id,
      text: 'Il y en a ⟦invented⟧.',
    });
    expect(findings.map(({ blocking }) => blocking)).toEqual([true]);
    expect((await vault.call('publication.prepared', { jobId: prepared.jobId })).report).toBeDefined();
    expect(JSON.stringify((await vault.call('publication.prepared', { jobId: prepared.jobId })).report)).not.toContain('invented');
  });
});

describe('a preparation', () => {
  it('tells the main window how far it is, and is one at a time', async () => {
    const scope = years(await yearOf(30));
    const { jobId: first } = await vault.call('publication.start', asked(scope));
    const { jobId: second } = await vault.call('publication.start', asked(scope));
    expect((await vault.call('publication.progress', { jobId: first })).state).toBe('cancelled');
    await vault.call('publication.cancel', { jobId: second });
    expect((await vault.call('publication.progress', { jobId: second })).state).toBe('cancelled');
    expect((await vault.refusal('publication.prepared', { jobId: second })).code).toBe('summary_not_ready');
    await prepare(vault, scope);
    const told = vault.events.flatMap((event) => (event.kind === 'publication' ? [[event.jobId, event.progress.state]] : []));
    expect(told).toContainEqual([first, 'cancelled']);
    expect(told.at(-1)?.[1]).toBe('done');
  });

  it('is forgotten with the vault that is locked', async () => {
    const { jobId } = await prepare(vault, years(ownYear()));
    await vault.session.close();
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: 'quatre mots sans lien' } });
    expect((await vault.refusal('publication.prepared', { jobId })).code).toBe('summary_gone');
  });

  it.each([
    ['a period that ends before it begins', { scope: { from: '2022-12-31', to: '2022-01-01', sector: '' } }, 'period_reversed'],
    ['a merge of codes that do not exist', { merged: { gender: [['female', 'martian']] } }, 'unknown_code'],
    ['a merge of a variable that does not exist', { merged: { names: [['a']] } }, 'unknown_code'],
    [
      'a code in two groups',
      {
        merged: {
          gender: [
            ['female', 'male'],
            ['female', 'other'],
          ],
        },
      },
      'unknown_code',
    ],
  ])('refuses %s', async (_, changes, code) => {
    expect((await vault.refusal('publication.start', asked(years(2022), changes))).code).toBe(code);
  });
});

it('prints the version of the package', () => {
  const file = readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8');
  expect((JSON.parse(file) as { version: string }).version).toBe(programVersion);
});

import fs from 'node:fs';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateSearch } from '#db/search/index-referral.ts';
import { createStore } from '#db/store/store.ts';
import { seatTheTable } from '#db/testing/meetings.ts';
import { insideVault } from '#db/testing/inside-vault.ts';
import { filesUnder, plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { plantFile, type PlantedFile } from '#db/testing/planted-file.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { eraseFile, erasureSteps } from './erase-file.ts';
import { fileOf } from './file-key.ts';

/** Every place in which a word about a person can stand, by what the vault itself says of its columns: a new one must be looked at here. */

let vault: TestVault;
let file: PlantedFile;
const words = new Map<string, string>();
const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;

const inside = <T>(look: (database: Database.Database) => T): Promise<T> => insideVault(vault, look);

/** Text columns of every table, the search indexes as one each. */
function textColumns(database: Database.Database): { readonly table: string; readonly column: string }[] {
  const tables = database
    .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search_*' ORDER BY name")
    .all();
  return tables.flatMap(({ name }) =>
    (database.pragma(`table_info(${name})`) as { name: string; type: string }[])
      .filter(({ type }) => type === 'TEXT' || type === '')
      .map((column) => ({ table: name, column: column.name })),
  );
}

function columnsWith(database: Database.Database, planted: ReadonlyMap<string, string>): Set<string> {
  return new Set(
    textColumns(database).flatMap(({ table, column }) => {
      const rows = database.prepare<{ text: string | null }>(`SELECT "${column}" AS text FROM ${table}`).all();
      const text = rows.map((row) => row.text ?? '').join('\n');
      return wordsIn(Buffer.from(text), planted).length > 0 ? [`${table}.${column}`] : [];
    }),
  );
}

/** What holds codes, days, instants, digests and numbers of slots: nobody types into them. */
const CODED =
  /\.(on|at|code|codes|kind|status|type|list|level|state|format|hash|digest|salt|language|audience|sector|variables|indicator|recurrence|channel|outcome|destination|proposal|position|operation|slot|form|subject|screen|folded|key|rule|slide|parent|field|colour)$|_(on|at|by|code|date|from|to|until|kind|type|status|level|status|other_body|band|sector|class|override|text_type|ground|width|height)$/;

/** Columns that no planted word reaches, and why none of a person's stays in them. */
const known = new Set([
  // They go with the file: their tables hang on it by a key that cascades (db/schema/file-tables.test.ts).
  'agenda_item.colleges_reason',
  'agenda_item.public_wording',
  'agenda_item.public_note',
  'agenda_item_purpose.text',
  'entitlement_reason.reason',
  'import_made.source_reference',
  'import_made.fingerprint',
  'referral.answer',
  'referral.reference',
  'watch.lever_other',
  // Asked of the guard once more before the residue takes them over (write-residue.ts).
  'decision.public_wording',
  'decision.public_note',
  'decision_purpose.text',
  // The person is taken out of them as of `meeting.notes` (forget-traces.ts).
  'agenda_item.title',
  'meeting.remark',
  'meeting.reason_text',
  'minutes_version.correction',
  // They go whole with an erased person, or are kept from names when they are saved (forget-persons.ts, publication).
  'publication_person.person',
  'publication_prose.paragraph',
  'publication_prose.text',
  'publication_release.report',
  'publication_release.publication',
  'publication_release.findings',
  'publication_release.readers',
  'publication_release.reason',
  'publication_explanation.text',
  'paper_template.content',
  // Of the cellule, its members, its partners: no place for a person concerned; a slip that is kept holds codes and the number of its visa.
  'agreement.person',
  'agreement.version',
  'agreement.notes',
  'charter.version',
  'code.label_fr',
  'code.label_en',
  'contact.name',
  'contact.role',
  'contact.phone',
  'contact.email',
  'elimination_slip.reference',
  'elimination_slip.visa_number',
  'elimination_slip.waiver',
  'key_slot.label',
  'letterhead.lines',
  'letterhead.logo_text',
  'letterhead.logo',
  'meeting.place',
  'meeting_series.name',
  'meta.value',
  'participant.name',
  'participant.role',
  'past_year.comment',
  'past_year_comment.text',
  'publication_policy.reason',
  'publication_release.sector_label',
  'setting.value',
  'structure.type_other',
  'structure.notes',
  'structure_name.name',
  // Codes, under names of their own.
  'assessment.channels_tried',
  'assessment.complex',
  'assessment.not_emergency',
  'audit_detail.facts',
  'code.college',
  'elimination_slip.cause',
  'exchange.knows_person',
  'key_slot.id',
  'key_slot.since',
  'key_slot.until',
  'meeting.reason',
  'other_body.body',
  'referral.context',
  'referral.dominant_problem',
  'referral.gender',
  'referral.housing',
  'referral.protection',
  'referral.known_to_psychiatry',
  'referral.urgent',
  'watch.until',
  'watch.lever',
]);

const plan = {
  kind: 'referrals' as const,
  sheet: 0,
  headingLine: null,
  columns: ['receivedOn', 'structure', 'problem'],
  codes: [] as { list: string; text: string; code: string | null }[],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: null,
};

beforeAll(async () => {
  vault = await testVault({ today: '2022-12-01' });
  file = await plantFile(vault, await seatTheTable(vault));
  for (const [where, word] of file.words) words.set(where, word);
  const plant = (where: string): string => {
    const word = `zw${String.fromCodePoint(97 + (words.size % 26), 97 + Math.floor(words.size / 26))}quxk`;
    words.set(where, word);
    return word;
  };
  const name = file.words.get('identity.last_name') ?? '';
  const { referralId } = file;
  const note = await vault.call('followUp.addNote', { referralId, on: '2022-10-06', text: plant('former_text.text') });
  await vault.call('followUp.updateNote', { id: note.id, on: '2022-10-06', text: 'Autre chose.' });
  const thrown = await vault.call('followUp.addNote', { referralId, on: '2022-10-06', text: plant('trash.content (former)') });
  await vault.call('followUp.updateNote', { id: thrown.id, on: '2022-10-06', text: plant('trash.content (note)') });
  await vault.call('followUp.removeNote', { id: thrown.id });
  const draft = { form: 'phone', subject: 'un appel' };
  await vault.call('drafts.save', { ...draft, referralId: null, content: { facts: `Madame ${name} ${plant('trash.content (draft)')}` } });
  await vault.call('drafts.discard', { ...draft, trash: true });
  await vault.call('otherBody.save', { referralId, body: 'evictions', on: null });
  const table = `Date;Structure;Souci de ${name}\n12/03/2021;CCAS de Poitiers;chez ${name}`;
  await vault.session.handle('imports.load', { name: `tableau ${name}.csv`, bytes: new Uint8Array(Buffer.from(table)) });
  const codes = [{ list: 'problem', text: `chez ${name}`, code: 'isolation' }];
  await vault.call('imports.run', { plan: { ...plan, codes }, language: 'fr' });
});
afterAll(() => vault.remove());

const year2022 = { from: '2022-01-01', to: '2022-12-31', sector: '' };

describe('an erasure', () => {
  it('meets a planted word in every column in which somebody types of a person, or the column is known not to hold any', async () => {
    await inside((database) => {
      const all = textColumns(database).map(({ table, column }) => `${table}.${column}`);
      const found = columnsWith(database, words);
      expect(all.filter((each) => !found.has(each) && !CODED.test(each) && !known.has(each))).toEqual([]);
      // Nothing is excused that is gone, or that the planting reaches by now.
      expect([...known].filter((each) => !all.includes(each) || found.has(each))).toEqual([]);
      expect(['former_text.text', 'trash.content', 'import.file_name', 'import_word.word'].filter((each) => !found.has(each))).toEqual([]);
    });
  });

  it('must go through what imports learnt', async () => {
    const whole = `${vault.folder}.whole`;
    await vault.session.close();
    fs.cpSync(vault.folder, whole, { recursive: true });
    const found = await inside((database) => {
      const store = createStore(database);
      const key = fileOf(store, file.referralId);
      const steps = Object.entries(erasureSteps).flatMap(([name, step]) => (name === 'imports' ? [] : [step]));
      database.transaction(() => {
        if (key) eraseFile(store, key, steps);
        updateSearch(store);
      })();
      return columnsWith(database, words);
    });
    expect([...found].toSorted()).toEqual(['import.file_name', 'import_heading.heading', 'import_word.word']);
    fs.rmSync(vault.folder, { recursive: true });
    fs.renameSync(whole, vault.folder);
  });

  it('leaves no word in any column, page, file, search, trash, undo or table that waits, and the year as it was', async () => {
    vault.setToday('2024-12-01');
    await vault.call('vault.open', { folder: vault.folder, secret });
    const before = await vault.call('summary.counts', year2022);
    const table = `Date;Structure\n12/03/2021;CCAS de Poitiers`;
    await vault.session.handle('imports.load', { name: 'encore.csv', bytes: new Uint8Array(Buffer.from(table)) });
    const { proposed } = await vault.call('retention.overview', {});
    const ours = proposed.filter(({ referralId }) => referralId === file.referralId).map(({ kind, id }) => ({ kind, id }));
    const { id: slipId } = await vault.call('retention.prepareSlip', { files: ours });
    await vault.call('retention.recordVisa', { slipId, number: 'AD86-117', on: '2024-12-01' });
    expect((await vault.call('retention.erase', { slipId })).erased).toBe(1);
    expect(await vault.call('summary.counts', year2022)).toEqual(before);
    expect((await vault.refusal('imports.check', { plan, language: 'fr' })).code).toBe('import_gone');
    expect((await vault.call('undo.last', {})).done).toBeNull();
    expect((await vault.call('trash.list', {})).items).toEqual([]);
    const none = { levels: [], years: [], sectors: [], statuses: [], kinds: [], territories: [] };
    for (const word of words.values()) expect((await vault.call('search.find', { words: word, ...none })).total, word).toBe(0);
    for (const { bytes, file: name } of filesUnder(vault.folder)) expect(wordsIn(bytes, words), name).toEqual([]);
    await inside((database) => {
      expect([...columnsWith(database, words)]).toEqual([]);
      expect(wordsIn(plainBytes(database), words)).toEqual([]);
    });
  });
});

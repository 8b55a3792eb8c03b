import fs from 'node:fs';
import path from 'node:path';
import type { InputOf } from '#shared/contract/contract.ts';
import { migrations, schemaVersion } from '#db/schema/migrate.ts';
import { plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, testVault } from '#db/testing/session.ts';
import type { VaultDatabase } from '#db/vault/open-database.ts';
import { createVault } from '#db/vault/vault-folder.ts';
import { type ErasableFile, makeErasable } from './erasable-vault.ts';

export type Ask = (name: string, input: unknown) => Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;

/** Where a work runs: the vault's folder, an older backup in it, a folder outside the vault on the same disk. */
export interface Scene {
  readonly ask: Ask;
  readonly folder: string;
  readonly oldBackup: string;
  readonly outside: string;
}

/** What was answered: `done`, or the code of the refusal. */
export type Outcome = string;
export const DONE = 'done';
/** Erased, and the pages are rewritten at the next opening, when there is room again. */
export const PAGES_LATER = 'done, pages later';

/** What is left after a work, with room again and after one opening. */
export interface Left {
  readonly outcome: Outcome;
  readonly database: VaultDatabase;
  /** Passphrase that opens the vault. */
  readonly passphrase: string;
  readonly outside: string;
  readonly templates: Templates;
}

/** A work that takes room. */
export interface Work {
  readonly template: keyof Templates;
  /** The vault is opened by the work itself, when there is no room any more. */
  readonly opensItself?: true;
  /** All that it takes is taken by the open database. */
  readonly inDatabase?: true;
  /** What comes before, with room. */
  readonly before?: (scene: Scene) => Promise<void>;
  readonly run: (scene: Scene) => Promise<Outcome>;
  /** What is wrong with what is left, besides what is asked of every work; `null` when nothing is. */
  readonly look: (left: Left) => string | null;
}

export interface Templates {
  readonly today: string;
  readonly first: string;
  readonly erasable: string;
  readonly files: readonly ErasableFile[];
}

export const CHEAP = { scryptN: 2 ** 14 };
const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };
/** What the works that change it make of the passphrase. */
export const NEXT = 'tricycle brume marelle quinze';
const LATER = 'écrite après la sauvegarde';

const outcomeOf = (answer: Awaited<ReturnType<Ask>>): Outcome => (answer.ok ? DONE : (answer.error?.code ?? ''));

/** Vaults from which the works begin. @param root an empty folder */
export async function makeTemplates(root: string): Promise<Templates> {
  const today = path.join(root, 'today');
  const vault = await testVault();
  await oneReferral(vault);
  await vault.call('backups.make', {});
  while ((await vault.call('backups.status', {})).running) await new Promise((resolve) => setTimeout(resolve, 2));
  await vault.session.close();
  fs.cpSync(vault.folder, today, { recursive: true });
  await vault.remove();
  const first = path.join(root, 'first');
  const made = await createVault(
    {
      folder: first,
      label: 'CLSM d’essai',
      demonstration: false,
      passphrase: TEST_PASSPHRASE,
      now: new Date(),
      initialise: (database) => {
        database.exec(migrations[0]?.sql ?? '');
        database.exec("INSERT INTO structure (type_code, permanent_member) VALUES ('dac', 1)");
        database.pragma('user_version = 1');
      },
    },
    CHEAP,
  );
  made.database.close();
  const erasable = path.join(root, 'erasable');
  return { today, first, erasable, files: await makeErasable(erasable, 2) };
}

const plan: InputOf<'imports.run'>['plan'] = {
  kind: 'referrals',
  sheet: 0,
  headingLine: null,
  columns: null,
  codes: [],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: null,
};
const LINES = 120;
const spreadsheet = [
  'N°;Reçu le;Demandeur;Sexe;Problématique;Demande',
  ...Array.from(
    { length: LINES },
    (_, at) => `${at + 1};${1 + (at % 28)}/${1 + (at % 12)}/21;CCAS;F;Isolement;${'Ligne du tableau. '.repeat(20)}`,
  ),
].join('\n');

const count = (database: VaultDatabase, table: string): number =>
  database.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
export const notesIn = (database: VaultDatabase): string[] =>
  database
    .prepare<{ text: string }>('SELECT text FROM note')
    .all()
    .map(({ text }) => text.trim());
/** Either as it was, or as it was to become. */
const became = (left: Left, is: boolean, what: string): string | null =>
  is === (left.outcome === DONE) ? null : `${what}, after « ${left.outcome} »`;
/** A file that left is there whole, or not at all. */
const left =
  (ending: string) =>
  (after: Left): string | null =>
    became(
      after,
      fs.readdirSync(after.outside).some((name) => name.endsWith(ending)),
      'the file that leaves is there, or is not',
    );

export const works: Readonly<Record<string, Work>> = {
  saving: {
    template: 'today',
    inDatabase: true,
    run: async ({ ask }) => {
      for (let index = 0; index < 10; index += 1) {
        const answer = await ask('followUp.addNote', { referralId: 1, on: '2026-11-10', text: `${index} ${'mot '.repeat(400)}` });
        if (!answer.ok) return outcomeOf(answer);
      }
      return DONE;
    },
    look: () => null,
  },
  migrating: {
    template: 'first',
    opensItself: true,
    run: async ({ ask, folder }) => outcomeOf(await ask('vault.open', { folder, secret })),
    look: ({ database }) =>
      database.pragma('user_version', { simple: true }) === schemaVersion && count(database, 'structure') === 1
        ? null
        : 'not migrated afterwards',
  },
  'backing up': {
    template: 'today',
    run: async ({ ask }) => {
      await ask('backups.make', {});
      for (;;) {
        const { value } = await ask('backups.status', {});
        const { running, failure } = value as { running: boolean; failure: { code: string } | null };
        if (!running) return failure?.code ?? DONE;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    look: () => null,
  },
  restoring: {
    template: 'today',
    before: async ({ ask }) => void (await ask('drafts.save', { form: 'note', subject: '1', referralId: 1, content: { text: LATER } })),
    run: async ({ ask, folder, oldBackup }) => outcomeOf(await ask('backups.restore', { file: oldBackup, secret: null, folder })),
    look: (after) => became(after, count(after.database, 'draft') === 0, 'the state of the backup is there, or is not'),
  },
  'changing the passphrase': {
    template: 'today',
    run: async ({ ask }) => outcomeOf(await ask('vault.changePassphrase', { current: secret, next: NEXT })),
    look: (after) => became(after, after.passphrase === NEXT, 'the new passphrase opens, or does not'),
  },
  'renewing the data key': {
    template: 'today',
    run: async ({ ask }) => {
      const { recoveryKey } = (await ask('keys.draw', {})).value as { recoveryKey: string };
      return outcomeOf(await ask('keys.renewDataKey', { current: secret, label: 'coordination', next: NEXT, typed: recoveryKey }));
    },
    look: (after) => became(after, after.passphrase === NEXT, 'the new passphrase opens, or does not'),
  },
  erasing: {
    template: 'erasable',
    inDatabase: true,
    run: async ({ ask }) => {
      const answer = await ask('retention.erase', { slipId: 1 });
      return answer.ok && (answer.value as { pagesLater: boolean }).pagesLater ? PAGES_LATER : outcomeOf(answer);
    },
    look: ({ outcome, database, templates }) => {
      const bytes = plainBytes(database);
      const slip = database.prepare<{ erased_on: string | null }>('SELECT erased_on FROM elimination_slip WHERE id = 1').get();
      for (const { slipId, words } of templates.files) {
        const found = wordsIn(bytes, words).length;
        const gone = slipId === 1 && slip?.erased_on !== null;
        if (found !== (gone ? 0 : words.size)) return `${found} of ${words.size} words of the file of slip ${slipId} stand in its pages`;
      }
      const erased = outcome === DONE || outcome === PAGES_LATER;
      return erased === (slip?.erased_on !== null) ? null : 'erased, or not, otherwise than was answered';
    },
  },
  'importing a spreadsheet': {
    template: 'today',
    inDatabase: true,
    before: async ({ ask }) => void (await ask('imports.load', { name: 'saisines.csv', bytes: new Uint8Array(Buffer.from(spreadsheet)) })),
    run: async ({ ask }) => outcomeOf(await ask('imports.run', { plan, language: 'fr' })),
    look: (after) => {
      const made = count(after.database, 'referral') - 1;
      return made !== 0 && made !== LINES
        ? `${made} lines of the table were imported`
        : became(after, made === LINES, 'the table is there, or is not');
    },
  },
  'exporting everything': {
    template: 'today',
    run: async ({ ask, outside }) => outcomeOf(await ask('backups.export', { folder: outside, encrypted: true })),
    look: left('.zip'),
  },
  'writing a handover file': {
    template: 'today',
    run: async ({ ask, outside }) => outcomeOf(await ask('keys.handoverFile', { current: secret, next: NEXT, folder: outside })),
    look: left('.clsm'),
  },
};

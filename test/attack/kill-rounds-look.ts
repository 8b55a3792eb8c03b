import fs from 'node:fs';
import path from 'node:path';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { checkContent } from '#db/backup/check-database.ts';
import { inspectBackup } from '#db/backup/inspect-backup.ts';
import { openBackup } from '#db/backup/open-backup.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { schemaVersion } from '#db/schema/migrate.ts';
import { createStore, sql } from '#db/store/store.ts';
import { plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { TEST_PASSPHRASE } from '#db/testing/session.ts';
import { checkWhole, type VaultDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { ERASURE_DAY, type ErasableFile } from './erasable-vault.ts';
import type { WorkKind } from './kill-rounds.ts';

/** What the process told of a piece of work: that it was about to do it, or that it was acknowledged. */
export interface Told {
  readonly note?: string;
  readonly backup?: string;
  readonly secret?: string;
  readonly restored?: string;
  readonly opened?: boolean;
  /** Slip whose files were erased. */
  readonly erased?: number;
  /** Text of a draft of which the trash was emptied. */
  readonly purged?: string;
}

/** What is in a round: the vault that was killed, the version it began from, and what may be erased in it. */
export interface Round {
  readonly folder: string;
  readonly kind: WorkKind;
  readonly about: readonly Told[];
  readonly done: readonly Told[];
  /** Version of the schema before the work. */
  readonly from: number;
  readonly erasable: readonly ErasableFile[];
}

const CHEAP = { scryptN: 2 ** 14 };

/** Files of a vault that was opened and closed again; everything else was left over. */
const OWN_FILES: ReadonlySet<string> = new Set(['vault.db', 'keys.json', 'keys.copy.json', 'sauvegardes']);

/** Looks at what a kill left. @returns what is wrong, in words; empty when nothing is */
export async function lookAfterKill(round: Round): Promise<string[]> {
  const { folder, kind, about, done } = round;
  const faults: string[] = [];
  const secret = await secretThatOpens(folder, about, done, faults);
  if (kind === 'migrating') faults.push(...(await lookAtVersion(round, secret)));
  // As the person opens it: what was begun is ended by the opening itself.
  await openAndClose(folder, secret);
  const leftOver = fs.readdirSync(folder).filter((name) => !OWN_FILES.has(name));
  if (leftOver.length > 0) faults.push(`half state: ${leftOver.join(', ')} left over`);
  const { database, dataKey } = await openVault({ folder, secret: { kind: 'passphrase', text: secret } }, CHEAP);
  try {
    checkWhole(database);
    await checkContent(database);
    const store = createStore(database);
    if (firstBrokenEntry(store) !== null) faults.push('half state: the audit');
    if (kind === 'migrating') {
      if (database.pragma('user_version', { simple: true }) !== schemaVersion) faults.push('lost: the migration');
      if (database.prepare('SELECT id FROM structure').all().length !== 1) faults.push('lost: a structure');
    } else if (kind === 'erasing') {
      faults.push(...lookAtErased(database, round));
    } else {
      faults.push(...lookAtNotes(new Set(store.all(sql.selectFrom('note').select('text')).map(({ text }) => text)), about, done));
    }
  } finally {
    database.close();
    dataKey.fill(0);
  }
  faults.push(...(await lookAtBackups(folder, done)));
  return faults;
}

/** The last secret that was acknowledged; or the one that was under way, but then not the former. */
async function secretThatOpens(folder: string, about: readonly Told[], done: readonly Told[], faults: string[]): Promise<string> {
  const acknowledged = done.flatMap(({ secret }) => secret ?? []).at(-1) ?? TEST_PASSPHRASE;
  const intended = about.flatMap(({ secret }) => secret ?? []).at(-1) ?? acknowledged;
  if (intended === acknowledged) return acknowledged;
  const opens = async (text: string): Promise<boolean> => {
    try {
      const { database, dataKey } = await openVault({ folder, secret: { kind: 'passphrase', text } }, CHEAP);
      database.close();
      dataKey.fill(0);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === 'wrong_passphrase') return false;
      throw error;
    }
  };
  if (await opens(intended)) return intended;
  if (done.some(({ secret }) => secret === intended)) faults.push('lost: a passphrase');
  return acknowledged;
}

/** Before the opening migrates it again: the version of before, or that of today. */
async function lookAtVersion({ folder, from, done }: Round, secret: string): Promise<string[]> {
  const { database, dataKey } = await openVault({ folder, secret: { kind: 'passphrase', text: secret } }, CHEAP);
  dataKey.fill(0);
  try {
    const version = database.pragma('user_version', { simple: true });
    if (version !== from && version !== schemaVersion) return [`half state: version ${String(version)}`];
    return done.some(({ opened }) => opened) && version !== schemaVersion ? ['lost: the migration'] : [];
  } finally {
    database.close();
  }
}

async function openAndClose(folder: string, secret: string): Promise<void> {
  const now = () => new Date(`${ERASURE_DAY}T12:00:00`);
  const session = createVaultSession({ now, emit: () => undefined, ...CHEAP });
  const answer = await session.handle('vault.open', { folder, secret: { kind: 'passphrase', text: secret } });
  await session.close();
  if (!answer.ok) throw Object.assign(new Error('refused'), { code: answer.error.code });
}

/**
 * Of what was erased no word stands in any page, free ones included; what was under way is there whole or gone whole; the rest is untouched.
 * Drafts that were purged are in no row.
 */
function lookAtErased(database: VaultDatabase, { about, done, erasable }: Round): string[] {
  const bytes = plainBytes(database);
  const acknowledged = new Set(done.flatMap(({ erased }) => erased ?? []));
  const perhaps = about.flatMap(({ erased }) => erased ?? []).at(-1);
  const faults = erasable.flatMap(({ slipId, words }) => {
    const found = wordsIn(bytes, words);
    if (acknowledged.has(slipId)) return found.map((where) => `came back: ${where}`);
    if (found.length === words.size || (slipId === perhaps && found.length === 0)) return [];
    return [`half state: ${found.length} of ${words.size} fields of a file are there`];
  });
  const purged = new Map(done.flatMap(({ purged: text }) => (text === undefined ? [] : [[text, text] as const])));
  return [...faults, ...wordsIn(bytes, purged).map(() => 'came back: a draft')];
}

/** Every note that was acknowledged is there, but those that a restore took back, or was about to. */
function lookAtNotes(found: ReadonlySet<string>, about: readonly Told[], done: readonly Told[]): string[] {
  const faults: string[] = [];
  const takenBack = new Set(done.flatMap(({ restored }) => restored ?? []));
  const perhaps = about.flatMap(({ restored }) => restored ?? []).at(-1);
  for (const { note } of done) {
    if (note === undefined) continue;
    if (takenBack.has(note)) {
      if (found.has(note)) faults.push('half state: a restore that was acknowledged did not happen');
    } else if (!found.has(note) && note !== perhaps) faults.push(`lost: ${note}`);
  }
  const said = new Set(about.flatMap(({ note }) => note ?? []));
  for (const note of found) if (!said.has(note)) faults.push('half state: a note that nobody wrote');
  return faults;
}

/**
 * A file with the name of a backup is a whole one, whenever the process was killed; the last two that were acknowledged are there (of one
 * day, the rotation keeps the newest three, one of which may have come after).
 */
async function lookAtBackups(folder: string, done: readonly Told[]): Promise<string[]> {
  const place = path.join(folder, 'sauvegardes');
  const faults: string[] = [];
  const names = fs.existsSync(place) ? fs.readdirSync(place).filter((name) => name.endsWith('.clsm')) : [];
  const acknowledged = done.flatMap(({ backup }) => backup ?? []).slice(-2);
  for (const backup of acknowledged) if (!names.includes(path.basename(backup))) faults.push('lost: a backup');
  // The newest ones: each is proved whole, which takes its time.
  for (const name of names.toSorted().slice(-3)) {
    try {
      const backup = await openBackup(path.join(place, name), { secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, CHEAP);
      await inspectBackup(backup);
    } catch (error) {
      // Made after the passphrase was changed: it opens by that one.
      if ((error as { code?: string }).code !== 'wrong_passphrase')
        faults.push(`half state: a backup (${String((error as { code?: string }).code)})`);
    }
  }
  return faults;
}

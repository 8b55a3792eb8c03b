import fs from 'node:fs';
import path from 'node:path';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { createStore, sql } from '#db/store/store.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, temporaryFolder, testVault } from '#db/testing/session.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { openVault } from '#db/vault/vault-folder.ts';

/**
 * Torn and bit-flipped files: a vault whose database, or whose log after a crash, was damaged at random opens with an exact committed
 * prefix of what was written, or is refused with a sentence; never anything else. `node test/attack/damaged-bytes.ts [rounds]` prints the
 * figures of so many rounds for each kind of damage; a few run in `npm test`.
 */
export const damages = ['torn log', 'bit-flipped log', 'torn database', 'bit-flipped database'] as const;
export type Damage = (typeof damages)[number];

/** `whole`: all of it. `prefix`: a committed beginning of it. `refused`: a sentence. Anything else is said in words. */
export type Outcome = 'whole' | 'prefix' | 'refused' | `fault: ${string}`;

const CHEAP = { scryptN: 2 ** 14 };
const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };

export interface DamagedTemplate {
  /** A vault as a crash leaves it: some notes in the database, others in its log. */
  readonly crashed: string;
  /** The same after a clean end. */
  readonly closed: string;
  /** Texts of the notes in their order; each was acknowledged before the next was begun. */
  readonly notes: readonly string[];
  /** How many are in the database already when the log is lost. */
  readonly folded: number;
}

/** Makes the vault that is damaged again and again. */
export async function makeDamagedTemplate(root: string): Promise<DamagedTemplate> {
  const vault = await testVault();
  const { referralId } = (await oneReferral(vault)) as { referralId: number };
  const notes: string[] = [];
  const write = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const text = `note ${notes.length}`;
      await vault.call('followUp.addNote', { referralId, on: '2026-11-10', text });
      notes.push(text);
    }
  };
  await write(10);
  await vault.session.close();
  const folded = notes.length;
  const again = createVaultSession({ now: () => new Date('2026-11-21T12:00:00'), emit: () => undefined, ...CHEAP });
  await again.handle('vault.open', { folder: vault.folder, secret });
  for (let index = 0; index < 10; index += 1) {
    const text = `note ${notes.length}`;
    const answer = await again.handle('followUp.addNote', { referralId, on: '2026-11-10', text });
    if (!answer.ok) throw new Error(answer.error.code);
    notes.push(text);
  }
  const crashed = path.join(root, 'crashed');
  fs.cpSync(vault.folder, crashed, { recursive: true });
  await again.close();
  const closed = path.join(root, 'closed');
  fs.cpSync(vault.folder, closed, { recursive: true });
  await vault.remove();
  return { crashed, closed, notes, folded };
}

/** Damages a copy, and looks what opening it gives. @param random between 0 and 1, several of them */
export async function damageOnce(template: DamagedTemplate, folder: string, damage: Damage, random: () => number): Promise<Outcome> {
  const ofLog = damage.endsWith('log');
  fs.cpSync(ofLog ? template.crashed : template.closed, folder, { recursive: true });
  const file = path.join(folder, ofLog ? 'vault.db-wal' : 'vault.db');
  spoil(file, damage.startsWith('torn'), random);
  try {
    return await look(template, folder, ofLog);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Cut off somewhere, with or without zeros in the place of what is missing; or one to three bits the other way round. */
function spoil(file: string, torn: boolean, random: () => number): void {
  const bytes = fs.readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  if (torn) {
    fs.writeFileSync(
      file,
      random() < 0.5 ? bytes.subarray(0, at) : Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]),
    );
    return;
  }
  for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips -= 1) {
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  fs.writeFileSync(file, bytes);
}

async function look({ notes, folded }: DamagedTemplate, folder: string, ofLog: boolean): Promise<Outcome> {
  try {
    const { database } = await openVault({ folder, secret }, CHEAP);
    try {
      const store = createStore(database);
      const found = store.all(sql.selectFrom('note').select('text').orderBy('id')).map(({ text }) => text);
      const least = ofLog ? folded : notes.length;
      if (found.length < least || found.some((text, index) => text !== notes[index])) return 'fault: other notes than were written';
      if (firstBrokenEntry(store) !== null) return 'fault: the audit is broken';
      const steps = store.all(sql.selectFrom('step').select('id')).length;
      if (steps < 1) return 'fault: half a referral';
      return found.length === notes.length ? 'whole' : 'prefix';
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof AppError && error.code !== 'unexpected' ? 'refused' : `fault: ${String(error)}`;
  }
}

async function main(rounds: number): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const temporary = temporaryFolder();
  let faults = 0;
  try {
    const template = await makeDamagedTemplate(temporary.path);
    for (const damage of damages) {
      const outcomes = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        const outcome = await damageOnce(template, path.join(temporary.path, 'damaged'), damage, Math.random);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (outcome.startsWith('fault')) faults += 1;
      }
      print(`${damage.padEnd(22)} ${rounds} rounds: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
    }
    print(`in all: ${faults} in silence`);
  } finally {
    temporary.remove();
  }
  if (faults > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 400));

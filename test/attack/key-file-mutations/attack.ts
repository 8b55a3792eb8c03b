import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import type { VaultSecret } from '#db/vault/key-file.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { createVault, openVault } from '#db/vault/vault-folder.ts';
import { mutations, seededDice } from './mutate.ts';

/** What is checked of every answer: a sentence of the key file or of the secret, and nothing else. */
const expected: ReadonlySet<ErrorCode> = new Set([
  'key_file_damaged',
  'key_file_newer',
  'wrong_passphrase',
  'wrong_recovery_key',
  'database_swapped',
]);

export interface AttackFigures {
  readonly rounds: number;
  /** Files that said the same as the good one (only their spacing differed): they may open, and are not counted among `rounds`. */
  readonly same: number;
  /** How often each sentence was the answer. */
  readonly refused: Readonly<Record<string, number>>;
  /** Kinds of mutation that opened the vault; must be empty. */
  readonly opened: readonly string[];
  /** Anything else that was thrown; must be empty. */
  readonly crashed: readonly string[];
  /**
   * The longest answer of a file that was refused before any derivation, and of one that was not, in milliseconds of the processor: what else the
   * machine does makes an answer late, not long.
   */
  readonly longestUnderived: number;
  readonly longestDerived: number;
  /** Kind of mutation that took the longest. */
  readonly longestKind: string;
  /** The good file, opened with the right passphrase, the median of five, in milliseconds of the processor. */
  readonly oneDerivation: number;
}

export interface AttackOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Work factor of the vault that is attacked; the product's when left out. */
  readonly scryptN?: number;
  /** Ends after so many seconds, whatever is left of the rounds. */
  readonly seconds?: number;
}

const PASSPHRASE = 'cormoran lilas bougie hiver';

/** Opens a vault again and again with the right secrets, each time with another damaged or forged key file. */
export async function attackKeyFile({ rounds, seed, seconds = Infinity, ...options }: AttackOptions): Promise<AttackFigures> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'key-file-attack-'));
  try {
    const make = async (name: string) => {
      const folder = path.join(root, name);
      const created = await createVault(
        {
          folder,
          label: 'CLSM de Grand-Rivage',
          demonstration: false,
          passphrase: PASSPHRASE,
          now: new Date('2026-01-12T09:30:00.000Z'),
          initialise: (database) => database.exec('CREATE TABLE note (text TEXT) STRICT'),
        },
        options,
      );
      closeDatabase(created.database);
      return { folder, recoveryKey: created.recoveryKey, text: fs.readFileSync(path.join(folder, 'keys.json'), 'utf8') };
    };
    const [target, foreign] = [await make('target'), await make('foreign')];
    // The copy would be named as a way back; here there is none.
    fs.rmSync(path.join(target.folder, 'keys.copy.json'), { force: true });
    const secrets: readonly VaultSecret[] = [
      { kind: 'passphrase', text: PASSPHRASE },
      { kind: 'recovery', text: target.recoveryKey },
    ];
    const dice = seededDice(seed);
    const kinds = Object.entries(mutations);
    const refused: Record<string, number> = {};
    const [opened, crashed]: [string[], string[]] = [[], []];
    let [same, longestUnderived, longestDerived, tried] = [0, 0, 0, 0];
    let longestKind = '';
    const oneDerivation = await medianOpening(target.folder, target.text, secrets[0], options);
    const until = performance.now() + seconds * 1000;
    while (tried < rounds && performance.now() < until) {
      const [kind, mutate] = kinds[dice(kinds.length)] ?? [];
      const secret = secrets[dice(secrets.length)];
      if (!kind || !mutate || !secret) continue;
      const text = mutate(target.text, foreign.text, dice);
      if (meansTheSame(text, target.text)) {
        same += 1;
        continue;
      }
      tried += 1;
      fs.writeFileSync(path.join(target.folder, 'keys.json'), text);
      const from = process.cpuUsage();
      const answer = await attempt(target.folder, secret, options);
      const took = millisecondsSince(from);
      if (took > Math.max(longestUnderived, longestDerived)) longestKind = kind;
      if (answer === 'opened') opened.push(`${kind} (round ${tried})`);
      else if (typeof answer === 'string' && expected.has(answer)) refused[answer] = (refused[answer] ?? 0) + 1;
      else crashed.push(`${kind} (round ${tried}): ${String(answer)}`);
      // A wrong secret is known only after a derivation; damage that the shape of the file shows, before it.
      if (answer === 'wrong_passphrase' || answer === 'wrong_recovery_key' || took > oneDerivation / 2)
        longestDerived = Math.max(longestDerived, took);
      else longestUnderived = Math.max(longestUnderived, took);
    }
    return { rounds: tried, same, refused, opened, crashed, longestUnderived, longestDerived, longestKind, oneDerivation };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

async function attempt(folder: string, secret: VaultSecret, options: { readonly scryptN?: number }): Promise<ErrorCode | 'opened' | Error> {
  try {
    const { database } = await openVault({ folder, secret }, options);
    closeDatabase(database);
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? error.code : (error as Error);
  }
}

async function medianOpening(
  folder: string,
  text: string,
  secret: VaultSecret | undefined,
  options: { readonly scryptN?: number },
): Promise<number> {
  if (!secret) throw new Error('a vault has a passphrase');
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    fs.writeFileSync(path.join(folder, 'keys.json'), text);
    const from = process.cpuUsage();
    const answer = await attempt(folder, secret, options);
    if (answer !== 'opened') throw new Error(`the good key file did not open: ${String(answer)}`);
    times.push(millisecondsSince(from));
    fs.rmSync(path.join(folder, 'keys.copy.json'), { force: true });
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

/** Time of the processor, of all threads. */
function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Whether two texts hold the same fields with the same values: a change of spaces is no attack. */
function meansTheSame(text: string, good: string): boolean {
  try {
    return sorted(JSON.parse(text)) === sorted(JSON.parse(good));
  } catch {
    return false;
  }
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Answer, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import type { Engine } from '#db/engine/engine.ts';
import { readForeign } from '#db/import/foreign-reader.ts';
import { createVaultSession, type VaultEvent, type VaultSession } from '#db/process/vault-session.ts';

/** A key derivation cheap enough for tests; real vaults refuse it. */
const CHEAP = 2 ** 14;

export const TEST_PASSPHRASE = 'quatre mots sans lien';

/** A session over real files in a temporary folder, with a clock that the test sets. */
export interface TestVault {
  readonly folder: string;
  readonly session: VaultSession;
  readonly events: VaultEvent[];
  readonly recoveryKey: string;
  /** Calls an operation and returns its value; fails the test with the error's code otherwise. */
  call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Calls an operation that must be refused; returns the error. */
  refusal<N extends OperationName>(name: N, input: InputOf<N>): Promise<ErrorEnvelope>;
  /** Sets the day on which the next calls happen. */
  setToday(day: string): void;
  remove(): Promise<void>;
}

/** A temporary folder for one test; `remove` deletes it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-test-'));
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Makes a vault (or a demonstration vault) and opens it. The clock stands at noon of `today` until it is set. */
export async function testVault(options: { today?: string; demonstration?: boolean; engine?: Engine } = {}): Promise<TestVault> {
  const temporary = temporaryFolder();
  const folder = path.join(temporary.path, 'coffre');
  let now = noonOf(options.today ?? '2026-11-21');
  const events: VaultEvent[] = [];
  const session = createVaultSession({
    now: () => now,
    emit: (event) => events.push(event),
    scryptN: CHEAP,
    reader: async (kind, bytes) => readForeign(kind, bytes),
    ...(options.engine ? { engine: options.engine } : {}),
    onDefect: (operation, error) => {
      throw new Error(`defect in ${operation}`, { cause: error });
    },
  });
  const answer = async (name: OperationName, input: unknown): Promise<Answer<unknown>> => session.handle(name, input);
  const vault: Omit<TestVault, 'recoveryKey'> = {
    folder,
    session,
    events,
    async call(name, input) {
      const result = await answer(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.field ?? ''}`);
      return result.value as never;
    },
    async refusal(name, input) {
      const result = await answer(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
    setToday(day) {
      now = noonOf(day);
    },
    async remove() {
      await session.close();
      temporary.remove();
    },
  };
  if (options.demonstration) {
    await vault.call('vault.createDemonstration', { folder, language: 'fr' });
    return { ...vault, recoveryKey: '' };
  }
  const { recoveryKey } = await vault.call('vault.create', {
    folder,
    label: 'CLSM d’essai',
    cellule: 'cellule de concertation',
    controller: 'Ville d’essai',
    passphrase: TEST_PASSPHRASE,
    language: 'fr',
  });
  return { ...vault, recoveryKey };
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

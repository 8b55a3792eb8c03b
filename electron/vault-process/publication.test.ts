import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultEvent } from '#db/process/vault-session.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { spawnChild } from './spawn-child.ts';
import { createSupervisor } from './supervisor.ts';

const passphrase = 'quatre mots sans lien entre eux';
let folder: string;
const events: VaultEvent[] = [];
const crashes: string[] = [];
const supervisor = createSupervisor({
  spawn: () => {
    const child = spawnChild(path.join(import.meta.dirname, 'entry.ts'));
    pid = child.pid;
    return child;
  },
  onEvent: (event) => events.push(event),
  onCrash: () => crashes.push('crash'),
  closeLimit: 5_000,
});
let pid: number | undefined;

async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await supervisor.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.field ?? ''}`);
  return answer.value as OutputOf<N>;
}

const asked: InputOf<'publication.start'> = {
  scope: { from: '2022-01-01', to: '2022-12-31', sector: '' },
  audience: 'public',
  threshold: 5,
  merged: {},
  leftOut: [],
  open: false,
  language: 'fr',
};

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-publication-'));
  await call('vault.create', {
    folder: path.join(folder, 'coffre'),
    label: 'CLSM d’essai',
    cellule: 'cellule de concertation',
    controller: 'Ville d’essai',
    passphrase,
    language: 'fr',
  });
  const { id: structureId } = await call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' });
  const codes = await call('settings.codes', {});
  const pick = (list: string, index: number): string | null => codes[list]?.[index % 5]?.code ?? null;
  for (let index = 0; index < 45; index += 1) {
    await call('referrals.create', {
      receivedOn: `2022-${String(1 + (index % 12)).padStart(2, '0')}-15`,
      referrer: { structureId, person: null, role: null, callBack: null },
      facts: {
        ...noFacts,
        context: pick('context', index * 3),
        dominantProblem: pick('problem', index * 7 + 1),
        ageBand: pick('ageBand', index * 2 + 1),
        gender: codes['gender']?.[index % 2]?.code ?? null,
      },
      previousReferralId: null,
      consent: null,
      identity: null,
    });
  }
}, 60_000);
afterAll(async () => {
  await supervisor.lock();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('the vault answers while the control works in its thread, and tells how far it is', async () => {
  const { jobId } = await call('publication.start', asked);
  let answered = 0;
  while ((await call('publication.progress', { jobId })).state === 'running') {
    await call('settings.read', {});
    answered += 1;
  }
  expect(answered).toBeGreaterThan(3);
  expect((await call('publication.prepared', { jobId })).outcome).toBe('published');
  const told = events.flatMap((event) => (event.kind === 'publication' && event.jobId === jobId ? [event.progress] : []));
  expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['regrouping', 'proving', 'checking']));
  expect(told.at(-1)?.state).toBe('done');
});

test('what is cancelled says nothing more, and the next one is made', async () => {
  const { jobId } = await call('publication.start', asked);
  await call('publication.cancel', { jobId });
  expect((await call('publication.progress', { jobId })).state).toBe('cancelled');
  const { jobId: next } = await call('publication.start', { ...asked, audience: 'copil' });
  while ((await call('publication.progress', { jobId: next })).state === 'running');
  const after = events.slice(events.findIndex((event) => event.kind === 'publication' && event.progress.state === 'cancelled') + 1);
  expect(after.every((event) => event.kind === 'publication' && event.jobId === next)).toBe(true);
});

test('a file that somebody gave is recounted in the thread, whatever it is', async () => {
  // A hundred thousand cells, every two of which are to be compared: counting them here would stop the vault for minutes.
  const cells = Array.from({ length: 20_000 }, (_, index) => ({ key: [[`c${index}`]], value: 5 }));
  const dims = { year: ['2022'], gender: cells.map(({ key }) => key[0]?.[0]) };
  const table = { name: 'gender', dims: ['gender'], universe: { year: ['2022'] }, cells };
  const total = { name: 'total', dims: [], universe: { year: ['2022'] }, cells: [{ key: [], value: 100_000, open: true }] };
  const file = { format: 'publication/1', threshold: 5, dims, sensitive: [], process: ['year'], tables: [total, table] };
  const checking = call('publication.check', { text: JSON.stringify(file), language: 'fr' });
  const other = await Promise.race([checking.then(() => 'check'), call('settings.read', {}).then(() => 'settings')]);
  expect(other).toBe('settings');
  // A later one ends it: the page asks about one file at a time.
  const { holds, sentences } = await call('publication.check', { text: 'Bilan 2022', language: 'fr' });
  expect([holds, sentences.length]).toEqual([false, 2]);
  expect(await checking).toMatchObject({ holds: false });
});

test('locking, and the death of the process, in the middle of it leave nothing in the ledger and the vault whole', async () => {
  const open = () => call('vault.open', { folder: path.join(folder, 'coffre'), secret: { kind: 'passphrase', text: passphrase } });
  await call('publication.start', asked);
  await supervisor.lock();
  await open();
  const { jobId } = await call('publication.start', asked);
  const pending = supervisor.call('publication.release', { jobId, readers: null, reason: null });
  process.kill(pid ?? 0, 'SIGKILL');
  await pending;
  expect(crashes).toEqual(['crash']);
  await open();
  expect(await call('publication.ledger', {})).toEqual([]);
  const again = await supervisor.call('publication.prepared', { jobId });
  expect(again).toMatchObject({ ok: false, error: { code: 'summary_gone' } });
});

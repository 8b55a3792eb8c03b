import fs from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '#shared/contract/contract.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { TEST_PASSPHRASE } from '#db/testing/session.ts';
import { ERASURE_DAY } from './erasable-vault.ts';

/**
 * Child of kill-rounds.ts: opens the vault named on the command line, does one kind of work again and again, and tells its parent what it
 * is about to do (`{ about }`) and what was acknowledged (`{ done }`), and that a round of the work is over (`{ cycle }`), until it is killed.
 */
const [folder, kind] = process.argv.slice(2);
if (!folder || !kind || !process.send) throw new Error('to be forked with a folder and a kind of work');
const tell = process.send.bind(process);

const now = () => (kind === 'erasing' ? new Date(`${ERASURE_DAY}T12:00:00`) : new Date());
const session = createVaultSession({ now, emit: () => undefined, scryptN: 2 ** 14 });
const phrase = (text: string) => ({ kind: 'passphrase' as const, text });
let secret = TEST_PASSPHRASE;

async function ask<T>(name: string, input: unknown): Promise<T> {
  const answer = await session.handle(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as T;
}

/** Saves a note. @returns its text */
async function save(count: number): Promise<string> {
  const text = `note ${process.pid} ${count}`;
  tell({ about: { note: text } });
  await ask('followUp.addNote', { referralId: 1, on: '2026-11-10', text });
  tell({ done: { note: text } });
  return text;
}

async function backUp(): Promise<string> {
  tell({ about: {} });
  await ask('backups.make', {});
  for (;;) {
    const {
      running,
      last,
      folder: place,
    } = await ask<{ running: boolean; folder: string; last: { file: string } | null }>('backups.status', {});
    if (!running && last) return path.join(place, last.file);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A draft that is thrown away, and the trash emptied of it. */
async function purgeDraft(count: number): Promise<void> {
  const purged = `brouillon ${process.pid} n° ${count}.`;
  const draft = { form: 'note', subject: `purge ${count}`, referralId: null };
  await ask('drafts.save', { ...draft, content: { text: purged } });
  await ask('drafts.discard', { form: draft.form, subject: draft.subject, trash: true });
  const { items } = await ask<OutputOf<'trash.list'>>('trash.list', {});
  tell({ about: { purged } });
  await ask('trash.empty', { id: items.find((item) => item.kind === 'draft' && item.referralId === null)?.id ?? 0 });
  tell({ done: { purged } });
}

const nextSecret = (count: number) => `tricycle brume marelle ${count} quinze`;

const works: Readonly<Record<string, (count: number) => Promise<void>>> = {
  async saving(count) {
    await save(count);
  },
  async 'backing up'(count) {
    await save(count);
    const file = await backUp();
    tell({ done: { backup: file } });
  },
  async 'rewriting the key file'(count) {
    const next = nextSecret(count);
    tell({ about: { secret: next } });
    await ask('vault.changePassphrase', { current: phrase(secret), next });
    tell({ done: { secret: next } });
    secret = next;
    await save(count);
  },
  async 'renewing the data key'(count) {
    const next = nextSecret(count);
    const { recoveryKey } = await ask<{ recoveryKey: string }>('keys.draw', {});
    tell({ about: { secret: next } });
    await ask('keys.renewDataKey', { current: phrase(secret), label: 'coordination', next, typed: recoveryKey });
    tell({ done: { secret: next } });
    secret = next;
    await save(count);
  },
  async erasing(count) {
    await purgeDraft(count);
    const { slips } = await ask<OutputOf<'retention.overview'>>('retention.overview', {});
    const slip = slips.find(({ state }) => state === 'visa');
    if (!slip) return;
    tell({ about: { erased: slip.id } });
    await ask('retention.erase', { slipId: slip.id });
    tell({ done: { erased: slip.id } });
  },
  async restoring(count) {
    await save(count);
    const file = await backUp();
    const lost = await save(count + 1_000_000);
    tell({ about: { restored: lost } });
    await ask('backups.restore', { file, secret: null, folder });
    tell({ done: { restored: lost } });
    fs.rmSync(file, { force: true });
  },
};

tell({ ready: true });
await ask('vault.open', { folder, secret: phrase(secret) });
tell({ done: { opened: true } });
const work = works[kind];
for (let count = 0; ; count += 1) {
  if (work) await work(count);
  // Opening was the work: a vault of an older schema was migrated.
  else await new Promise((resolve) => setTimeout(resolve, 1_000));
  tell({ cycle: true });
}

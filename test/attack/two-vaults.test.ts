import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOperation, type InputOf, type OperationName, operationNames, type OutputOf } from '#shared/contract/contract.ts';
import type { ShellEvent } from '#shared/contract/events.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { newReferral, oralAgreement } from '#db/testing/records.ts';
import { createShell, type Shell } from '#electron/shell/shell.ts';
import { type FakeProjectorHost, fakeProjectorHost } from '#electron/testing/fake-projector-host.ts';
import { spawnChild } from '#electron/vault-process/spawn-child.ts';
import { sampleInput } from './sample-input.ts';

/** One coordinator, two CLSM, one program that is not started anew between them: what the second vault answers has nothing of the first. */

const window = { kind: 'main', id: 1 } as const;
const PASSPHRASE = 'cormoran lilas bougie hiver';
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'two-vaults-'));
const events: ShellEvent[] = [];
const processes: number[] = [];
let projectorHost: FakeProjectorHost;
let shell: Shell;

const ask = async <N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const answer = await shell.call(window, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as OutputOf<N>;
};

const create = (name: string) =>
  ask('vault.create', {
    folder: path.join(root, name),
    label: `CLSM ${name}`,
    cellule: 'cellule',
    controller: 'Ville',
    passphrase: PASSPHRASE,
    language: 'fr',
  });

/** Fills a vault so that something of it stands wherever something can: file, identity, notes, undo, drafts, trash, screens, meeting, an import that waits. */
async function fill(word: string): Promise<void> {
  const { id: structureId } = await ask('structures.add', { name: `Bailleur ${word}`, typeCode: 'social_landlord' });
  const none = { birthDate: null, address: null, phone: null, email: null };
  const { id: referralId } = await ask(
    'referrals.create',
    newReferral(structureId, {
      receivedOn: '2026-01-05',
      facts: { ...noFacts, context: 'squalor', request: `Demande ${word}` },
      consent: { ...oralAgreement, on: '2026-01-05' },
      identity: { ...none, lastName: word, firstName: 'Camille' },
    }),
  );
  const { id: removed } = await ask('followUp.addNote', { referralId, on: '2026-01-06', text: `Jetée ${word}` });
  await ask('followUp.removeNote', { id: removed });
  await ask('followUp.addNote', { referralId, on: '2026-01-06', text: `Note ${word}` });
  await ask('drafts.save', { form: 'phone', subject: 'new', referralId: null, content: { text: `Brouillon ${word}` } });
  await ask('screens.remember', { screen: 'referrals', state: { search: word } });
  const times = { startsAt: '14:00', endsAt: '16:00' };
  await ask('meetings.create', { seriesId: null, on: '2026-01-20', ...times, place: `Salle ${word}`, hostId: null });
  const place = { state: 'shown', text: `Salle ${word}` } as const;
  await ask('projector.open', { displayId: 2 });
  await ask('projector.show', {
    slide: { kind: 'cover', label: `CLSM ${word}`, cellule: word, on: '2026-01-20', startsAt: '14:00', place },
    language: 'fr',
  });
}

beforeAll(async () => {
  projectorHost = fakeProjectorHost(() => shell.projector);
  shell = createShell({
    host: { name: 'electron', version: '1', vaultsFolder: root },
    projector: projectorHost,
    userDataFolder: path.join(root, 'machine'),
    spawnVault: () => {
      const child = spawnChild(path.join(import.meta.dirname, '../../electron/vault-process/entry.ts'));
      processes.push(child.pid ?? 0);
      return child;
    },
    send: (event) => events.push(event),
  });
  await create('de Poitiers');
  await fill('zyxpoitiersk');
  await ask('vault.lock', {});
  projectorHost.told.length = 0;
  events.length = 0;
  await create('de Caen');
}, 120_000);
afterAll(async () => {
  await shell.lock('closed');
  fs.rmSync(root, { recursive: true, force: true });
});

/** Asks everything that reads, and what the shell knows, for the first record of each kind. @returns each answer as text */
async function sweep(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const name of operationNames) {
    const operation = findOperation(name);
    const told = operation?.access === 'read' || ['keys.list', 'backups.status', 'projector.status', 'shell.environment'].includes(name);
    if (!operation || !told) continue;
    answers.set(name, JSON.stringify(await shell.call(window, name, sampleInput(operation.input))));
  }
  return answers;
}

const naming = (answers: ReadonlyMap<string, string>, word: string): string[] =>
  [...answers].flatMap(([name, text]) => (text.includes(word) ? [name] : []));

const found = { levels: [], years: [], sectors: [], statuses: [], kinds: [], territories: [] };

describe('a vault opened after another', { timeout: 120_000 }, () => {
  it('has a process of its own, and answers nothing of the other to anything that can be asked, empty or filled', async () => {
    expect(new Set(processes).size).toBe(2);
    const empty = await sweep();
    expect(empty.size).toBeGreaterThan(60);
    expect(naming(empty, 'zyxpoitiersk')).toEqual([]);
    expect((await ask('search.find', { words: 'zyxpoitiersk', ...found })).total).toBe(0);
    expect((await ask('undo.last', {})).done).toBeNull();
    const remembered = async () => [
      (await ask('drafts.read', { form: 'phone', subject: 'new' })).content,
      (await ask('screens.recall', { screen: 'referrals' })).state,
    ];
    expect(await remembered()).toEqual([null, null]);
    await fill('zyxcaenk');
    expect(await remembered()).toEqual([{ text: 'Brouillon zyxcaenk' }, { search: 'zyxcaenk' }]);
    const filled = await sweep();
    expect(naming(filled, 'zyxpoitiersk')).toEqual([]);
    // The sweep reaches what is there: the same words of its own vault are found in these.
    expect(naming(filled, 'zyxcaenk')).toEqual(
      expect.arrayContaining([
        'structures.list',
        'referrals.open',
        'year.table',
        'today.overview',
        'trash.list',
        'meetings.open',
        'projection.deck',
      ]),
    );
    expect((await ask('search.find', { words: 'zyxcaenk', ...found })).total).toBeGreaterThan(0);
  });

  it('sends nothing of the other to the projector or to the window', () => {
    expect(JSON.stringify(projectorHost.told)).toContain('zyxcaenk');
    expect(JSON.stringify([projectorHost.told, events])).not.toContain('zyxpoitiersk');
  });

  it('leaves nothing readable on the machine but the names of the vaults', () => {
    const machine = path.join(root, 'machine');
    const texts = fs.readdirSync(machine, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const file = path.join(machine, name);
      return fs.statSync(file).isFile() ? [fs.readFileSync(file, 'utf8')] : [];
    });
    expect(texts.join('\n')).toContain('CLSM de Caen');
    expect(texts.join('\n')).not.toMatch(/zyx/);
  });
});

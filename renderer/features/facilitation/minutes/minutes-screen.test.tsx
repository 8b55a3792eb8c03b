import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lockVault } from '#renderer/client/session.ts';
import { type Handlers, fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { testItem, testMeeting } from '../testing/test-room.ts';
import type { Minutes, Versions } from './minutes-store.ts';
import { MinutesScreen } from './minutes-screen.tsx';

const paper = (title: string): Minutes => ({
  document: { title, subtitle: '10 novembre 2022', sections: [], footer: 'Ne pas diffuser' },
  ready: true,
  toMend: [],
  entitled: [],
});

const held = testMeeting({
  status: 'held',
  startedAt: '2022-11-10T13:00:00.000Z',
  endedAt: '2022-11-10T15:00:00.000Z',
  items: [testItem(5, { outcome: 'decided', applied: true })],
});

const open = async (handlers: Handlers = {}, versions: Versions = { locked: [], remark: '' }) => {
  openTestVault({ now: new Date(2022, 10, 11, 9, 5) });
  const kept = { versions };
  const bridge = fakeBridge({
    'meetings.open': () => held,
    'minutes.versions': () => kept.versions,
    'minutes.read': ({ audience, version }) => paper(`${audience} ${version ?? 'en préparation'}`),
    'minutes.lock': ({ correction }) => {
      const version = kept.versions.locked.length + 1;
      kept.versions = { remark: '', locked: [...kept.versions.locked, { version, lockedAt: '2022-11-11T08:05:00.000Z', correction }] };
      return { version };
    },
    ...handlers,
  });
  const shown = renderScreen(<MinutesScreen id={7} />);
  await screen.findByRole('heading', { level: 1, name: 'Compte rendu du 10 novembre 2022' });
  return { ...shown, bridge };
};

describe('the minutes', () => {
  it('are read for each audience; an extract is of one situation, with those entitled to it', async () => {
    const { user, bridge } = await open({
      'minutes.read': ({ audience }) => ({ ...paper(audience), entitled: [{ structureId: 2, name: 'DAC-PTA' }] }),
    });
    expect(await screen.findByRole('article', { name: 'members' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Version' }), 'Extrait d’une situation');
    expect(await screen.findByRole('article', { name: 'extract' })).toBeVisible();
    expect(within(screen.getByRole('list', { name: /peuvent recevoir l’extrait/ })).getByText('DAC-PTA')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Version' }), 'Sans les situations');
    expect(await screen.findByRole('article', { name: 'without_situations' })).toBeVisible();
    expect(bridge.inputsOf('minutes.read')).toEqual([
      { meetingId: 7, version: null, audience: 'members', itemId: null },
      { meetingId: 7, version: null, audience: 'extract', itemId: 5 },
      { meetingId: 7, version: null, audience: 'without_situations', itemId: null },
    ]);
  });

  it('are locked once, and shown as they were locked', async () => {
    const { user, bridge } = await open();
    await user.click(await screen.findByRole('button', { name: 'Valider et verrouiller' }));
    expect(await screen.findByRole('article', { name: 'members 1' })).toBeVisible();
    expect(bridge.inputsOf('minutes.lock')).toEqual([{ meetingId: 7, correction: null }]);
    expect(screen.getByText(/La version 1 est validée/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Valider et verrouiller' })).not.toBeInTheDocument();
  });

  it('are corrected by a new version that says what it corrects', async () => {
    const { user, bridge } = await open(
      {},
      { remark: '', locked: [{ version: 1, lockedAt: '2022-11-11T08:05:00.000Z', correction: null }] },
    );
    expect(await screen.findByRole('article', { name: 'members 1' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compte rendu' }), 'En préparation');
    await user.click(await screen.findByRole('button', { name: 'Valider et verrouiller' }));
    expect(await screen.findByText('Ce champ est nécessaire.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Ce que cette version corrige/ }), 'La date de la concertation');
    await user.click(screen.getByRole('button', { name: 'Valider et verrouiller' }));
    expect(await screen.findByRole('article', { name: 'members 2' })).toBeVisible();
    expect(bridge.inputsOf('minutes.lock')).toEqual([{ meetingId: 7, correction: 'La date de la concertation' }]);
  });

  it('are not locked while something must be mended, and say so', async () => {
    const { user } = await open({
      'minutes.lock': () => {
        throw refusal('text_must_be_mended');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Valider et verrouiller' }));
    expect(await screen.findByText(/Un texte désigne quelqu’un, ou demande une confirmation/)).toBeVisible();
  });

  it('keep a remark as it is typed, also before a lock', async () => {
    const { user, bridge } = await open({ 'minutes.saveRemark': () => ({}), 'vault.lock': () => ({}) });
    await user.type(await screen.findByRole('textbox', { name: 'Remarque ajoutée à la version des membres' }), 'Prochaine ré');
    await lockVault();
    expect(bridge.inputsOf('minutes.saveRemark').at(-1)).toEqual({ meetingId: 7, remark: 'Prochaine ré' });
  });

  it('are followed by the feedback to the referrer, composed, and told on a day', async () => {
    const { user, bridge } = await open({
      'agenda.feedback': () => paper('Retour au saisissant'),
      'agenda.tell': () => ({}),
    });
    await user.click(await screen.findByRole('button', { name: /^Composer le retour.*2022-05$/ }));
    expect(await screen.findByRole('article', { name: 'Retour au saisissant' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Noter le retour' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.tell')).toEqual([{ itemId: 5, on: '2022-11-11' }]));
  });

  it('leave the vault only once they are locked, under a name made of their kind and their day', async () => {
    const { user, bridge } = await open({
      'files.saveDocument': () => ({ saved: true, file: 'compte-rendu-2022-11-10.docx', folder: 'Documents' }),
    });
    expect(screen.queryByRole('button', { name: 'Document Word' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Valider et verrouiller' }));
    expect(await screen.findByText('Ce fichier quitte le coffre')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Document Word' }));
    expect(await screen.findByText(/compte-rendu-2022-11-10\.docx/)).toBeVisible();
    expect(bridge.inputsOf('files.saveDocument')).toMatchObject([
      { format: 'docx', document: { kind: 'meeting_paper', paper: 'minutes', meetingId: 7, itemId: null, version: 1 } },
    ]);
  });

  it('wait until the meeting has begun', async () => {
    await open({ 'meetings.open': () => testMeeting() });
    expect(await screen.findByText('Le compte rendu se compose quand la réunion a commencé.')).toBeVisible();
  });
});

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { saveCalendar, savePaper } from '#renderer/client/papers.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { renderScreen, testEnvironment } from '#renderer/testing/render.tsx';
import { useSession } from '#renderer/client/session.ts';
import { LeavingNotice } from './leaving-notice.tsx';

describe('the notice that a file leaves the vault', () => {
  it('says that it is no longer encrypted, and that its folder will be chosen', () => {
    renderScreen(<LeavingNotice />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Ce fichier quitte le coffreIl ne sera plus chiffré. Rangez-le, envoyez-le et effacez-le comme un document confidentiel. Vous choisirez son dossier.',
    );
  });

  it('says where it goes on a machine without dialogs', async () => {
    renderScreen(<LeavingNotice />);
    useSession.setState({ environment: { ...testEnvironment, host: 'loopback', nativeDialogs: false } });
    expect(await screen.findByText(/\/home\/coordination\/Coffres\/CLSM/)).toBeVisible();
  });

  it('says afterwards where the file is, or that there is none', () => {
    const { rerender } = renderScreen(<LeavingNotice saved={{ saved: true, folder: '/home/x', file: 'reunion-2022-11-10.ics' }} />);
    expect(screen.getByRole('status')).toHaveTextContent('« reunion-2022-11-10.ics » est écrit dans « /home/x ».');
    rerender(<LeavingNotice saved={{ saved: false, folder: null, file: null }} />);
    expect(screen.getByRole('status')).toHaveTextContent('Rien n’a été écrit.');
  });
});

describe('what a screen hands over to be written', () => {
  const saved = { saved: true, folder: '/d', file: 'f' };

  it('is which paper it is, and no word of it', async () => {
    const bridge = fakeBridge({ 'files.saveDocument': () => saved });
    const paper = { paper: 'convocation', meetingId: 7, itemId: null, version: null } as const;
    expect(await savePaper(paper, 'pdf')).toEqual(saved);
    expect(bridge.inputsOf('files.saveDocument')).toEqual([
      { document: { kind: 'meeting_paper', ...paper }, format: 'pdf', language: 'fr', folder: null },
    ]);
  });

  it('is of a meeting only its date, its time and its place, whatever else the screen knows of it', async () => {
    const bridge = fakeBridge({ 'files.saveCalendar': () => saved });
    const meeting = { id: 7, on: '2022-11-10', startsAt: '14:00', endsAt: '16:30', place: 'Mairie', notes: 'privé', items: ['2022-05'] };
    await saveCalendar(meeting);
    expect(bridge.inputsOf('files.saveCalendar')).toEqual([
      { meetingId: 7, on: '2022-11-10', startsAt: '14:00', endsAt: '16:30', place: 'Mairie', language: 'fr', folder: null },
    ]);
  });
});

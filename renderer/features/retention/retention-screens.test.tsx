import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { type FakeBridge, fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { KeepingNotice } from './keeping-notice.tsx';
import { RetentionScreen } from './retention-screen.tsx';
import { useRetention } from './retention-store.ts';
import { RightsScreen } from './rights-screen.tsx';
import { SlipScreen } from './slip-screen.tsx';

type Overview = OutputOf<'retention.overview'>;
type Slip = OutputOf<'retention.slip'>['slip'];

const file = (id: number, code: string): Overview['proposed'][number] => ({
  kind: 'situation',
  id,
  code,
  referralId: id * 10,
  firstOn: '2021-01-15',
  lastEventOn: '2022-03-10',
  termOn: '2024-03-10',
});

const slip: Slip = {
  id: 4,
  reference: 'be-2026-01',
  cause: 'term',
  requestGround: null,
  requestedOn: null,
  state: 'prepared',
  madeOn: '2026-03-01',
  months: 24,
  visaNumber: null,
  visaOn: null,
  waiver: null,
  erasedOn: null,
  files: [
    {
      position: 1,
      kind: 'situation',
      code: '2021-01',
      firstYear: 2021,
      lastYear: 2022,
      pieces: 14,
      outcome: null,
      standing: 'ready',
      referralId: 10,
    },
    {
      position: 2,
      kind: 'situation',
      code: '2021-02',
      firstYear: 2021,
      lastYear: 2022,
      pieces: 9,
      outcome: null,
      standing: 'new_event',
      referralId: 20,
    },
  ],
};

const paper = { title: 'Bordereau d’élimination', subtitle: '', sections: [], footer: '' };

let bridge: FakeBridge;
let now: Slip;

beforeEach(() => {
  openTestVault();
  useRetention.setState(useRetention.getInitialState(), true);
  location.hash = '#/parametres/conservation';
  now = slip;
  bridge = fakeBridge({
    'retention.overview': () => ({
      months: 24,
      proposed: [file(1, '2021-01'), file(2, '2021-02')],
      toClose: [file(3, '2020-09')],
      slips: [slip],
    }),
    'retention.prepareSlip': () => ({ id: 4 }),
    'retention.slip': () => ({ slip: now, paper }),
    'retention.recordVisa': ({ number, on }) => {
      now = { ...now, state: 'visa', visaNumber: number, visaOn: on };
      return {};
    },
    'retention.erase': () => {
      now = { ...now, state: 'erased', erasedOn: '2026-03-12' };
      return { erased: 1, kept: [{ code: '2021-02', why: 'new_event' }], pagesLater: false };
    },
  });
});

describe('the page of retention', () => {
  it('chooses nothing beforehand, and makes a slip of what was chosen', async () => {
    const { user } = renderScreen(<RetentionScreen />);
    const prepare = await screen.findByRole('button', { name: 'Préparer un bordereau' });
    expect(prepare).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Choisir 2021-02' }));
    await user.click(screen.getByRole('button', { name: 'Préparer un bordereau de 1 dossier' }));
    expect(bridge.inputsOf('retention.prepareSlip')).toEqual([{ files: [{ kind: 'situation', id: 2 }] }]);
    await waitFor(() => expect(location.hash).toBe('#/parametres/conservation/4'));
  });

  it('says which files must be closed first, and reads the list again when one is no longer proposed', async () => {
    bridge.answer({
      'retention.prepareSlip': () => {
        throw refusal('file_not_proposed');
      },
    });
    const { user } = renderScreen(<RetentionScreen />);
    expect(within(await screen.findByRole('table', { name: /Ouverts/ })).getByText('2020-09')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tout choisir' }));
    await user.click(screen.getByRole('button', { name: 'Préparer un bordereau de 2 dossiers' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('n’est plus proposé');
    expect(bridge.inputsOf('retention.overview')).toHaveLength(2);
  });
});

describe('a slip', () => {
  it('is erased only after its visa and one more question, and says what was kept and which backups hold the files', async () => {
    bridge.answer({
      'backups.status': () =>
        ({
          backups: [
            { file: 'a', createdAt: '2026-03-10T12:00:00.000Z', leavesOn: '2027-03-01' },
            { file: 'b', createdAt: '2026-03-14T12:00:00.000Z', leavesOn: '2027-03-01' },
          ],
        }) as unknown as OutputOf<'backups.status'>,
    });
    const { user } = renderScreen(<SlipScreen id={4} />);
    const erase = await screen.findByRole('button', { name: 'Effacer les dossiers du bordereau' });
    expect(erase).toBeDisabled();
    expect(screen.getByText('Gardé : nouvel événement')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Numéro du visa' }), '2026-117');
    await user.click(screen.getByRole('button', { name: 'Noter le visa' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Effacer les dossiers du bordereau' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Effacer les dossiers du bordereau' }));
    expect(bridge.inputsOf('retention.erase')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Effacer définitivement' }));
    expect(await screen.findByText(/1 dossier effacé\./)).toHaveTextContent('2021-02');
    expect(await screen.findByText('Sauvegarde du 10 mars 2026 : quitte la rotation le 1er mars 2027.')).toBeVisible();
    expect(screen.queryByText(/Sauvegarde du 14 mars/)).toBeNull();
  });
});

describe('the rights of a person', () => {
  const overview: OutputOf<'rights.overview'> = {
    code: '2022-05',
    kind: 'situation',
    frozen: false,
    frozenOn: null,
    open: true,
    identityHeld: true,
    saisines: [{ referralId: 7, reference: '2022-05' }],
    slip: null,
    mentionedIn: [{ referralId: 9, reference: '2022-08' }],
  };

  it('compose the document only when it is asked for, and say what was masked', async () => {
    bridge.answer({ 'rights.overview': () => overview, 'rights.document': () => ({ paper, masked: 2 }) });
    const { user } = renderScreen(<RightsScreen id={7} />);
    expect(await screen.findByRole('link', { name: '2022-08' })).toHaveAttribute('href', '#/saisines/9');
    expect(screen.getByText(/encore ouverte/)).toBeVisible();
    expect(bridge.inputsOf('rights.document')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Composer le document' }));
    expect(await screen.findByText(/2 passages masqués/)).toBeVisible();
  });

  it('send an erasure that is asked for on the way of a slip', async () => {
    bridge.answer({ 'rights.overview': () => ({ ...overview, open: false }), 'retention.requestErasure': () => ({ id: 12 }) });
    const { user } = renderScreen(<RightsScreen id={7} />);
    await user.click(await screen.findByRole('combobox', { name: /Motif/ }));
    await user.click(await screen.findByRole('option', { name: /L’accord est retiré/ }));
    await user.click(screen.getByRole('button', { name: 'Préparer le bordereau' }));
    expect(bridge.inputsOf('retention.requestErasure')).toEqual([
      { referralId: 7, ground: 'consent_withdrawn', requestedOn: '2026-03-12' },
    ]);
    await waitFor(() => expect(location.hash).toBe('#/parametres/conservation/12'));
  });
});

describe('on the first screen', () => {
  it('what has reached its term is said, and a journal that was changed outside the software', async () => {
    bridge.answer({ 'retention.waiting': () => ({ proposed: 3, toClose: 0, slips: 1, auditBroken: true }) });
    renderScreen(<KeepingNotice />);
    expect(await screen.findByText('3 dossiers arrivent au terme de leur conservation')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('modifié hors du logiciel');
  });

  it('nothing is said when nothing is to be done', async () => {
    bridge.answer({ 'retention.waiting': () => ({ proposed: 0, toClose: 0, slips: 0, auditBroken: false }) });
    const { container } = renderScreen(<KeepingNotice />);
    await waitFor(() => expect(bridge.inputsOf('retention.waiting')).toHaveLength(1));
    expect(container.querySelector('section')).toBeNull();
  });
});

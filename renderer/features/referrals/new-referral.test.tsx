import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { emptyFacts } from '#renderer/components/referral-facts/values.ts';
import { NewEnquiry } from './new-enquiry.tsx';
import { firstValues } from './new-referral-values.ts';
import { NewReferral } from './new-referral.tsx';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { testPage, testRow } from './testing.ts';

const structures = [
  testStructure(1, 'Ekidom'),
  testStructure(4, 'MQ La Gibauderie', { typeCode: 'community_centre' }),
  testStructure(7, 'Centre hospitalier Laborit', { aliases: ['CHL', 'Henri Laborit'], typeCode: 'adult_psychiatry' }),
];

const noIdentity: NonNullable<InputOf<'referrals.create'>['identity']> = {
  lastName: null,
  firstName: null,
  birthDate: null,
  address: null,
  phone: null,
  email: null,
};

function Screen({ children }: { readonly children: React.ReactNode }) {
  useKeyboard();
  return children;
}

function openForm(handlers: Parameters<typeof fakeBridge>[0] = {}, hash = '/saisines/nouvelle') {
  window.location.hash = hash;
  const bridge = fakeBridge({
    'referrals.create': () => ({ id: 12, reference: '2026-05' }),
    'referrals.createEnquiry': () => ({ id: 13, reference: 'S2026-01' }),
    'referrals.lookAlikes': () => [],
    ...handlers,
  });
  openTestVault({ structures });
  renderScreen(
    <Screen>
      <NewReferral />
      <NewEnquiry />
    </Screen>,
  );
  // Typed without a pause between two keys: these forms are long.
  return { bridge, user: userEvent.setup({ delay: null }) };
}

/** The input with this label; lists and the column of what is missing bear the same words. */
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((each) => plain(each.textContent) === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLElement)) throw new Error(`there is no field « ${label} »`);
  return input as HTMLInputElement;
};

/** A text with ordinary spaces, as a person reads it. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Tabs until the field with this label has the keyboard: what a person without a mouse does. */
async function tabTo(user: UserEvent, label: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    const focused = document.activeElement as HTMLInputElement | null;
    const group = focused?.closest('[role="radiogroup"]');
    const labels = group ? [group.querySelector('[id$="-label"]')] : [...(focused?.labels ?? [])];
    if (labels.some((each) => plain(each?.textContent ?? '') === label)) return;
    await user.tab();
  }
  throw new Error(`no field « ${label} » comes with Tab`);
}

/** Puts the keyboard into the field with this label at once, where the way to it is not what matters. */
function at(label: string): void {
  const group = [...document.querySelectorAll('[role="radiogroup"]')].find(
    (each) => plain(each.querySelector('[id$="-label"]')?.textContent ?? '') === label,
  );
  act(() => (group ? group.querySelector<HTMLInputElement>('input:checked') : field(label))?.focus());
}

/** Types, waits for the choice to be highlighted, and takes it. */
async function choose(user: UserEvent, typed: string, found: string): Promise<void> {
  await user.keyboard(typed);
  await waitFor(() => expect(plain(document.querySelector('[data-combobox-selected]')?.textContent ?? '')).toContain(found));
  await user.keyboard('{Enter}');
}

/** As the vault keeps it. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as OutputOf<'drafts.read'>['content'];

const send = '{Control>}{Enter}{/Control}';

const created = (bridge: ReturnType<typeof fakeBridge>) => bridge.inputsOf('referrals.create').at(-1);

describe('a saisine by keyboard alone, in the order of the call', () => {
  it('sends exactly what was said', async () => {
    const { bridge, user } = openForm();
    // The keyboard is in the first field at once.
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Saisine/ })).toHaveFocus());
    await tabTo(user, 'Reçue le');
    await user.clear(document.activeElement as HTMLInputElement);
    await user.keyboard('hier');
    await tabTo(user, 'Canal');
    await user.keyboard('tele{Enter}');
    await tabTo(user, 'Structure saisissante');
    await choose(user, 'gibau', 'MQ La Gibauderie');
    await tabTo(user, 'Personne qui appelle');
    await user.paste('Mme Ex');
    await tabTo(user, 'Fonction');
    await user.paste('référente');
    await tabTo(user, 'Rappeler au');
    await user.paste('0549');
    await tabTo(user, 'Ce qui est attendu de la cellule');
    await user.paste('un relais');
    await tabTo(user, 'Y a-t-il un danger immédiat ?');
    await user.keyboard('2');
    await tabTo(user, 'Contexte d’interpellation');
    await user.keyboard('rompre{Enter}');
    await tabTo(user, 'Problématique dominante');
    await user.keyboard('isole{Enter}');
    await tabTo(user, 'Problématiques associées');
    await user.keyboard('addic{Enter}');
    await tabTo(user, 'Genre');
    await user.keyboard('1');
    await tabTo(user, 'Âge exact');
    await user.keyboard('47');
    await tabTo(user, 'Secteur');
    await user.keyboard('trois{ArrowDown}{Enter}');
    await tabTo(user, 'Logement');
    await user.keyboard('parc social{Enter}');
    await tabTo(user, 'Mesure de protection');
    await user.keyboard('curat{Enter}');
    await tabTo(user, 'Connue de la psychiatrie');
    await user.keyboard('3');
    await tabTo(user, 'Structures déjà impliquées');
    await choose(user, 'henri', 'Centre hospitalier Laborit');
    await tabTo(user, 'Qui d’autre, et comment');
    await user.paste('voisine');
    await tabTo(user, 'Ce qui a été tenté');
    await user.paste('visites');
    await tabTo(user, 'Souhait de la personne');
    await user.paste('rester');
    await tabTo(user, 'Faits');
    await user.paste('ne sort plus');
    await tabTo(user, 'Appréciations');
    await user.paste('épuisée');
    await user.keyboard(send);

    await waitFor(() => expect(created(bridge)).toBeDefined());
    expect(created(bridge)).toEqual({
      receivedOn: '2026-03-11',
      referrer: { structureId: 4, person: 'Mme Ex', role: 'référente', callBack: '0549' },
      facts: {
        ...emptyFacts,
        channel: 'phone',
        request: 'un relais',
        urgent: 'no',
        context: 'isolation',
        dominantProblem: 'isolation',
        associatedProblems: ['addiction'],
        gender: 'woman',
        age: 47,
        ageBand: '45_54',
        territorySector: 'trois_cites',
        housing: 'social_tenant',
        protection: 'curatorship',
        knownToPsychiatry: 'unknown',
        involvedStructures: [7],
        involvedText: 'voisine',
        tried: 'visites',
        personWish: 'rester',
        facts: 'ne sort plus',
        opinions: 'épuisée',
      },
      previousReferralId: null,
      consent: null,
      identity: null,
    });
    await waitFor(() => expect(window.location.hash).toBe('#/saisines/12'));
    expect(screen.getByText('Saisine 2026-05 enregistrée')).toBeVisible();
    expect(bridge.inputsOf('drafts.discard')).toContainEqual({ form: 'new-referral', subject: '' });
  }, 60_000);

  it('needs only the referrer and the date, and says what is missing beside the field', async () => {
    const { bridge, user } = openForm();
    at('Personne qui appelle');
    await user.keyboard(`Mme Ex${send}`);
    const structure = field('Structure saisissante');
    await waitFor(() => expect(structure).toHaveAccessibleDescription(/Ce champ est nécessaire/));
    expect(structure).toHaveFocus();
    expect(created(bridge)).toBeUndefined();
    await choose(user, 'eki', 'Ekidom');
    await user.keyboard(send);
    await waitFor(() =>
      expect(created(bridge)).toEqual({
        receivedOn: '2026-03-12',
        referrer: { structureId: 1, person: 'Mme Ex', role: null, callBack: null },
        facts: emptyFacts,
        previousReferralId: null,
        consent: null,
        identity: null,
      }),
    );
  });

  it('keeps every word when the vault refuses, and shows the reason beside the field', async () => {
    const { bridge, user } = openForm({
      'referrals.create': () => {
        throw refusal('specify_other', 'facts.contextOther');
      },
    });
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    at('Ce qui est attendu de la cellule');
    await user.keyboard('un avis');
    at('Contexte d’interpellation');
    await user.keyboard('autre{Enter}');
    await user.keyboard(send);
    await waitFor(() => expect(field('Précisez')).toHaveAccessibleDescription(/Précisez ce que «\sAutre\s» veut dire ici/));
    expect(field('Ce qui est attendu de la cellule')).toHaveValue('un avis');
    bridge.answer({ 'referrals.create': () => ({ id: 12, reference: '2026-05' }) });
    await user.click(field('Précisez'));
    await user.keyboard(`relogement${send}`);
    await waitFor(() => expect(created(bridge)?.facts).toMatchObject({ context: 'other', contextOther: 'relogement', request: 'un avis' }));
  });

  it('does not send when Enter is pressed by habit in a line', async () => {
    const { bridge, user } = openForm();
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    at('Fonction');
    await user.keyboard('gardien{Enter}');
    expect(created(bridge)).toBeUndefined();
    expect(field('Fonction')).toHaveFocus();
  });

  it('takes the typed choice with Tab, and goes on to the field that it brings in', async () => {
    const { user } = openForm();
    at('Contexte d’interpellation');
    await user.keyboard('autre');
    await waitFor(() => expect(document.querySelector('[data-combobox-selected]')).not.toBeNull());
    await user.tab();
    expect(field('Précisez')).toHaveFocus();
    expect(field('Contexte d’interpellation')).toHaveValue('Autre (préciser)');
  });

  it('jumps from block to block with Alt, Shift and a digit', async () => {
    const { user } = openForm();
    await user.keyboard('{Alt>}{Shift>}4{/Shift}{/Alt}');
    expect(document.activeElement?.closest('[role="radiogroup"]')).toHaveAccessibleName('Genre');
    await user.keyboard('{Alt>}{Shift>}6{/Shift}{/Alt}');
    expect(field('Souhait de la personne')).toHaveFocus();
    await user.keyboard('{Alt>}{Shift>}7{/Shift}{/Alt}');
    expect(field('Information et accord de la personne')).toHaveFocus();
  });

  it('adds a structure on the spot', async () => {
    const added = testStructure(9, 'Le Phare');
    const { bridge, user } = openForm({ 'structures.add': () => ({ id: 9 }), 'structures.list': () => [...structures, added] });
    at('Structure saisissante');
    await choose(user, 'Le Phare', 'Ajouter');
    const type = await screen.findByLabelText('Type de structure');
    await waitFor(() => expect(type).toHaveFocus());
    await user.keyboard('soins de{Enter}');
    await user.click(screen.getByRole('button', { name: 'Ajouter la structure' }));
    await waitFor(() => expect(bridge.inputsOf('structures.add')).toEqual([{ name: 'Le Phare', typeCode: 'primary_care' }]));
    await waitFor(() => expect(field('Structure saisissante')).toHaveValue('Le Phare'));
  });
});

describe('immediate danger', () => {
  it('shows the emergency numbers and records that they were said', async () => {
    const { bridge, user } = openForm();
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    expect(screen.queryByText('3114')).not.toBeInTheDocument();
    at('Y a-t-il un danger immédiat ?');
    await user.keyboard('1');
    for (const number of ['15', '17', '18', '114', '3114']) expect(screen.getByText(number)).toBeVisible();
    await user.click(field('J’ai rappelé ces numéros'));
    await user.keyboard(send);
    await waitFor(() => expect(created(bridge)?.facts).toMatchObject({ urgent: 'yes', emergencyToldOn: '2026-03-12' }));
  });
});

describe('information, agreement and identity', () => {
  const openConsent = async (user: UserEvent, status: string) => {
    await user.keyboard('{Alt>}{Shift>}7{/Shift}{/Alt}');
    await user.keyboard(`${status}{Enter}`);
  };

  it('is folded and optional; without an agreement there is no field for an identity', async () => {
    const { user } = openForm();
    expect(screen.getByText('Information, accord et identité').closest('details')).not.toHaveAttribute('open');
    await user.keyboard('{Alt>}{Shift>}7{/Shift}{/Alt}');
    expect(screen.getByText(/Facultatif/)).toBeVisible();
    expect(screen.getByText(/ne peut être notée qu’avec l’accord/)).toBeVisible();
    expect(screen.queryByLabelText('Nom')).not.toBeInTheDocument();
    await user.keyboard('anonyme{Enter}');
    expect(screen.getByText(/Aucune identité n’est gardée/)).toBeVisible();
    expect(screen.queryByLabelText('Nom')).not.toBeInTheDocument();
  });

  it('sends the agreement with its giver, and the identity; the draft never holds the identity', async () => {
    const { bridge, user } = openForm();
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await openConsent(user, 'accord oral');
    at('Accord donné par');
    await user.keyboard('elle-même');
    at('Nom');
    await user.keyboard('Zyxwen');
    at('Date de naissance');
    await user.keyboard('03/05/1971');
    await user.keyboard(send);
    await waitFor(() => expect(created(bridge)).toBeDefined());
    expect(created(bridge)).toMatchObject({
      consent: { status: 'oral', on: '2026-03-12', givenBy: 'elle-même', scope: [], reason: null, reviewOn: null },
      identity: { ...noIdentity, lastName: 'Zyxwen', birthDate: '1971-05-03' },
    });
    expect(JSON.stringify(bridge.inputsOf('drafts.save'))).not.toMatch(/Zyxwen|1971/);
  });

  it('leaves the identity out as soon as the agreement is gone', async () => {
    const { bridge, user } = openForm();
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await openConsent(user, 'accord ecrit');
    at('Nom');
    await user.keyboard('Zyxwen');
    const status = field('Information et accord de la personne');
    await user.clear(status);
    await user.type(status, 'opposi{Enter}');
    at('Pourquoi, en une phrase');
    await user.keyboard(`refus${send}`);
    await waitFor(() => expect(created(bridge)).toBeDefined());
    expect(created(bridge)).toMatchObject({ consent: { status: 'opposed', reason: 'refus', givenBy: null }, identity: null });
  });

  it('opens by itself when something in it is to be corrected', async () => {
    const { user } = openForm({
      'referrals.create': () => {
        throw refusal('agreement_needs_giver', 'consent.givenBy');
      },
    });
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await openConsent(user, 'accord oral');
    await user.keyboard(send);
    const giver = field('Accord donné par');
    await waitFor(() => expect(giver).toHaveAccessibleDescription(/Notez qui a donné l’accord/));
    expect(giver.closest('details')).toHaveAttribute('open');
    expect(giver).toHaveFocus();
  });
});

describe('the draft', () => {
  it('is kept while typing, without being asked', async () => {
    const { bridge, user } = openForm();
    at('Personne qui appelle');
    await user.keyboard('Mme Ex');
    await waitFor(() =>
      expect(bridge.inputsOf('drafts.save').at(-1)).toMatchObject({ form: 'new-referral', subject: '', referralId: null }),
    );
    await waitFor(() => expect(JSON.stringify(bridge.inputsOf('drafts.save').at(-1))).toContain('Mme Ex'));
    expect(await screen.findByText(/Brouillon enregistré/)).toBeVisible();
  });

  it('is offered again, and taken up with every word', async () => {
    const content = {
      ...firstValues('2026-03-10', null),
      referrer: { structureId: 4, person: 'Mme Ex', role: null, callBack: null },
      facts: { ...emptyFacts, request: 'un relais' },
    };
    const { bridge, user } = openForm({
      'drafts.read': ({ form }) =>
        form === 'new-referral' ? { content: asJson(content), savedAt: '2026-03-10T14:32:00' } : { content: null, savedAt: null },
    });
    expect(await screen.findByText(/Un brouillon du 10 mars à 14:32 a été retrouvé/)).toBeVisible();
    expect(field('Personne qui appelle')).toBeDisabled();
    const resume = screen.getByRole('button', { name: 'Reprendre' });
    await waitFor(() => expect(resume).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(field('Structure saisissante')).toHaveValue('MQ La Gibauderie');
    expect(field('Ce qui est attendu de la cellule')).toHaveValue('un relais');
    await user.click(field('Fonction'));
    await user.keyboard(send);
    await waitFor(() =>
      expect(created(bridge)).toMatchObject({ receivedOn: '2026-03-10', referrer: { structureId: 4 }, facts: { request: 'un relais' } }),
    );
  });
});

describe('beside the call', () => {
  it('tells what is still missing, and leads there', async () => {
    const { user } = openForm();
    const aside = screen.getByRole('complementary', { name: 'Reste à demander' });
    expect(within(aside).getByRole('button', { name: 'Structure saisissante' })).toBeVisible();
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    expect(within(aside).queryByRole('button', { name: 'Structure saisissante' })).not.toBeInTheDocument();
    await user.click(within(aside).getByRole('button', { name: 'Âge ou tranche d’âge' }));
    expect(field('Tranche d’âge')).toHaveFocus();
    await user.click(within(aside).getByRole('button', { name: 'Information de la personne' }));
    expect(field('Information et accord de la personne')).toHaveFocus();
  });

  it('notices a situation that may be the same, by its reference alone', async () => {
    const { bridge, user } = openForm({
      'referrals.lookAlikes': ({ structureId }) =>
        structureId === 1 ? [{ referralId: 3, reference: '2022-03', receivedOn: '2022-03-14', because: 'facts' }] : [],
      'referrals.open': () =>
        ({ saisines: [{ id: 3, reference: '2022-03', receivedOn: '2022-03-14', status: 'closed' }] }) as OutputOf<'referrals.open'>,
    });
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    expect(await screen.findByText('2022-03 (mars 2022)')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'C’est une ré-interpellation de 2022-03' }));
    expect(await screen.findByText(/La même situation, 2e saisine\s; la précédente en mars 2022 \(2022-03\)\./)).toBeVisible();
    await user.click(field('Fonction'));
    await user.keyboard(send);
    await waitFor(() => expect(created(bridge)).toMatchObject({ previousReferralId: 3, referrer: { structureId: 1 } }));
    expect(bridge.inputsOf('referrals.lookAlikes')[0]).toEqual({
      identity: null,
      structureId: 1,
      gender: null,
      ageBand: null,
      territorySector: null,
      exceptReferralId: null,
    });
  });
});

describe('ré-interpellation', () => {
  const saisines: OutputOf<'referrals.open'>['saisines'] = [
    { id: 2, reference: '2021-04', receivedOn: '2021-09-02', status: 'closed' },
    { id: 8, reference: '2021-04/2', receivedOn: '2022-03-14', status: 'closed' },
  ];
  const known = (status: 'closed' | 'follow_up') => ({
    'referrals.list': () => testPage([testRow(2, { reference: '2021-04', status: 'closed' })]),
    'referrals.open': () =>
      ({ saisines: saisines.map((each) => (each.id === 8 ? { ...each, status } : each)) }) as OutputOf<'referrals.open'>,
  });

  it('finds the situation by its reference, and links to its latest saisine', async () => {
    const { bridge, user } = openForm(known('closed'));
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Saisine/ })).toHaveFocus());
    await user.keyboard('3');
    at('Situation déjà connue de la cellule');
    await user.keyboard('2021-04');
    await screen.findByRole('option', { name: /2021-04/ });
    await waitFor(() => expect(document.querySelector('[data-combobox-selected]')).not.toBeNull());
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/La même situation, 3e saisine\s; la précédente en mars 2022 \(2021-04\/2\)\./)).toBeVisible();
    expect(bridge.inputsOf('referrals.list').at(-1)).toMatchObject({ filters: { search: '2021-04', kind: 'referral' }, limit: 6 });
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await user.keyboard(send);
    await waitFor(() => expect(created(bridge)).toMatchObject({ previousReferralId: 8 }));
  });

  it('is not sent as a new situation when the situation was not chosen', async () => {
    const { bridge, user } = openForm(known('closed'));
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await user.click(screen.getByRole('radio', { name: /^Ré-interpellation/ }));
    await user.keyboard(send);
    await waitFor(() => expect(field('Situation déjà connue de la cellule')).toHaveAccessibleDescription(/Ce champ est nécessaire/));
    expect(created(bridge)).toBeUndefined();
  });

  it('begins with the situation named by the address, and forgets the address', async () => {
    const { bridge, user } = openForm(known('closed'), '/saisines/nouvelle?de=2');
    expect(await screen.findByText(/La même situation, 3e saisine/)).toBeVisible();
    expect(window.location.href).not.toContain('de=2');
    at('Structure saisissante');
    await choose(user, 'eki', 'Ekidom');
    await user.keyboard(send);
    await waitFor(() => expect(created(bridge)).toMatchObject({ previousReferralId: 8 }));
  });

  it('sends to the saisine that is still open instead', async () => {
    const { user } = openForm(known('follow_up'), '/saisines/nouvelle?de=2');
    expect(await screen.findByText(/est encore ouverte/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ouvrir 2021-04/2' }));
    expect(window.location.hash).toBe('#/saisines/8');
  });
});

describe('sollicitation ponctuelle', () => {
  const enquiries = (bridge: ReturnType<typeof fakeBridge>) => bridge.inputsOf('referrals.createEnquiry');

  it('is one line of the same page, with what was typed already', async () => {
    const { bridge, user } = openForm();
    at('Canal');
    await user.keyboard('courriel{Enter}');
    at('Structure saisissante');
    await choose(user, 'gibau', 'MQ La Gibauderie');
    await user.click(screen.getByRole('radio', { name: /^Sollicitation ponctuelle/ }));
    expect(screen.queryByLabelText('Contexte d’interpellation')).not.toBeInTheDocument();
    at('Demande');
    await user.keyboard('quel juge ?');
    at('Réponse donnée');
    await user.keyboard('contentieux{Enter}');
    await waitFor(() => expect(enquiries(bridge)).toHaveLength(1));
    expect(enquiries(bridge)[0]).toEqual({
      receivedOn: '2026-03-12',
      referrer: { structureId: 4, person: null, role: null, callBack: null },
      channel: 'email',
      request: 'quel juge ?',
      answer: 'contentieux',
    });
    await waitFor(() => expect(bridge.inputsOf('drafts.discard')).toContainEqual({ form: 'new-referral', subject: '' }));
    expect(screen.getByText('Sollicitation S2026-01 enregistrée')).toBeVisible();
  });

  it('is chosen with the digit 2, and left again with 1', async () => {
    const { user } = openForm();
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Saisine/ })).toHaveFocus());
    await user.keyboard('2');
    expect(await screen.findByLabelText('Réponse donnée')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Sollicitation/ })).toHaveFocus());
    await user.keyboard('1');
    expect(await screen.findByLabelText('Contexte d’interpellation')).toBeVisible();
  });

  it('is a panel from anywhere with S, says what is missing, and closes once it is saved', async () => {
    const { bridge, user } = openForm();
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Saisine/ })).toHaveFocus());
    await user.keyboard('s');
    const panel = await screen.findByRole('dialog', { name: 'Sollicitation ponctuelle' });
    const fieldIn = (label: string) => within(panel).getByLabelText(label, { selector: 'input' });
    await waitFor(() => expect(fieldIn('Structure saisissante')).toHaveFocus());
    await choose(user, 'eki', 'Ekidom');
    await user.keyboard(send);
    await waitFor(() => expect(fieldIn('Demande')).toHaveAccessibleDescription(/Ce champ est nécessaire/));
    await user.keyboard(`horaires${send}`);
    await waitFor(() => expect(enquiries(bridge)).toHaveLength(1));
    expect(enquiries(bridge)[0]).toMatchObject({ referrer: { structureId: 1 }, channel: null, request: 'horaires', answer: null });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import type { TrendYear, YearRow, YearTable } from './year-store.ts';
import { YearScreen } from './year-screen.tsx';

/** The six referrals of Poitiers in 2022, as its public report shows them. */
const rows: readonly YearRow[] = [
  [
    '2022-01-01',
    'ICF Habitat',
    1,
    'Organisation d’une réunion de concertation par ICF Habitat et le DAC-PTA',
    'Réunion de cellule annulée',
  ],
  ['2022-03-01', 'MQ La Gibauderie', 1, 'Mise en lien avec la coordinatrice de parcours', null],
  ['2022-07-01', 'D2SP - Pôle Salubrité publique', 1, 'Mise en lien avec CHL et DAC-PTA', 'Intervention bilatérale au domicile'],
  ['2022-10-01', 'Un chez Soi d’Abord', 1, 'Organisation d’une réunion de synthèse avec le secteur de psychiatrie', null],
  [
    '2022-11-01',
    'CHL - Service majeurs protégés',
    2,
    'Organisation d’une réunion de concertation par le DAC une fois par an',
    'Membres invités : MDPH',
  ],
  ['2022-12-01', 'Mission Relations aux habitants et aux usagers', 1, 'Relai vers la coordinatrice de parcours du CHL', null],
].map(([month, referrer, level, decision, note], index) => ({
  referralId: index + 1,
  reference: `2022-0${index + 1}`,
  month: month as string,
  referrer: referrer as string,
  level: level as 1 | 2,
  status: 'follow_up',
  decision: decision as string,
  purposes: level === 2 ? ['partager la responsabilité de cette situation', 'anticiper une dégradation'] : [],
  note: note as string | null,
}));

const table2022: YearTable = {
  rows: [...rows],
  counts: { referrals: 6, situations: 6, level1: 5, level2: 1, undecided: 0, enquiries: 0, comebacks: 0, residue: 0 },
};

const emptyTable: YearTable = {
  rows: [],
  counts: { referrals: 0, situations: 0, level1: 0, level2: 0, undecided: 0, enquiries: 0, comebacks: 0, residue: 0 },
};

const typed = (year: number, referrals: number, comment: string | null = null): TrendYear => ({
  year,
  referrals,
  enquiries: 0,
  source: 'typed',
  comment,
});

const trend: readonly TrendYear[] = [
  typed(2019, 12),
  typed(2020, 12, 'Année du confinement'),
  typed(2021, 8),
  { year: 2022, referrals: 6, enquiries: 3, source: 'vault', comment: null },
];

function WithKeyboard() {
  useKeyboard();
  return <YearScreen />;
}

const show = (handlers: Handlers = {}) => {
  openTestVault();
  const bridge = fakeBridge({
    'year.trend': () => [...trend],
    'year.table': ({ year }) => (year === 2022 ? table2022 : emptyTable),
    'year.savePastYear': () => ({}),
    'year.removePastYear': () => ({}),
    'shell.print': () => ({}),
    ...handlers,
  });
  return { ...renderScreen(<WithKeyboard />), bridge };
};

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ')));

const trendTable = () => screen.findByRole('table', { name: 'Nombre de saisines et de sollicitations ponctuelles par année' });

describe('the yearly summary', () => {
  it('begins with the latest year that the vault has counted, as Poitiers publishes it, line by line', async () => {
    show();
    const table = await screen.findByRole('table', { name: /^Saisines de la cellule en 2022/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Réunion', 'Saisine / Sollicitation', 'Décisions', 'Note']);
    expect(cellsOf(table)).toEqual([
      [
        'Janvier 2022',
        'ICF Habitat',
        'Niveau 1 : Organisation d’une réunion de concertation par ICF Habitat et le DAC-PTA',
        'Réunion de cellule annulée',
      ],
      ['Mars 2022', 'MQ La Gibauderie', 'Niveau 1 : Mise en lien avec la coordinatrice de parcours', ''],
      [
        'Juillet 2022',
        'D2SP - Pôle Salubrité publique',
        'Niveau 1 : Mise en lien avec CHL et DAC-PTA',
        'Intervention bilatérale au domicile',
      ],
      ['Octobre 2022', 'Un chez Soi d’Abord', 'Niveau 1 : Organisation d’une réunion de synthèse avec le secteur de psychiatrie', ''],
      [
        'Novembre 2022',
        'CHL - Service majeurs protégés',
        'Niveau 2 : Organisation d’une réunion de concertation par le DAC une fois par anPourpartager la responsabilité de cette situationanticiper une dégradation',
        'Membres invités : MDPH',
      ],
      ['Décembre 2022', 'Mission Relations aux habitants et aux usagers', 'Niveau 1 : Relai vers la coordinatrice de parcours du CHL', ''],
    ]);
    const [purpose] = within(table).getAllByRole('listitem');
    expect(purpose).toHaveTextContent('partager la responsabilité de cette situation');
    expect(within(table).getByRole('link', { name: 'ICF Habitat' })).toHaveAttribute('href', '#/saisines/1');
  });

  it('says in the row where a referral stands about which nothing is decided', async () => {
    const waiting = rows.slice(0, 1).map((row): YearRow => ({ ...row, level: null, decision: null, note: null, status: 'assessing' }));
    show({ 'year.table': () => ({ ...table2022, rows: waiting }) });
    const table = await screen.findByRole('table', { name: /^Saisines de la cellule/ });
    expect(cellsOf(table)).toEqual([['Janvier 2022', 'ICF Habitat', 'Sans décision : en pré-évaluation', '']]);
  });

  it('is marked as internal, on the screen and in the caption', async () => {
    show();
    expect(await screen.findByText('Interne, ne pas diffuser')).toBeVisible();
    expect(screen.getByRole('table', { name: /Interne, ne pas diffuser/ })).toBeVisible();
  });

  it('says the year in sentences with the numbers of the table, and what each number counts', async () => {
    show();
    expect(
      await screen.findByText(
        'En 2022, 6 situations ont été portées à la connaissance de la cellule : 5 ont trouvé une réponse au niveau 1, 1 a été examinée en réunion (niveau 2).',
      ),
    ).toBeVisible();
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      '6 Saisines',
      '6 Situations',
      '5 Niveau 1',
      '1 Niveau 2',
      '0 Sans décision',
      '0 Sollicitations ponctuelles',
      '0 Ré-interpellations',
      '0 Non montrées',
    ]);
    expect(screen.getAllByRole('definition')[0]).toHaveTextContent('Demandes reçues dans l’année');
  });

  it('goes from year to year with the arrows, up to the current one', async () => {
    const { user, bridge } = show();
    expect(await screen.findByRole('heading', { level: 1, name: 'Bilan 2022' })).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText('Aucune saisine n’est à montrer pour 2023')).toBeVisible();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(await screen.findByText(/^En 2026, à ce jour, aucune situation/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Année suivante, 2027' })).toBeDisabled();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Année' }), '2022');
    expect(await screen.findByRole('table', { name: /en 2022/ })).toBeVisible();
    expect(bridge.inputsOf('year.table').map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2022]);
  });

  it('does not say zero of a year of which only the totals are known', async () => {
    const { user } = show();
    await screen.findByRole('heading', { level: 1, name: 'Bilan 2022' });
    await user.click(screen.getByRole('button', { name: 'Année précédente, 2021' }));
    expect(await screen.findByText(/^Pour 2021, seuls les totaux ont été notés/)).toBeVisible();
    expect(screen.queryByText(/aucune situation/)).not.toBeInTheDocument();
  });

  it('prints', async () => {
    const { user, bridge } = show();
    await screen.findByRole('heading', { level: 1, name: 'Bilan 2022' });
    await user.keyboard('p');
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(bridge.inputsOf('shell.print')).toHaveLength(2);
  });

  it('says why it cannot be read', async () => {
    show({
      'year.trend': () => {
        throw refusal('database_damaged');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('La base du coffre est abîmée.');
  });
});

describe('the trend over the years', () => {
  it('has the same numbers in the drawing, the table and the sentence', async () => {
    show();
    expect(cellsOf(await trendTable()).map((cells) => cells.slice(0, 5))).toEqual([
      ['2019', '12', '0', 'Notées à la main', ''],
      ['2020', '12', '0', 'Notées à la main', 'Année du confinement'],
      ['2021', '8', '0', 'Notées à la main', ''],
      ['2022', '6', '3', 'Comptées dans le coffre', ''],
    ]);
    const chart = screen.getByRole('img', { name: 'Saisines et sollicitations ponctuelles par année' });
    expect(chart).toHaveAccessibleDescription(/2019\s: 12 saisines, 0 sollicitation\s; .*\s; 2022\s: 6 saisines, 3 sollicitations\. /);
    expect(chart.querySelectorAll('rect[stroke]')).toHaveLength(5);
    expect(screen.getByText('De 2019 à 2022, le nombre de saisines par an est passé de 12 à 6.')).toBeVisible();
    expect(screen.getByText(/Un nombre qui baisse n’est pas un échec/)).toBeVisible();
  });

  it('does not let the year that is still running make the trend fall', async () => {
    show({ 'year.trend': () => [...trend, { year: 2026, referrals: 1, enquiries: 0, source: 'vault', comment: null }] });
    expect(
      cellsOf(await trendTable())
        .at(-1)
        ?.slice(0, 4),
    ).toEqual(['2026', '1', '0', 'Comptées dans le coffre, année en cours']);
    expect(screen.getByText('De 2019 à 2022, le nombre de saisines par an est passé de 12 à 6.')).toBeVisible();
    expect(screen.getByText('en cours')).toBeVisible();
  });

  it('takes the totals of a year from before the software', async () => {
    const { user, bridge } = show();
    await trendTable();
    await user.click(screen.getByRole('button', { name: 'Noter une année passée' }));
    expect(screen.getByRole('textbox', { name: 'Année' })).toHaveFocus();
    await user.keyboard('2018{Tab}9{Tab}4{Tab}Dès juin{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(bridge.inputsOf('year.savePastYear')).toEqual([{ year: 2018, referrals: 9, enquiries: 4, comment: 'Dès juin' }]);
    expect(bridge.inputsOf('year.trend')).toHaveLength(2);
  });

  it('says beside the year what is wrong with it, and keeps what was typed', async () => {
    const { user, bridge } = show({
      'year.savePastYear': ({ year }) => {
        throw refusal('year_taken', 'year', { year });
      },
    });
    await trendTable();
    await user.click(screen.getByRole('button', { name: 'Noter une année passée' }));
    await user.keyboard('2022');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’année' }));
    expect(screen.getByRole('textbox', { name: 'Nombre de saisines' })).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(bridge.inputsOf('year.savePastYear')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Nombre de saisines' }), '6');
    await user.type(screen.getByRole('textbox', { name: 'Nombre de sollicitations ponctuelles' }), '0');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’année' }));
    const year = screen.getByRole('textbox', { name: 'Année' });
    await waitFor(() => expect(year).toHaveAccessibleDescription('L’année 2022 est déjà notée, ou elle est comptée depuis le coffre.'));
    expect(year).toHaveValue('2022');
  });

  it('takes a typed year away at once, and puts it back as it was', async () => {
    const { user, bridge } = show();
    await trendTable();
    await user.click(screen.getByRole('button', { name: 'Retirer 2020' }));
    expect(bridge.inputsOf('year.removePastYear')).toEqual([{ year: 2020 }]);
    expect(await screen.findByRole('button', { name: 'La remettre' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('year.savePastYear')).toEqual([{ year: 2020, referrals: 12, enquiries: 0, comment: 'Année du confinement' }]);
    expect(screen.queryByRole('button', { name: 'Retirer 2022' })).not.toBeInTheDocument();
  });

  it('corrects a typed year', async () => {
    const { user, bridge } = show();
    await trendTable();
    await user.click(screen.getByRole('button', { name: 'Modifier 2021' }));
    expect(screen.getByRole('textbox', { name: 'Année' })).toBeDisabled();
    const referrals = screen.getByRole('textbox', { name: 'Nombre de saisines' });
    await user.clear(referrals);
    await user.type(referrals, '9');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’année' }));
    await waitFor(() => expect(bridge.inputsOf('year.savePastYear')).toEqual([{ year: 2021, referrals: 9, enquiries: 0, comment: null }]));
  });

  it('says how it begins when there is no year yet', async () => {
    show({ 'year.trend': () => [] });
    expect(await screen.findByText('Aucune année pour le moment')).toBeVisible();
    expect(screen.queryByRole('img', { name: /Saisines et sollicitations/ })).not.toBeInTheDocument();
  });
});

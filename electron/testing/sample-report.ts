import type { SummaryReport } from '#shared/summary/report.ts';

/** A report with a bit of everything, as it would be composed for 2019 to 2022 in Poitiers and the public. */
export const sampleReport: SummaryReport = {
  title: 'Les travaux relatifs à la cellule',
  subtitle: 'Cellule de concertation sur les situations psychosociales complexes, années 2019 à 2022, tout le territoire',
  facts: {
    audience: 'public',
    guaranteed: true,
    from: '2019-01-01',
    to: '2022-12-31',
    sector: null,
    madeOn: '2023-01-12',
    threshold: 5,
    version: '0.1.0',
    language: 'fr',
    diffusion: 'Document anonymisé, publiable',
    author: 'CLSM de Poitiers',
  },
  sections: [
    {
      id: 'activity',
      title: 'L’activité de la cellule',
      blocks: [
        {
          type: 'paragraph',
          id: 'activity',
          text: 'De 2019 à 2022, 38 situations ont été portées à la connaissance de la cellule.\nElle s’est réunie 17 fois.',
        },
        {
          type: 'chart',
          id: 'years',
          kind: 'line',
          title: 'Situations et sollicitations par année',
          alternative: 'Courbe. Situations : 8 en 2019, 10 en 2020, 14 en 2021, 6 en 2022.',
          unit: 'situations',
          categories: ['2019', '2020', '2021', '2022'],
          series: [
            { label: 'Situations', values: [8, 10, 14, 6] },
            { label: 'Sollicitations ponctuelles', values: [null, 5, 7, 6] },
          ],
          tableId: 'years',
        },
        {
          type: 'table',
          id: 'years',
          title: 'Situations et sollicitations par année',
          columns: [
            { label: 'Année', kind: 'text' },
            { label: 'Situations', kind: 'number' },
            { label: 'Sollicitations ponctuelles', kind: 'number' },
          ],
          rows: [
            { cells: ['2019', 8, null], mark: null },
            { cells: ['2020', 10, 5], mark: null },
            { cells: ['2021', 14, 7], mark: null },
            { cells: ['2022', 6, 6], mark: null },
            { cells: ['Ensemble', 38, 18], mark: 'total' },
          ],
          definition: 'Situation : personne dont la situation a été portée à la connaissance de la cellule, comptée une fois par année.',
          note: 'Les sollicitations ponctuelles ne sont comptées que depuis 2020.',
        },
      ],
    },
    {
      id: 'situations',
      title: 'Les situations',
      blocks: [
        { type: 'heading', level: 2, text: 'Contextes' },
        { type: 'notice', text: 'Un nombre de situations qui baisse n’est pas un échec : les partenaires se parlent directement.' },
        {
          type: 'chart',
          id: 'context',
          kind: 'bars',
          title: 'Contextes d’interpellation',
          alternative: 'Barres. Maintien dans le logement : 14 ; troubles du voisinage, incurie et isolement réunis : 13 ; autres : 11.',
          unit: 'situations',
          categories: [
            'Maintien dans le logement',
            'Troubles du voisinage, tranquillité ; incurie, salubrité ; rompre l’isolement',
            'Autres contextes',
          ],
          series: [{ label: 'Situations', values: [14, 13, 11] }],
          tableId: 'context',
        },
        {
          type: 'table',
          id: 'context',
          title: 'Contextes d’interpellation : [tous]',
          columns: [
            { label: 'Contexte', kind: 'text' },
            { label: 'Situations', kind: 'number' },
          ],
          rows: [
            { cells: ['Maintien dans le logement', 14], mark: null },
            { cells: ['Troubles du voisinage, tranquillité ; incurie, salubrité ; rompre l’isolement', 13], mark: 'merged' },
            { cells: ['=Autres contextes', 11], mark: 'merged' },
            { cells: ['Ensemble', 38], mark: 'total' },
          ],
          definition: 'Contexte : ce qui amène la structure à interpeller la cellule.',
          note: null,
        },
        { type: 'heading', level: 3, text: 'Niveaux de réponse' },
        {
          type: 'chart',
          id: 'levels',
          kind: 'stacked',
          title: 'Niveaux selon le contexte',
          alternative: 'Barres empilées. Logement : 8 de niveau 1, 6 de niveau 2 ; autres : 19 et 5.',
          unit: 'situations',
          categories: ['Logement', 'Autres'],
          series: [
            { label: 'Niveau 1', values: [8, 19] },
            { label: 'Niveau 2', values: [6, 5] },
          ],
          tableId: 'levels',
        },
        {
          type: 'table',
          id: 'levels',
          title: 'Niveaux selon le contexte',
          columns: [
            { label: 'Contexte', kind: 'text' },
            { label: 'Niveau 1', kind: 'number' },
            { label: 'Niveau 2', kind: 'number' },
          ],
          rows: [
            { cells: ['Logement', 8, 6], mark: null },
            { cells: ['Autres', 19, 5], mark: null },
          ],
          definition: null,
          note: null,
        },
      ],
    },
  ],
  definitions: [
    {
      name: 'Situation',
      unit: 'personnes',
      text: 'Personne dont la situation a été portée à la connaissance de la cellule, comptée une fois.',
    },
    { name: 'Niveau 1', unit: 'situations', text: 'Réponse par échanges bilatéraux, sans réunion.' },
  ],
};

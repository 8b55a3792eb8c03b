import type { ReportAudience } from '#shared/summary/report.ts';

/** What the layout of the yearly summary's documents says around the report, in French. */
export const summaryDocuments = {
  period: 'Période',
  sector: 'Secteur',
  audience: 'Destinataires',
  madeOn: 'Établi le',
  guarantee: 'Protection des personnes',
  version: 'Version du logiciel',
  diffusion: 'Diffusion',
  years: (first: number, last: number) => (first === last ? `Année ${first}` : `Années ${first} à ${last}`),
  days: (first: string, last: string) => `Du ${first} au ${last}`,
  audiences: {
    public: 'Tout public',
    copil: 'Comité de pilotage',
    cellule: 'Membres de la cellule',
  } satisfies Record<ReportAudience, string>,
  guaranteed: (threshold: number) =>
    `k = ${threshold} : aucun nombre publié, hors totaux, ne porte sur moins de ${threshold} personnes ; l’ensemble a été contrôlé.`,
  notGuaranteed: 'Aucune : document non anonymisé.',
  table: (rank: number) => `Tableau ${rank}.`,
  chart: (rank: number) => `Figure ${rank}.`,
  unit: (unit: string) => `(${unit})`,
  merged: '* Lignes réunies pour que personne ne puisse être reconnu.',
  noCharts: 'Les graphiques n’ont pas pu être dessinés sur cet ordinateur. Les tableaux donnent les mêmes nombres.',
  definitions: 'Définitions',
  counted: 'Ce qui est compté',
  countedIn: 'Unité',
  definition: 'Définition',
  readMe: 'Lisez-moi',
  readMeFile: 'LISEZ-MOI.txt',
  definitionsFile: 'definitions.csv',
  lineKind: 'Nature de la ligne',
  lineKinds: { merged: 'lignes réunies', total: 'total' },
  notes: 'Notes',
  tables: 'Tableaux',
  sheet: 'Feuille',
  file: 'Fichier',
  checkTitle: 'Vérifier ce fichier',
  checkNote: (publication: string, schema: string) =>
    `Le fichier ${publication} contient tous les nombres publiés, et des jeux de données fictifs (« témoins ») qui donnent exactement les mêmes nombres. Ils montrent que rien de ce qui n’est pas publié ne peut être déduit. Sa forme est décrite par ${schema} (JSON Schema, draft 2020-12).`,
  checkHow: (publication: string) =>
    `Pour recompter les témoins sans le coffre et sans solveur : npm run check-publication ${publication}\nou, dans le logiciel, la page « Vérifier une publication ».`,
  checkHash: (hash: string) => `Empreinte SHA-256 du fichier, inscrite au registre des publications : ${hash}`,
};

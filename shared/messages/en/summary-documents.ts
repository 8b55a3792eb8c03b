import type { summaryDocuments as french } from '../fr/summary-documents.ts';

/** What the layout of the yearly summary's documents says around the report, in English. */
export const summaryDocuments: typeof french = {
  period: 'Period',
  sector: 'Sector',
  audience: 'Readers',
  madeOn: 'Made on',
  guarantee: 'Protection of persons',
  version: 'Version of the software',
  diffusion: 'Circulation',
  years: (first, last) => (first === last ? `Year ${first}` : `Years ${first} to ${last}`),
  days: (first, last) => `From ${first} to ${last}`,
  audiences: { public: 'General public', copil: 'Steering committee', cellule: 'Members of the cellule' },
  guaranteed: (threshold) =>
    `k = ${threshold}: no published number, totals apart, is about fewer than ${threshold} persons; all of them were checked together.`,
  notGuaranteed: 'None: this document is not anonymised.',
  table: (rank) => `Table ${rank}.`,
  chart: (rank) => `Figure ${rank}.`,
  unit: (unit) => `(${unit})`,
  merged: '* Lines put together so that nobody can be recognised.',
  noCharts: 'The charts could not be drawn on this computer. The tables give the same numbers.',
  definitions: 'Definitions',
  counted: 'What is counted',
  countedIn: 'Unit',
  definition: 'Definition',
  readMe: 'Read me',
  readMeFile: 'README.txt',
  definitionsFile: 'definitions.csv',
  lineKind: 'Kind of line',
  lineKinds: { merged: 'lines put together', total: 'total' },
  notes: 'Notes',
  tables: 'Tables',
  sheet: 'Sheet',
  file: 'File',
  checkTitle: 'Checking this file',
  checkNote: (publication, schema) =>
    `The file ${publication} holds every published number, and fictional data sets (“witnesses”) that give exactly the same numbers. They show that nothing unpublished can be deduced. Its form is described by ${schema} (JSON Schema, draft 2020-12).`,
  checkHow: (publication) =>
    `To recount the witnesses without the vault and without a solver: npm run check-publication ${publication}\nor, in the software, the page “Check a publication”.`,
  checkHash: (hash) => `SHA-256 of the file, as entered in the ledger of publications: ${hash}`,
};

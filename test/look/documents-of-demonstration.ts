import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { TemplateKind } from '#shared/templates/template-kinds.ts';

/** Asks an operation: of a vault in this process, or of a running app. */
export type Ask = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** One document of the demonstration, and how it is written. */
export interface WantedDocument {
  readonly name: TemplateKind | 'agreement_list' | 'missing_resources' | 'intake_form' | 'model_table';
  /** What its title begins with; `null` where it has none (a table). */
  readonly title: string | null;
  readonly formats: readonly ('docx' | 'pdf' | 'xlsx' | 'csv' | 'json')[];
  write(ask: Ask, format: string): Promise<OutputOf<'files.saveDocument'>>;
}

type LeavingDocument = InputOf<'files.saveDocument'>['document'];

const leaving = (name: WantedDocument['name'], title: string, document: LeavingDocument, csv = false): WantedDocument => ({
  name,
  title,
  formats: csv ? ['docx', 'pdf', 'csv'] : ['docx', 'pdf'],
  write: (ask, format) => ask('files.saveDocument', { document, format: format as 'docx', language: 'fr', folder: null }),
});

const blank = (what: InputOf<'imports.saveBlank'>['what'], formats: WantedDocument['formats']): WantedDocument => ({
  name: what === 'form' || what === 'paper' ? 'intake_form' : 'model_table',
  title: what === 'form' || what === 'paper' ? 'Fiche de saisine' : null,
  formats,
  write: (ask, format) => ask('imports.saveBlank', { what, format: format as 'docx', language: 'fr', folder: null }),
});

/** The demonstration's letterhead. */
export const demonstrationAddress = [
  'Ville de Poitiers – Direction Hygiène publique et qualité environnementale',
  '15 place du Maréchal-Leclerc, CS 10569',
  '86021 Poitiers Cedex',
  '05 49 00 00 00 – cellule@exemple.fr',
];

/**
 * Every document that the app can write of the demonstration vault: what is missing for one of them (a slip, a released summary, a letterhead) is made.
 * @throws Error when the demonstration no longer has what a document is made of
 */
export async function documentsOfDemonstration(ask: Ask): Promise<WantedDocument[]> {
  await ask('letterhead.save', { lines: demonstrationAddress, logoText: 'Ville de Poitiers' });
  const { meetings } = await ask('meetings.list', { year: null, seriesId: null });
  const held = found(meetings.findLast(({ status, on }) => status === 'held' && on.startsWith('2022-11')));
  const coming = found(meetings.find(({ status }) => status === 'convened'));
  const examined = found((await ask('meetings.open', { meetingId: held.id })).items.find(({ type }) => type === 'situation'));
  const planned = found((await ask('meetings.open', { meetingId: coming.id })).items.find(({ type }) => type === 'situation'));
  const paper = (
    kind: Extract<LeavingDocument, { kind: 'meeting_paper' }>['paper'],
    title: string,
    meetingId: number,
    itemId: number | null,
    version: number | null,
  ) => leaving(kind, title, { kind: 'meeting_paper', paper: kind, meetingId, itemId, version });
  const referralId = await decidedAtLevel1(ask);
  const slipId = await slipOf(ask);
  await conventionWith(ask, found((await ask('structures.list', {}))[0]).id);
  return [
    leaving('feedback_level1', 'Retour sur votre saisine', { kind: 'feedback_level1', referralId }),
    paper('convocation', 'Convocation et ordre du jour', coming.id, null, null),
    paper('attendance_sheet', 'Feuille de présence', coming.id, null, null),
    paper('presentation', 'Présentation anonyme de la situation', coming.id, planned.id, null),
    paper('minutes', 'Compte rendu', held.id, null, 1),
    paper('minutes_without_situations', 'Compte rendu', held.id, null, 1),
    paper('minutes_extract', 'Extrait du compte rendu', held.id, examined.id, 1),
    paper('feedback', 'Retour sur votre saisine', held.id, examined.id, null),
    leaving('elimination_slip', 'Bordereau d’élimination', { kind: 'elimination_slip', slipId }),
    leaving('person_document', 'Données sur la personne', { kind: 'person_document', referralId }),
    leaving('audit_journal', 'Journal du coffre', { kind: 'audit_journal', filters: {} }, true),
    leaving('handover_record', 'Procès-verbal de passation', { kind: 'handover_record' }),
    leaving('agreement_list', 'Conventions et charte', { kind: 'agreement_list' }, true),
    leaving('missing_resources', 'Registre des leviers manquants', { kind: 'missing_resources' }, true),
    blank('form', ['docx']),
    blank('paper', ['docx', 'pdf']),
    blank('referrals', ['xlsx', 'csv']),
    blank('structures', ['xlsx', 'csv']),
    blank('contacts', ['xlsx', 'csv']),
    await summaryOf(ask, 'public'),
    await summaryOf(ask, 'cellule'),
  ];
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the demonstration no longer has it');
  return thing;
}

async function decidedAtLevel1(ask: Ask): Promise<number> {
  for (let id = 60; id > 0; id -= 1) {
    const letter = await ask('documents.letter', { referralId: id }).catch(() => null);
    if (letter !== null) return id;
  }
  throw new Error('the demonstration has no decision of level 1');
}

/** The demonstration has signed none: what is listed is made. */
async function conventionWith(ask: Ask, structureId: number): Promise<void> {
  const period = { signedOn: '2022-01-10', validFrom: null, validUntil: '2026-12-31' };
  await ask('agreements.save', { id: null, kind: 'convention', structureId, person: null, version: null, notes: null, ...period });
}

async function slipOf(ask: Ask): Promise<number> {
  const { proposed } = await ask('retention.overview', {});
  const files = proposed.slice(0, 30).map(({ kind, id }) => ({ kind, id }));
  return (await ask('retention.prepareSlip', { files })).id;
}

/** Released for the public over four years, anonymised; and exact for the members, with a row for each saisine. */
async function summaryOf(ask: Ask, audience: 'public' | 'cellule'): Promise<WantedDocument> {
  const scope =
    audience === 'public' ? { from: '2019-01-01', to: '2022-12-31', sector: '' } : { from: '2022-01-01', to: '2022-12-31', sector: '' };
  const { jobId } = await ask('publication.start', { scope, audience, threshold: 5, merged: {}, leftOut: [], open: false, language: 'fr' });
  while ((await ask('publication.progress', { jobId })).state === 'running') await new Promise((resolve) => setTimeout(resolve, 100));
  const readers = audience === 'public' ? null : 'Les membres permanents de la cellule';
  const { releaseId } = await ask('publication.release', { jobId, readers, reason: null, by: null });
  return {
    name: 'yearly_summary',
    title: 'Les travaux relatifs à la cellule',
    formats: audience === 'public' ? ['docx', 'pdf', 'xlsx', 'csv', 'json'] : ['docx', 'pdf', 'xlsx', 'csv'],
    write: (to, format) => to('files.saveSummary', { releaseId, format: format as 'docx', folder: null }),
  };
}

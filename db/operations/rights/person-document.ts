import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { catalogues, type Messages } from '#shared/messages/catalogue.ts';
import { otherBodyCatalogues } from '#shared/messages/other-body-catalogue.ts';
import { type RetentionWords, retentionCatalogues } from '#shared/messages/retention-catalogue.ts';
import { termOf } from '#shared/retention/retention-rule.ts';
import { sql } from '#db/store/store.ts';
import type { ReadContext } from '../context.ts';
import { dossierReads } from '../dossier.ts';
import { otherBodyReads } from '../other-body.ts';
import { type CodeLabels, codeLabels } from '../meetings/code-labels.ts';
import { filesByKey, readTerms } from '../retention/dated-files.ts';
import { type FileKey, fileOf, isResidue, referralsOf } from '../retention/file-key.ts';
import { readSettings } from '../settings.ts';
import { fillPaper } from '../templates/fill-paper.ts';
import { setAside } from './set-aside.ts';
import { type ThirdPartyMask, thirdPartyMask } from './mask-third-parties.ts';

type Dossier = OutputOf<'referrals.open'>;

/** What every part of the document is written with. */
interface Writer {
  readonly context: ReadContext;
  readonly language: Language;
  readonly words: RetentionWords['papers']['person'];
  readonly messages: Messages;
  readonly labels: CodeLabels;
  readonly sectors: ReadonlyMap<string, string>;
  readonly structures: ReadonlyMap<number, string>;
  readonly mask: ThirdPartyMask;
  readonly date: (date: LocalDate | null) => string;
}

const heading = (level: 1 | 2, text: string): PaperBlock => ({ type: 'heading', level, text });
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): PaperBlock => ({
  type: 'table',
  columns: [...columns],
  rows: rows.map((row) => [...row]),
  blankColumns: [],
});

/** Labelled lines; those without a value are left out. */
function facts(lines: readonly (readonly [string, string | null])[]): PaperBlock[] {
  const items = lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
  return items.length === 0 ? [] : [{ type: 'facts', items }];
}

/** A heading with what is under it; nothing when there is nothing. */
const titled = (title: string, blocks: readonly PaperBlock[]): PaperBlock[] => (blocks.length === 0 ? [] : [heading(2, title), ...blocks]);

/**
 * Everything that the cellule holds about one person, in one document (GDPR, article 15): identity, consents, each saisine with its texts, what was
 * said to whom, decisions, actions, notes, passages in meetings, former texts, the trash and forms that were begun. Whoever else is named in a text is masked; who called and who answered are
 * left out, the structures stay. An opposition does not close this door: the data are the person's.
 * @returns the document, and how many passages were masked
 * @throws AppError `not_found`, `record_erased`
 */
export function composePersonDocument(context: ReadContext, referralId: number): { paper: PaperDocument; masked: number } {
  const { store, today } = context;
  const file = fileOf(store, referralId);
  if (file === null) throw new AppError('not_found');
  if (isResidue(store, referralId)) throw new AppError('record_erased');
  const { label, cellule, controller, language, territorySectors } = readSettings(store);
  const words = retentionCatalogues[language].papers.person;
  const situationId = file.kind === 'situation' ? file.situationId : null;
  const names = store.all(sql.selectFrom('structure_name').select(['structure_id', 'name']).where('kind', '=', 'current'));
  const writer: Writer = {
    context,
    language,
    words,
    messages: catalogues[language],
    labels: codeLabels(store, language),
    sectors: new Map(territorySectors.map((sector) => [sector.code, sector.label])),
    structures: new Map(names.map((row) => [row.structure_id, row.name])),
    mask: thirdPartyMask(store, situationId, words.masked),
    date: (date) => (date === null ? '' : formatDate(date, language)),
  };
  const dossiers = referralsOf(store, file).map((id) => dossierReads['referrals.open'](context, { referralId: id }));
  const code = dossiers[0]?.situation?.code ?? dossiers[0]?.reference ?? '';
  const { title, blocks } = fillPaper(store, 'person_document', language, {
    fields: { cellule, label, controller, code, today: writer.date(today), keeping: keepingOf(writer, file) },
    parts: {
      identity: situationId === null ? [] : identity(writer, situationId),
      consents: situationId === null ? [] : consents(writer, dossiers),
      saisines: dossiers.flatMap((dossier) => saisine(writer, dossier)),
    },
  });
  return {
    paper: { title, subtitle: `${label} – ${cellule}`, sections: [{ itemId: null, blocks: [...blocks] }], footer: words.footer },
    masked: writer.mask.masked,
  };
}

function identity({ context, words, messages, date }: Writer, situationId: number): PaperBlock[] {
  const row = context.store.first(sql.selectFrom('identity').selectAll().where('situation_id', '=', situationId));
  const names = messages.dossier.identity;
  const held = facts([
    [names.lastName, row?.last_name ?? null],
    [names.firstName, row?.first_name ?? null],
    [names.birthDate, date(row?.birth_date ?? null)],
    [names.address, row?.address ?? null],
    [names.phone, row?.phone ?? null],
    [names.email, row?.email ?? null],
  ]);
  return held.length === 0 ? [{ type: 'paragraph', text: words.noIdentity }] : held;
}

function consents({ messages, mask, date, structures }: Writer, dossiers: readonly Dossier[]): PaperBlock[] {
  const all = dossiers[0]?.consentHistory ?? [];
  const { dossier } = messages;
  const said = all.toReversed().flatMap((consent) =>
    facts([
      [date(consent.on), dossier.consentStatus[consent.status]],
      [dossier.consent.givenBy, consent.givenBy === null ? null : mask.mask(consent.givenBy)],
      [dossier.consent.scope, consent.scope.map((id) => structures.get(id) ?? '').join(', ')],
      [dossier.consent.reason, consent.reason === null ? null : mask.mask(consent.reason)],
    ]),
  );
  return said.length === 0 ? [{ type: 'paragraph', text: dossier.consent.none }] : said;
}

function saisine(writer: Writer, dossier: Dossier): PaperBlock[] {
  const { words, date, structures } = writer;
  const title = dossier.kind === 'enquiry' ? words.enquiry(dossier.reference) : words.saisine(dossier.reference);
  return [
    heading(1, title),
    ...facts([
      [words.received, date(dossier.receivedOn)],
      [words.from, structures.get(dossier.referrer.structureId) ?? ''],
    ]),
    ...titled(words.facts, factsOf(writer, dossier)),
    ...titled(words.way, way(writer, dossier)),
    ...titled(words.exchanges, exchanges(writer, dossier)),
    ...titled(words.decisions, decisions(writer, dossier)),
    ...titled(words.actions, actions(writer, dossier)),
    ...titled(
      words.notes,
      dossier.notes.map((note) => ({ type: 'paragraph' as const, text: `${date(note.on)} – ${writer.mask.mask(note.text)}` })),
    ),
    ...titled(words.meetings, meetings(writer, dossier.id)),
    ...setAside({ store: writer.context.store, language: writer.language, mask: (text) => writer.mask.mask(text) }, dossier.id),
  ];
}

function factsOf(writer: Writer, { id, facts: row, answer }: Dossier): PaperBlock[] {
  const { messages, labels, sectors, structures, mask } = writer;
  const said = otherBodyCatalogues[writer.language];
  const elsewhere = otherBodyReads['otherBody.read'](writer.context, { referralId: id }).map(
    ({ body, on }) => [said.title, on === null ? said.bodies[body] : `${said.bodies[body]} – ${writer.date(on)}`] as const,
  );
  const names = messages.facts;
  const coded = (list: CodeListName, code: string | null, other: string | null = null): string | null =>
    code === null ? null : other === null ? labels(list, code) : `${labels(list, code)} – ${mask.mask(other)}`;
  const text = (value: string | null): string | null => (value === null ? null : mask.mask(value));
  return facts([
    [names.channel, coded('channel', row.channel)],
    [names.context, coded('context', row.context, row.contextOther)],
    [names.dominantProblem, coded('problem', row.dominantProblem, row.problemOther)],
    [names.associatedProblems, row.associatedProblems.map((code) => labels('problem', code)).join(', ')],
    [names.gender, coded('gender', row.gender)],
    [names.age, row.age === null ? null : String(row.age)],
    [names.ageBand, coded('ageBand', row.ageBand)],
    [names.territorySector, row.territorySector === null ? null : (sectors.get(row.territorySector) ?? row.territorySector)],
    [names.housing, coded('housing', row.housing, row.housingOther)],
    [names.protection, coded('protection', row.protection)],
    [names.knownToPsychiatry, coded('knownToPsychiatry', row.knownToPsychiatry)],
    [names.involvedStructures, row.involvedStructures.map((id) => structures.get(id) ?? '').join(', ')],
    [names.request, text(row.request)],
    [names.involvedText, text(row.involvedText)],
    [names.tried, text(row.tried)],
    [names.personWish, text(row.personWish)],
    [names.facts, text(row.facts)],
    [names.opinions, text(row.opinions)],
    [names.urgent, coded('yesNoUnknown', row.urgent)],
    [messages.dossier.timeline.answer, text(answer)],
    ...elsewhere,
  ]);
}

function way({ words, messages, labels, mask, date }: Writer, dossier: Dossier): PaperBlock[] {
  const rows = dossier.steps.map((step) => {
    const assessment = dossier.assessments.find((each) => each.stepId === step.id);
    const said = [
      step.kind === 'closed' && step.code !== null ? labels('closure', step.code) : null,
      step.kind === 'closed' ? step.detail : null,
      step.reason,
      assessment?.missingInformation ?? null,
    ];
    return [
      date(step.on),
      messages.dossier.step[step.kind],
      said
        .filter((part) => part !== null && part !== '')
        .map((part) => mask.mask(part ?? ''))
        .join(' – '),
    ];
  });
  return rows.length === 0 ? [] : [table(words.columns.way, rows)];
}

function exchanges({ words, mask, date }: Writer, dossier: Dossier): PaperBlock[] {
  if (dossier.exchanges.length === 0) return [];
  const text = (value: string | null): string => (value === null ? '' : mask.mask(value));
  const told = [...new Set(dossier.exchanges.filter((each) => each.nominative).map((each) => each.partnerName))];
  return [
    table(
      words.columns.exchanges,
      dossier.exchanges.map((each) => [date(each.on), each.partnerName, text(each.asked), text(each.answered), text(each.disclosed)]),
    ),
    { type: 'paragraph', text: told.length === 0 ? words.toldNobody : words.told(told.join(', ')) },
  ];
}

function decisions({ messages, labels, structures, mask, date }: Writer, dossier: Dossier): PaperBlock[] {
  const { timeline } = messages.dossier;
  return dossier.decisions.flatMap((decision) =>
    facts([
      [date(decision.on), messages.dossier.level(decision.level)],
      [timeline.wording, mask.mask(decision.publicWording)],
      [timeline.note, decision.publicNote === null ? null : mask.mask(decision.publicNote)],
      [timeline.purposes, decision.purposes.map((purpose) => mask.mask(purpose)).join(' ; ')],
      [
        timeline.orientations,
        decision.orientations
          .map((each) => {
            const targets = each.targets.map((id) => structures.get(id) ?? '').join(', ');
            const result = each.result === null ? '' : ` – ${mask.mask(each.result)}`;
            const type = each.typeOther === null ? labels('orientation', each.type) : mask.mask(each.typeOther);
            return `${messages.dossier.waiting.orientationOf(type, targets)}${result}`;
          })
          .join(' ; '),
      ],
      [
        timeline.levers,
        decision.levers.map((lever) => (lever.other === null ? labels('lever', lever.code) : mask.mask(lever.other))).join(' ; '),
      ],
      [timeline.comment, decision.comment === null ? null : mask.mask(decision.comment)],
    ]),
  );
}

function actions({ words, labels, structures, mask, date }: Writer, dossier: Dossier): PaperBlock[] {
  if (dossier.actions.length === 0) return [];
  return [
    table(
      words.columns.actions,
      dossier.actions.map((action) => [
        mask.mask(action.label),
        action.ownerId === null ? '' : (structures.get(action.ownerId) ?? ''),
        date(action.dueOn),
        [labels('actionStatus', action.status), action.circumstances === null ? null : mask.mask(action.circumstances)]
          .filter((part) => part !== null)
          .join(' – '),
      ]),
    ),
  ];
}

function meetings({ context, words, labels, mask, date }: Writer, referralId: number): PaperBlock[] {
  const items = context.store.all(
    sql
      .selectFrom('agenda_item')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['meeting.on', 'agenda_item.presentation', 'agenda_item.tried', 'agenda_item.question', 'agenda_item.notes'])
      .select(['agenda_item.outcome', 'agenda_item.outcome_reason', 'agenda_item.comment'])
      .where('agenda_item.referral_id', '=', referralId)
      .orderBy('meeting.on'),
  );
  if (items.length === 0) return [];
  const joined = (texts: readonly (string | null)[]): string =>
    texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [mask.mask(text.trim())])).join(' – ');
  return [
    table(
      words.columns.meetings,
      items.map((item) => [
        date(item.on),
        joined([item.presentation, item.tried, item.question, item.notes, item.comment]),
        joined([item.outcome === null ? null : labels('meetingOutcome', item.outcome), item.outcome_reason]),
      ]),
    ),
  ];
}

/** Until when it is kept; `null` as long as something of it is open. */
function keepingOf({ context, words, date }: Writer, file: FileKey): string | null {
  const dated = filesByKey(context.store)(file);
  const term = dated !== null && !dated.open ? termOf(dated.lastEventOn, readTerms(context.store).months) : null;
  if (term === null) return null;
  return term <= context.today ? words.proposedSince(date(term)) : words.keptUntil(date(term));
}

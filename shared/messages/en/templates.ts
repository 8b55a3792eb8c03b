import type { templates as french } from '../fr/templates.ts';

/** Templates of documents, in English. */
export const templates: typeof french = {
  fields: {
    cellule: { name: 'cellule', text: 'the name of the cellule' },
    label: { name: 'clsm', text: 'the name of the CLSM' },
    controller: { name: 'controller', text: 'the data controller' },
    reference: { name: 'reference', text: 'the reference of the saisine, or of the slip' },
    code: { name: 'code', text: 'the code of the situation' },
    today: { name: 'date', text: 'the day on which the document is made' },
    receivedOn: { name: 'received on', text: 'the day on which the saisine was received' },
    decidedOn: { name: 'decided on', text: 'the day of the decision' },
    madeOn: { name: 'slip made on', text: 'the day on which the slip was prepared' },
    meetingOn: { name: 'meeting date', text: 'the day of the meeting' },
    time: { name: 'time', text: 'the beginning and the end of the meeting' },
    place: { name: 'place', text: 'the place of the meeting' },
    host: { name: 'host', text: 'the structure that hosts the meeting' },
    referrer: { name: 'referrer', text: 'the structure that asked the cellule' },
    orientations: { name: 'orientations', text: 'the orientations, on one line' },
    wording: { name: 'wording', text: 'the publishable wording of the decision' },
    note: { name: 'note', text: 'the publishable note of the decision' },
    outcome: { name: 'outcome', text: 'what the meeting decided, in a sentence' },
    examined: { name: 'situations examined', text: 'how many situations were examined, in a sentence' },
    next: { name: 'next meeting', text: 'the day of the next meeting' },
    keeping: { name: 'retention', text: 'until when these data are kept, in a sentence' },
    period: { name: 'period', text: 'the period of the document' },
  },
  parts: {
    orientations: { name: 'orientations', text: 'each orientation, with its structures and the day of the feedback' },
    actions: { name: 'actions', text: 'the actions to take' },
    meeting: { name: 'meeting', text: 'date, time, place and host' },
    agenda: { name: 'agenda', text: 'the table of the agenda' },
    attendance: { name: 'attendance', text: 'the table to sign' },
    reminder: { name: 'reminder', text: 'the reminder of confidentiality' },
    facts: { name: 'coded facts', text: 'the coded facts of the situation' },
    presentation: { name: 'situation', text: 'the text of the presentation' },
    tried: { name: 'tried', text: 'what was tried' },
    question: { name: 'question', text: 'the question put to the cellule' },
    slip: { name: 'slip', text: 'the files, the visa and the signatures' },
    opening: { name: 'opening', text: 'what this version corrects, and that the reminder of confidentiality was read' },
    attended: { name: 'attended', text: 'present, excused and absent' },
    earlier: { name: 'earlier actions', text: 'the actions of the meetings before' },
    items: { name: 'items', text: 'each item, its outcome and the decision' },
    remark: { name: 'remarks', text: 'the remarks of the minutes' },
    identity: { name: 'identity', text: 'the identity that is held' },
    consents: { name: 'consents', text: 'each information and consent, with its date' },
    saisines: { name: 'saisines', text: 'each saisine: facts, exchanges, decisions, actions, notes, meetings' },
    chain: { name: 'integrity', text: 'period, number of lines, integrity and imprint' },
    entries: { name: 'lines', text: 'the table of the lines of the journal' },
    figures: { name: 'figures', text: 'controller, date and number of saisines' },
    open: { name: 'open saisines', text: 'the table of the open saisines' },
    watched: { name: 'watches', text: 'the table of the situations kept in sight' },
    meetings: { name: 'meetings', text: 'the table of the meetings planned' },
    conventions: { name: 'conventions', text: 'the table of the conventions that end' },
    keys: { name: 'keys', text: 'when the keys changed hands, and those in force' },
    signatures: { name: 'signatures', text: 'the table to sign' },
    summary: { name: 'summary', text: 'all parts of the summary: tables, charts and sentences' },
  },
  kinds: {
    feedback_level1: {
      name: 'Feedback to the referrer, level 1',
      text: 'The letter after a decision taken by bilateral exchanges.',
      standard: `# Feedback on your saisine {reference}

Dear colleague,

You asked the {cellule} on {received on}. After exchanges with partners, here is the answer of {decided on}:

{wording}

[[orientations]]

{note}

I remain at your disposal to talk about it, and you may ask the cellule again if the situation changes.

The coordination of the cellule

> This message does not name the person concerned. Please do not answer it with their identity.`,
    },
    feedback: {
      name: 'Feedback to the referrer, after a meeting',
      text: 'The letter after a situation was examined in a meeting.',
      standard: `# Feedback on your saisine {reference}

Dear colleague,

On {meeting date} the {cellule} examined the situation for which you asked it.

{outcome}

{wording}

[[actions]]

I remain at your disposal to talk about it.

The coordination of the cellule

> This message does not name the person concerned. Please do not answer it with their identity.`,
    },
    convocation: {
      name: 'Convocation and agenda',
      text: 'Sent to the members before a meeting.',
      standard: `# Convocation and agenda

You are invited to the meeting of the {cellule}.

[[meeting]]

## Agenda

[[agenda]]

[[reminder]]`,
    },
    attendance_sheet: {
      name: 'Attendance sheet',
      text: 'Printed to be signed at a meeting.',
      standard: `# Attendance sheet

[[meeting]]

[[reminder]]

[[attendance]]`,
    },
    presentation: {
      name: 'Anonymous presentation',
      text: 'The sheet of a situation, for the members.',
      standard: `# Anonymous presentation of situation {code}

## Coded facts

[[coded facts]]

## The situation

[[situation]]

## What was tried

[[tried]]

## The question put to the cellule

[[question]]`,
    },
    minutes: {
      name: 'Minutes',
      text: 'For the members, with the codes of the situations. Minutes that are validated keep the template of that day.',
      standard: `# Minutes

[[meeting]]

[[opening]]

[[attended]]

## Follow-up of earlier meetings

[[earlier actions]]

[[items]]

## Remarks

[[remarks]]

Next meeting: {next meeting}.`,
    },
    minutes_without_situations: {
      name: 'Minutes without the situations',
      text: 'For partners: the items that touch nobody.',
      standard: `# Minutes

[[meeting]]

[[opening]]

[[attended]]

{situations examined}

[[items]]

Next meeting: {next meeting}.`,
    },
    minutes_extract: {
      name: 'Extract of the minutes',
      text: 'One situation, for the structures that were in the room when it was examined.',
      standard: `# Extract of the minutes: situation {code}

[[meeting]]

[[opening]]

[[items]]`,
    },
    elimination_slip: {
      name: 'Elimination slip',
      text: 'Sent to the departmental archives.',
      standard: `# Elimination slip {reference}

[[slip]]`,
    },
    person_document: {
      name: 'Right of access of the person',
      text: 'Everything that the cellule holds about a person, handed to that person.',
      standard: `# Data about the person – situation {code}

This document brings together everything that the cellule holds on {date}. Data controller: {controller}. Data about other people are masked.

## Identity

[[identity]]

## Information and agreement

[[consents]]

[[saisines]]

## Where these data come from

From the referring structure and the partners named above, on the dates of the exchanges.

## Your rights

You may ask for these data to be corrected or completed, for their use to stop or for their erasure, from {controller} or its data protection officer. You may complain to the CNIL.

{retention}`,
    },
    audit_journal: {
      name: 'Extract of the journal',
      text: 'For the data protection officer.',
      standard: `# Journal of the vault

[[integrity]]

[[lines]]`,
    },
    handover_record: {
      name: 'Record of handover',
      text: 'Signed when the vault passes to a successor. No field names a person.',
      standard: `# Record of handover

[[figures]]

## What is open

[[open saisines]]

## What is watched

[[watches]]

## Planned meetings

[[meetings]]

## Conventions that end

[[conventions]]

## Keys of the vault

[[keys]]

> Shared secrecy still binds the person who leaves. No copy of the vault or of its papers stays in their possession.

## Signatures

[[signatures]]`,
    },
    yearly_summary: {
      name: 'Yearly summary',
      text: 'The title, an introduction before the summary and a part after it. A number of persons written here is compared with the tables, as a sentence of the summary is.',
      standard: `# The work of the cellule

[[summary]]`,
    },
  },
};

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
    elimination_slip: {
      name: 'Elimination slip',
      text: 'Sent to the departmental archives.',
      standard: `# Elimination slip {reference}

[[slip]]`,
    },
  },
};

import { duesOf } from '#shared/workflow/due.ts';
import { permissionsOf } from '#shared/workflow/next-steps.ts';
import { isOpen, levelOf, statusOf } from '#shared/workflow/steps.ts';
import { emptyFacts, factsInput } from '#renderer/components/referral-facts/values.ts';
import { testStructure } from '#renderer/testing/render.tsx';
import type { Dossier } from '../dossier-store.ts';

/** The structures that the dossiers of the tests speak of. */
export const structures = [
  testStructure(1, 'ICF Habitat'),
  testStructure(2, 'CHL', { typeCode: 'adult_psychiatry', habilitationClass: 'A', aliases: ['Centre hospitalier Laborit'] }),
  testStructure(3, 'DAC-PTA', { typeCode: 'dac', habilitationClass: 'B' }),
  testStructure(4, 'Coordinatrice de parcours du CHL', { typeCode: 'adult_psychiatry', habilitationClass: 'A' }),
];

type Step = Dossier['steps'][number];

/** A step of the way, its number its place. */
export function testStep(id: number, kind: Step['kind'], on: string, more: Partial<Step> = {}): Step {
  return { id, kind, on, reason: null, code: null, detail: null, ...more };
}

const given = {
  id: 12,
  reference: '2026-05',
  kind: 'referral',
  receivedOn: '2026-03-02',
  situation: { id: 5, code: '2026-05' },
  saisines: [],
  referrer: { structureId: 1, structureName: 'ICF Habitat', person: null, role: null, callBack: null },
  facts: factsInput(emptyFacts),
  answer: null,
  consent: null,
  consentHistory: [],
  identityHeld: false,
  steps: [testStep(1, 'received', '2026-03-02')],
  collegesNeeded: [],
  watches: [],
  assessments: [],
  exchanges: [],
  decisions: [],
  actions: [],
  watch: null,
  notes: [],
} satisfies Partial<Dossier>;

/** A dossier as the vault would answer it: status, level, permissions and dues follow from the rest by the rules of the workflow. */
export function testDossier(more: Partial<Dossier> = {}): Dossier {
  const known = { ...given, ...more };
  const consent = known.consent ?? known.consentHistory[0] ?? null;
  const facts = { kind: known.kind, steps: known.steps, consent: consent?.status ?? 'not_informed' } as const;
  const status = statusOf(facts.kind, facts.steps);
  return {
    ...known,
    consent,
    status,
    level: levelOf(known.steps),
    permissions: permissionsOf(facts),
    dues: duesOf({
      open: isOpen(status),
      orientations: known.decisions.flatMap(({ orientations }) => orientations),
      actions: known.actions,
      watch: known.watch,
      decisions: known.decisions,
      consentReviewOn: consent?.reviewOn ?? null,
    }),
    ...more,
  };
}

/** Assessed, and waiting to be decided. */
export const assessedSteps: Step[] = [testStep(1, 'received', '2026-03-02'), testStep(2, 'assessed', '2026-03-04')];

/** Decided at level 1. */
export const decidedSteps: Step[] = [...assessedSteps, testStep(3, 'decided_level1', '2026-03-06')];

/** A decision of level 1 with one orientation, as the vault keeps it. */
export function testDecision(more: Partial<Dossier['decisions'][number]> = {}): Dossier['decisions'][number] {
  return {
    id: 9,
    stepId: 3,
    level: 1,
    on: '2026-03-06',
    publicWording: 'Mise en lien avec CHL',
    publicNote: null,
    meetingCancelled: false,
    comment: null,
    toldOn: '2026-03-06',
    orientations: [
      { id: 31, type: 'contact', typeOther: null, targets: [2], driverId: null, feedbackDueOn: '2026-04-05', result: null, resultOn: null },
    ],
    invited: [],
    purposes: [],
    levers: [],
    ...more,
  };
}

/** An agreement of the person. */
export function testConsent(more: Partial<Dossier['consentHistory'][number]> = {}): Dossier['consentHistory'][number] {
  return {
    status: 'oral',
    on: '2026-03-03',
    givenBy: 'la personne',
    scope: [],
    reason: null,
    reviewOn: null,
    recordedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  };
}

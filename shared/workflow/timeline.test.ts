import { describe, expect, it } from 'vitest';
import { type TimelineFacts, timelineOf } from './timeline.ts';

const nothing: TimelineFacts = { steps: [], exchanges: [], decisions: [], actions: [], consentHistory: [], notes: [] };
const exchange = { channel: 'phone', asked: 'Connaissez-vous la situation ?', nominative: false };

/** « step-3 » for each line, the newest first. */
function keys(facts: Partial<TimelineFacts>): string[] {
  return timelineOf({ ...nothing, ...facts }).map((line) => line.key);
}

describe('the timeline of a referral', () => {
  it('tells the newest first, whatever the table it comes from', () => {
    expect(
      keys({
        steps: [
          { id: 1, kind: 'received', on: '2026-01-05' },
          { id: 2, kind: 'assessed', on: '2026-01-08' },
          { id: 3, kind: 'decided_level1', on: '2026-01-20' },
        ],
        exchanges: [{ ...exchange, id: 7, on: '2026-01-12' }],
        notes: [{ id: 4, on: '2026-01-06' }],
        consentHistory: [{ on: '2026-01-15' }],
        decisions: [
          {
            id: 9,
            toldOn: '2026-01-22',
            orientations: [
              { id: 11, resultOn: '2026-02-20' },
              { id: 12, resultOn: null },
            ],
          },
        ],
        actions: [
          { id: 5, status: 'done', statusOn: '2026-03-01' },
          { id: 6, status: 'todo', statusOn: null },
        ],
      }),
    ).toEqual(['action-5', 'result-11', 'told-9', 'step-3', 'consent-0', 'exchange-7', 'step-2', 'note-4', 'step-1']);
  });

  it('tells a day on which everything happened in the order of the way of a referral', () => {
    const on = '2026-01-05';
    expect(
      keys({
        steps: [
          { id: 1, kind: 'received', on },
          { id: 2, kind: 'assessed', on },
          { id: 3, kind: 'decided_level1', on },
          { id: 4, kind: 'closed', on },
        ],
        exchanges: [{ ...exchange, id: 7, on }],
        notes: [{ id: 8, on }],
        consentHistory: [{ on }],
        decisions: [{ id: 9, toldOn: on, orientations: [{ id: 11, resultOn: on }] }],
        actions: [{ id: 5, status: 'not_feasible', statusOn: on }],
      }).toReversed(),
    ).toEqual(['step-1', 'consent-0', 'step-2', 'exchange-7', 'note-8', 'step-3', 'action-5', 'result-11', 'told-9', 'step-4']);
  });

  it('keeps steps of one day in the order in which they were taken, even when their numbers are not', () => {
    const on = '2026-01-05';
    const steps = [
      { id: 10, kind: 'watched' as const, on },
      { id: 4, kind: 'woken' as const, on },
      { id: 7, kind: 'escalated' as const, on },
    ];
    expect(keys({ steps }).toReversed()).toEqual(['step-10', 'step-4', 'step-7']);
  });

  it('makes one line of the partners who were asked in one go, and two when the question differs', () => {
    const lines = timelineOf({
      ...nothing,
      exchanges: [
        { ...exchange, id: 1, on: '2026-01-12' },
        { ...exchange, id: 2, on: '2026-01-12' },
        { ...exchange, id: 3, on: '2026-01-12', asked: 'Pouvez-vous aller à domicile ?' },
        { ...exchange, id: 4, on: '2026-01-13' },
        { ...exchange, id: 5, on: '2026-01-12', nominative: true },
      ],
    });
    expect(lines.map((line) => line.ids)).toEqual([[4], [5], [3], [1, 2]]);
  });

  it('tells the latest of two consents of one day first', () => {
    expect(keys({ consentHistory: [{ on: '2026-01-05' }, { on: '2026-01-05' }] })).toEqual(['consent-0', 'consent-1']);
  });

  it('leaves out an action that was put back to do', () => {
    expect(keys({ actions: [{ id: 5, status: 'todo', statusOn: '2026-01-05' }] })).toEqual([]);
  });

  it('gives every line a name of its own', () => {
    const lines = timelineOf({ ...nothing, notes: [{ id: 1, on: '2026-01-05' }], steps: [{ id: 1, kind: 'received', on: '2026-01-05' }] });
    expect(new Set(lines.map((line) => line.key)).size).toBe(2);
  });
});

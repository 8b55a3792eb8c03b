import { describe, expect, it } from 'vitest';
import { type FileDates, retentionStateOf } from './retention-rule.ts';

const closed: FileDates = { lastEventOn: '2024-03-10', expectedOn: null, open: false };

describe('a file', () => {
  it.each<[string, Partial<FileDates>, number, string, string]>([
    ['is kept the day before its term', {}, 24, '2026-03-09', 'kept'],
    ['is proposed on the day of its term', {}, 24, '2026-03-10', 'proposed'],
    ['stays proposed as long as nobody decides', {}, 24, '2036-01-01', 'proposed'],
    ['is taken off by a new event', { lastEventOn: '2026-03-09' }, 24, '2026-03-10', 'kept'],
    ['is proposed again two years after it came back', { lastEventOn: '2026-03-09' }, 24, '2028-03-09', 'proposed'],
    ['follows the term that the controller chose: shorter', {}, 12, '2025-03-10', 'proposed'],
    ['follows the term that the controller chose: longer', {}, 60, '2029-03-09', 'kept'],
    ['ends its term on the last day of a shorter month', { lastEventOn: '2024-02-29' }, 24, '2026-02-28', 'proposed'],
    ['is kept as long as an action is expected', { expectedOn: '2027-01-01' }, 24, '2026-03-10', 'kept'],
    ['is kept on the day on which an action is expected', { expectedOn: '2026-03-10' }, 24, '2026-03-10', 'kept'],
    ['is not kept by an action that nobody followed up', { expectedOn: '2024-06-01' }, 24, '2026-03-10', 'proposed'],
    ['must be closed first when nobody closed it', { open: true }, 24, '2026-03-10', 'to_close'],
    ['is kept, open or not, before its term', { open: true }, 24, '2026-03-09', 'kept'],
    ['with a meeting to come is kept', { lastEventOn: '2026-04-01' }, 24, '2026-03-10', 'kept'],
  ])('%s', (_, dates, months, today, expected) => {
    expect(retentionStateOf({ ...closed, ...dates }, months, today)).toBe(expected);
  });
});

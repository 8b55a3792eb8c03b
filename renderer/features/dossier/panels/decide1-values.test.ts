import { expect, it } from 'vitest';
import { type Decide1Values, decidedOn, newOrientation } from './decide1-values.ts';

const values: Decide1Values = {
  on: '2026-11-20',
  orientations: [newOrientation('2026-11-20', 30), { ...newOrientation('2026-11-20', 30), feedbackDueOn: '2027-01-15' }],
  publicWording: null,
  publicNote: null,
  meetingCancelled: false,
  comment: null,
  toldOn: null,
};
const feedbackOf = (on: string | null) => decidedOn(values, on, 30).orientations.map((orientation) => orientation.feedbackDueOn);

it('a decision noted afterwards takes its proposed feedback along, and leaves a day that was chosen', () => {
  expect(feedbackOf('2022-03-17')).toEqual(['2022-04-16', '2027-01-15']);
});

it('a day that is not yet readable moves nothing', () => {
  expect(feedbackOf(null)).toEqual(['2026-12-20', '2027-01-15']);
});

import type { letters as french } from '../fr/letters.ts';

/** Words of letters, in English. */
export const letters: typeof french = {
  orientation: (type, targets, feedbackOn) =>
    `${[type, targets].filter((part) => part !== '').join(': ')}${feedbackOn === null ? '' : ` (feedback expected on ${feedbackOn})`}`,
  between: '; ',
};

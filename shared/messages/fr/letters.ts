/** Words of letters, in French. */
export const letters = {
  orientation: (type: string, targets: string, feedbackOn: string | null) =>
    `${[type, targets].filter((part) => part !== '').join(' : ')}${feedbackOn === null ? '' : ` (retour attendu le ${feedbackOn})`}`,
  between: ' ; ',
};

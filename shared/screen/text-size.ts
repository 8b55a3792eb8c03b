/** Sizes of the text that a person may choose, in hundredths of the usual one. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

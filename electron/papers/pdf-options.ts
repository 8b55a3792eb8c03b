/** How a paper becomes a PDF, in inches, for both hosts: A4 upright, room at the foot for page x/y and the note on diffusion. */
const MM = 1 / 25.4;

export const pdfMargins = { top: 18 * MM, bottom: 22 * MM, left: 18 * MM, right: 18 * MM } as const;

/** A4, for the protocol of Chromium; Electron knows it by its name. */
export const a4 = { paperWidth: 210 * MM, paperHeight: 297 * MM } as const;

/** Nothing at the head: its place would otherwise be taken by the date and the address. */
export const NO_HEADER = '<span></span>';

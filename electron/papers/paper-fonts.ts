import fs from 'node:fs';
import path from 'node:path';

/** A font of the app itself, to be put into a page: nothing is looked for on the machine or a network. */
export interface PaperFont {
  readonly weight: 400 | 600;
  /** Signs that it holds, as CSS writes them. */
  readonly range: string;
  readonly base64: string;
}

/** As the font's own package divides them. */
const ranges: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

const named = /^atkinson-hyperlegible-next-(latin|latin-ext)-(400|600)-normal-[\w-]+\.woff2$/;

/**
 * The interface's font, among the built screens.
 * @param rendererFolder `dist/renderer`
 * @returns nothing when it is not there; papers then take what the machine has
 */
export function readPaperFonts(rendererFolder: string): PaperFont[] {
  const folder = path.join(rendererFolder, 'assets');
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((file) => {
    const [, part = '', weight] = named.exec(file) ?? [];
    const range = ranges[part];
    if (range === undefined) return [];
    const base64 = fs.readFileSync(path.join(folder, file)).toString('base64');
    return [{ weight: weight === '600' ? (600 as const) : (400 as const), range, base64 }];
  });
}

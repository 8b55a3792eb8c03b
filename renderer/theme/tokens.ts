/**
 * The colours, in one place. The style sheet gets them as custom properties (`--ink`, `--accent`…), the component library through
 * its own variables, and a test computes every contrast that is promised here.
 */
export interface Tokens {
  /** Ground of the page. */
  readonly paper: string;
  /** Ground of cards, fields and panels. */
  readonly surface: string;
  /** Ground of what is under the pointer or chosen. */
  readonly raised: string;
  readonly ink: string;
  /** Secondary text: at least 4.5:1 on every ground. */
  readonly inkQuiet: string;
  /** Hairlines between things; carry no meaning. */
  readonly hairline: string;
  /** Edge of a field: at least 3:1. */
  readonly edge: string;
  /** Actions, links and focus. */
  readonly accent: string;
  readonly accentStrong: string;
  /** Text on the accent. */
  readonly onAccent: string;
  /** Ground of what is active. */
  readonly accentSoft: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly danger: string;
  readonly onDanger: string;
  readonly dangerSoft: string;
  readonly success: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

export const tokens: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    paper: '#FBFAF7',
    surface: '#FFFFFF',
    raised: '#F3F1EB',
    ink: '#1D2730',
    inkQuiet: '#55606A',
    hairline: '#E3DFD6',
    edge: '#84898C',
    accent: '#145E63',
    accentStrong: '#0D474B',
    onAccent: '#FFFFFF',
    accentSoft: '#E2EEEE',
    warning: '#7A4F00',
    warningSoft: '#FBF1DC',
    danger: '#A1281F',
    onDanger: '#FFFFFF',
    dangerSoft: '#FBE9E7',
    success: '#2B6339',
  },
  dark: {
    paper: '#14191D',
    surface: '#1C2329',
    raised: '#262F36',
    ink: '#ECEAE4',
    inkQuiet: '#AAB4BC',
    hairline: '#333D45',
    edge: '#7D8992',
    accent: '#7CC6C9',
    accentStrong: '#A3DBDD',
    onAccent: '#0B2426',
    accentSoft: '#1D3A3D',
    warning: '#E8BC6A',
    warningSoft: '#3A2F1A',
    danger: '#F2A097',
    onDanger: '#3A0F0B',
    dangerSoft: '#43231F',
    success: '#8FCB9C',
  },
  contrast: {
    paper: '#FFFFFF',
    surface: '#FFFFFF',
    raised: '#EDEDED',
    ink: '#000000',
    inkQuiet: '#1F1F1F',
    hairline: '#000000',
    edge: '#000000',
    accent: '#003B3F',
    accentStrong: '#002123',
    onAccent: '#FFFFFF',
    accentSoft: '#D5EDEE',
    warning: '#4A2F00',
    warningSoft: '#FFF3D6',
    danger: '#7A0000',
    onDanger: '#FFFFFF',
    dangerSoft: '#FFE5E2',
    success: '#004417',
  },
};

/** `inkQuiet` → `--ink-quiet`. */
export function propertyName(token: string): string {
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { propertyName, type ThemeName, type Tokens, tokens } from './tokens.ts';

/** The library wants ten shades; ours has one of each, and takes its own variables below. */
const shades = (colour: string): MantineColorsTuple => [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];

/** The component library's theme: our type, our spaces, our one accent. The base is 17 px: its sizes are written for 16. */
export const theme = createTheme({
  fontFamily: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Consolas, monospace',
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent: shades(tokens.light.accent), danger: shades(tokens.light.danger) },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  fontSizes: { xs: '0.8235rem', sm: '1rem', md: '1rem', lg: '1.1765rem', xl: '1.4706rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Our tokens as custom properties, and the library's own variables made from them. */
export function variablesOf(name: ThemeName): CSSVariablesResolver {
  const own = Object.fromEntries(Object.entries(tokens[name]).map(([token, value]) => [propertyName(token), value]));
  const all = { ...own, ...libraryVariables(tokens[name]) };
  return () => ({ variables: {}, light: all, dark: all });
}

function libraryVariables(t: Tokens): Record<string, string> {
  return {
    '--mantine-color-body': t.surface,
    '--mantine-color-text': t.ink,
    '--mantine-color-bright': t.ink,
    '--mantine-color-dimmed': t.inkQuiet,
    '--mantine-color-placeholder': t.inkQuiet,
    '--mantine-color-anchor': t.accent,
    '--mantine-color-error': t.danger,
    '--mantine-color-default': t.surface,
    '--mantine-color-default-hover': t.raised,
    '--mantine-color-default-color': t.ink,
    '--mantine-color-default-border': t.edge,
    '--mantine-color-disabled': t.raised,
    '--mantine-color-disabled-color': t.inkQuiet,
    '--mantine-color-disabled-border': t.hairline,
    ...coloured('accent', t.accent, t.accentStrong, t.onAccent, t.accentSoft),
    ...coloured('danger', t.danger, t.danger, t.onDanger, t.dangerSoft),
    '--mantine-primary-color-filled': t.accent,
    '--mantine-primary-color-filled-hover': t.accentStrong,
    '--mantine-primary-color-light': t.accentSoft,
    '--mantine-primary-color-light-hover': t.accentSoft,
    '--mantine-primary-color-light-color': t.accent,
    '--mantine-primary-color-contrast': t.onAccent,
  };
}

function coloured(name: string, colour: string, strong: string, on: string, soft: string): Record<string, string> {
  const prefix = `--mantine-color-${name}`;
  return {
    [`${prefix}-text`]: colour,
    [`${prefix}-filled`]: colour,
    [`${prefix}-filled-hover`]: strong,
    [`${prefix}-light`]: soft,
    [`${prefix}-light-hover`]: soft,
    [`${prefix}-light-color`]: colour,
    [`${prefix}-outline`]: colour,
    [`${prefix}-outline-hover`]: soft,
    [`${prefix}-contrast`]: on,
  };
}

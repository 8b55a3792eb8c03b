import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';
import { propertyName, type ThemeName, type Tokens, tokens } from './tokens.ts';

/** The library wants ten shades; ours has one of each, and takes its own variables below. */
const shades = (colour: string): MantineColorsTuple => [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];

/** Colours of buttons by variant: the accent, or the one colour of what erases. */
const buttonColours: VariantColorsResolver = ({ color, variant }) => {
  const name = color === 'danger' ? 'danger' : 'accent';
  const none = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return {
        background: `var(--${name})`,
        hover: name === 'accent' ? 'var(--accent-strong)' : 'var(--danger)',
        color: `var(--on-${name})`,
        border: none,
      };
    case 'default':
      return { background: 'var(--surface)', hover: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--edge)' };
    case 'outline':
      return { background: 'transparent', hover: `var(--${name}-soft)`, color: `var(--${name})`, border: `1px solid var(--${name})` };
    default:
      return {
        background: variant === 'light' ? `var(--${name}-soft)` : 'transparent',
        hover: `var(--${name}-soft)`,
        color: `var(--${name})`,
        border: none,
      };
  }
};

/** The component library's theme: our type, our spaces, our one accent. The base is 17 px: its sizes are written for 16. */
export const theme = createTheme({
  fontFamily: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Consolas, monospace',
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  variantColorResolver: buttonColours,
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
  // The arrow of a list is a drawing: the field says by itself that it opens one.
  components: { ComboboxChevron: { defaultProps: { 'aria-hidden': true } } },
});

/** Our tokens as custom properties, and the library's own variables made from them. */
export function variablesOf(name: ThemeName): CSSVariablesResolver {
  const own = Object.fromEntries(Object.entries(tokens[name]).map(([token, value]) => [propertyName(token), value]));
  const all = { ...own, ...libraryVariables(tokens[name]) };
  return () => ({ variables: {}, light: all, dark: all });
}

function libraryVariables(t: Tokens): Record<string, string> {
  return {
    ...greys('gray', [t.raised, t.raised, t.hairline, t.hairline, t.edge, t.inkQuiet, t.inkQuiet, t.ink, t.ink, t.ink]),
    ...greys('dark', [t.ink, t.ink, t.inkQuiet, t.inkQuiet, t.edge, t.raised, t.surface, t.paper, t.paper, t.paper]),
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

/** The library's ten greys, made of ours: `gray` for light grounds, `dark` for dark ones. */
function greys(name: string, shadesOfIt: readonly string[]): Record<string, string> {
  return Object.fromEntries(shadesOfIt.map((colour, index) => [`--mantine-color-${name}-${index}`, colour]));
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

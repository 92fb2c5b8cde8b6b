import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { THEME_KEY } from './colour-scheme.js';

const teal: MantineColorsTuple = [
  '#eef7f6',
  '#dceeec',
  '#b6dbd8',
  '#8ac6c2',
  '#63b0ac',
  '#3d9692',
  '#1f7d7c',
  '#0b5f63',
  '#084a4d',
  '#063638',
];

// Mantine's greys for the dark, in the tone of our paper and ink.
const dark: MantineColorsTuple = [
  '#e9eeec',
  '#d2d9d7',
  '#aebab6',
  '#84918d',
  '#56625e',
  '#2f3a37',
  '#1a2120',
  '#121716',
  '#0d1110',
  '#090c0b',
];

/** Mantine in our colours and sizes; the tokens decide, in tokens.css. */
export const mantineTheme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: { teal, dark },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1.0625rem', xl: '1.375rem' },
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  defaultRadius: '0.375rem',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const isPrimary = !input.color || input.color === 'teal';
    return isPrimary && input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
  },
});

/** Lets Mantine's own colours follow the tokens in light and in dark. */
export const mantineVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--ink)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--paper-sunken)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-teal-filled': 'var(--accent)',
    '--mantine-color-teal-filled-hover': 'var(--accent-strong)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft)',
    '--mantine-color-teal-light-color': 'var(--accent-strong)',
    '--mantine-color-teal-outline': 'var(--accent)',
    '--mantine-color-teal-text': 'var(--accent)',
  };
  return { variables: { '--mantine-line-height': 'var(--line-height)' }, light: colours, dark: colours };
};

/** Keeps the choice of light, dark or "as this device". */
export const themeKeeper = localStorageColorSchemeManager({ key: `gehoor-${THEME_KEY}` });

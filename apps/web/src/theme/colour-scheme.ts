import { recall } from '../app/remembered.js';

/** Where the choice of light or dark is kept: Mantine writes it, every page reads it. */
export const THEME_KEY = 'theme';

/** Shows the chosen theme before the first paint; without a choice the device decides. */
export function applyRememberedTheme(): void {
  const theme = recall(THEME_KEY);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.mantineColorScheme = theme;
}

import { contrast, labelColours } from './label-colours.js';

const PAPER = { light: ['#fdfdfb', '#ffffff', '#f2f4f0'], dark: ['#121716', '#1a2120', '#0d1110'] };
const INK = { light: '#16211f', dark: '#e9eeec' };
const INK_SOFT = { light: '#4a5754', dark: '#aebab6' };

/** The colours of a scheme, by token. */
function coloursOf(colour: string, scheme: 'light' | 'dark'): Record<string, string> {
  const pairs = Object.entries(labelColours(colour)).map(([token, value]) => {
    const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value)!;
    return [token, scheme === 'light' ? light! : dark!];
  });
  return Object.fromEntries(pairs);
}

describe("A label's colours", () => {
  const some = ['#2c6a33', '#7a4b1e', '#1f3a8a', '#000000', '#ffffff', '#ffd800', '#ff0000', '#00e5ff', '#808080'];

  it.each(some.flatMap((colour) => (['light', 'dark'] as const).map((scheme) => [colour, scheme] as const)))(
    'can be read by everyone: %s in %s',
    (colour, scheme) => {
      const tokens = coloursOf(colour, scheme);
      const pairs = [
        ...PAPER[scheme].map((ground) => [tokens['--accent']!, ground]),
        ...PAPER[scheme].map((ground) => [tokens['--accent-strong']!, ground]),
        [tokens['--on-accent']!, tokens['--accent']!],
        [tokens['--on-accent']!, tokens['--accent-strong']!],
        [tokens['--accent']!, tokens['--accent-soft']!],
        [INK[scheme], tokens['--accent-soft']!],
        [INK_SOFT[scheme], tokens['--accent-soft']!],
      ] as [string, string][];
      expect(pairs.filter(([front, ground]) => contrast(front, ground) < 4.5)).toEqual([]);
    },
  );

  it('stay what they are where they can be read already', () => {
    expect(coloursOf('#2c6a33', 'light')['--accent']).toBe('#2c6a33');
  });
});

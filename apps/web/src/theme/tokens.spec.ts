import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheet = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const colours = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

const TEXT = 4.5;
const SHAPE = 3;
const grounds = ['paper', 'paper-raised', 'paper-sunken'];
const pairs: [string, string, number][] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'late', 'kept'].flatMap((front) =>
    grounds.map((ground): [string, string, number] => [front, ground, TEXT]),
  ),
  ...grounds.map((ground): [string, string, number] => ['line-strong', ground, SHAPE]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-strong', TEXT],
  ['accent-strong', 'accent-soft', TEXT],
  ['ink', 'accent-soft', TEXT],
  ['ink-soft', 'accent-soft', TEXT],
  ['late', 'late-soft', TEXT],
  ['ink', 'late-soft', TEXT],
  ['kept', 'kept-soft', TEXT],
  ['ink', 'kept-soft', TEXT],
];

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('colour tokens', () => {
  it.each(['light', 'dark'] as const)('can be read by everyone in %s', (scheme) => {
    const tooFaint = pairs
      .map(([front, ground, least]) => ({ front, ground, least, ratio: ratioOf(front, ground, scheme) }))
      .filter(({ ratio, least }) => ratio < least);
    expect(tooFaint).toEqual([]);
  });

  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(TEXT);
  });
});

function ratioOf(front: string, ground: string, scheme: 'light' | 'dark'): number {
  return contrast(colours.get(front)![scheme], colours.get(ground)![scheme]);
}

type Rgb = [number, number, number];

/** The grounds that a label's colour must be read on: tokens.css holds the same. */
const LIGHT = { paper: '#fdfdfb', sunken: '#f2f4f0', ink: '#16211f', on: '#ffffff' };
const DARK = { paper: '#121716', sunken: '#1a2120', ink: '#e9eeec', on: '#06201f' };
const READABLE = 4.5;
const STEP = 0.06;

/**
 * A label's colour as the accent of its pages, in light and in dark: darkened or lightened as far as needed to be read
 * (WCAG AA) on our paper, and to carry text itself. For a `style` attribute.
 */
export function labelColours(colour: string): Record<string, string> {
  const light = readable(colour, LIGHT, '#000000');
  const dark = readable(colour, DARK, '#ffffff');
  const both = (first: string, second: string) => `light-dark(${first}, ${second})`;
  return {
    '--accent': both(light, dark),
    '--accent-strong': both(mix(light, '#000000', 0.2), mix(dark, '#ffffff', 0.25)),
    '--accent-soft': both(soft(light, LIGHT), soft(dark, DARK)),
    '--on-accent': both(LIGHT.on, DARK.on),
  };
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function readable(colour: string, ground: typeof LIGHT, towards: string): string {
  const fits = (one: string) =>
    [ground.paper, ground.sunken, ground.on, soft(one, ground)].every((other) => contrast(one, other) >= READABLE);
  let share = 0;
  while (share < 1 && !fits(mix(colour, towards, share))) share += STEP;
  return mix(colour, towards, Math.min(share, 1));
}

/** A ground with a breath of the colour, on which plain text stays easy to read. */
function soft(colour: string, ground: typeof LIGHT): string {
  return mix(ground.paper, colour, ground === LIGHT ? 0.1 : 0.14);
}

function mix(from: string, to: string, share: number): string {
  const [a, b] = [rgb(from), rgb(to)];
  const parts = a.map((part, at) => Math.round(part + (b[at]! - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as Rgb;
}

function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

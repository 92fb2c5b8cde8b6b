import type { DrawnFrom } from './list-rounds.query.js';

/** The cases that could have been drawn, for a spreadsheet; a text that would run as a formula is kept from it. */
export function drawCsv(cases: readonly DrawnFrom[]): string {
  const lines = cases.map(({ reference, closedAt, stratum, key }) =>
    [reference, closedAt, stratum ?? '', key].map(field).join(','),
  );
  return `${['reference,closed_at,stratum,sha256', ...lines].join('\r\n')}\r\n`;
}

function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Puts the block that refers the customer on into a letter: in the place of the part under the same heading, or else
 * before the last part, which tells whom to call.
 */
export function withReferral(body: string, block: string): string {
  const lines = body.split(/\r?\n/);
  const heading = block.split('\n')[0];
  const headings = lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : []));
  const own = lines.indexOf(heading ?? '');
  const next = headings.find((index) => index > own);
  if (own >= 0) return joined(lines.slice(0, own), block, lines.slice(next ?? own + 1));
  const last = headings.at(-1) ?? lines.length;
  return joined(lines.slice(0, last), block, lines.slice(last));
}

function joined(before: string[], block: string, after: string[]): string {
  return [before.join('\n').trimEnd(), block, after.join('\n').trimStart()].filter(Boolean).join('\n\n');
}

/** A piece of a line: plain words, or a link. */
export type Span = { text: string; isLink: boolean };

const secureUrl = /https:\/\/[^\s<>"“”]+/gu;

/** Parts a line into words and bare https links; a full stop or bracket after a link is not part of it. */
export function linkSpans(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(secureUrl)) {
    const url = withoutPunctuation(match[0]);
    if (!isUrl(url)) continue;
    if (match.index > from) spans.push({ text: line.slice(from, match.index), isLink: false });
    spans.push({ text: url, isLink: true });
    from = match.index + url.length;
  }
  if (from < line.length) spans.push({ text: line.slice(from), isLink: false });
  return spans;
}

function withoutPunctuation(url: string): string {
  const hasOpenBracket = url.includes('(');
  let end = url.length;
  while (/[.,;:!?'’…]/u.test(url.charAt(end - 1)) || (url.charAt(end - 1) === ')' && !hasOpenBracket)) end -= 1;
  return url.slice(0, end);
}

function isUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname !== '';
}

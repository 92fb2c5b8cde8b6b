import { LetterSourceUnusable, type UnusableCode } from './letter-source-unusable.js';

type Tag = { inside: string; at: number };

/**
 * What somebody has to look for in a text that the parser gave up on, at the line where it began. `told` is the line
 * that the parser named, for what is none of the usual mistakes.
 */
export function syntaxMistake(source: string, told: number | null): LetterSourceUnusable {
  const tags: Tag[] = [];
  const unclosed = readTags(source, tags);
  if (unclosed !== undefined) return mistake(source, 'tag-not-closed', unclosed);
  return blockMistake(source, tags) ?? new LetterSourceUnusable('not-readable', '', told);
}

/** Collects what stands between {{ and }}; gives the place of the first {{ that is not closed. */
function readTags(source: string, tags: Tag[]): number | undefined {
  let at = source.indexOf('{{');
  while (at >= 0) {
    const isComment = source.startsWith('{{!--', at);
    const isWritten = source[at - 1] === '\\';
    const close = source.indexOf(isComment ? '--}}' : '}}', at + 2);
    const next = source.indexOf('{{', at + 2);
    if (!isWritten && (close < 0 || (!isComment && next >= 0 && next < close))) return at;
    if (!isWritten && source[at + 2] !== '!') tags.push({ inside: source.slice(at + 2, close), at });
    at = isWritten ? next : source.indexOf('{{', close + 2);
  }
  return undefined;
}

function blockMistake(source: string, tags: readonly Tag[]): LetterSourceUnusable | undefined {
  const open: { name: string; at: number; hasElse?: boolean }[] = [];
  for (const { inside, at } of tags) {
    const [, sign, name = ''] = /^~?\s*([#^/]?)[*>]?\s*([^\s~]*)/.exec(inside) ?? [];
    const last = open.at(-1);
    if ((sign === '' && name === 'else') || (sign === '^' && name === '')) {
      if (!last || last.hasElse) return mistake(source, 'else-outside', at);
      last.hasElse = !/\belse\s+\w/.test(inside);
      continue;
    }
    if (sign === '' && name === '') return mistake(source, 'nothing-between', at);
    if (sign === '#' || sign === '^') open.push({ name, at });
    if (sign !== '/') continue;
    open.pop();
    if (last?.name === name) continue;
    const isLaterOne = last && open.some((block) => block.name === name);
    return isLaterOne
      ? mistake(source, 'block-not-closed', last.at, last.name)
      : mistake(source, 'closes-nothing', at, name);
  }
  const unclosed = open.at(-1);
  return unclosed && mistake(source, 'block-not-closed', unclosed.at, unclosed.name);
}

function mistake(source: string, code: UnusableCode, at: number, name = ''): LetterSourceUnusable {
  return new LetterSourceUnusable(code, name, source.slice(0, at).split('\n').length);
}

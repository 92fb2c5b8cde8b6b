import { linkSpans, type Span } from '../mail/link-spans.js';
import { type TextBlock, textBlocks } from '../mail/text-blocks.js';
import { toPrintable } from './printable.js';

/** A block of the letter as paper takes it: each line in words and links. */
export type PaperBlock =
  | { kind: 'heading'; line: Span[] }
  | { kind: 'list'; lines: Span[][] }
  | { kind: 'paragraph'; lines: Span[][] };

/** What stands under one heading; where it says who else the customer can turn to, it is set apart, on one page. */
export type PaperSection = { isReferral: boolean; keepsTogether: boolean; blocks: PaperBlock[] };

/** A longer section might not fit on any page. */
const MOST_LINES_TOGETHER = 20;
const LONGEST_LINE = 500;

const refers = /kifid\.nl|skgz\.nl|(?<!\p{L})(?:naar de rechter|to court)(?!\p{L})/iu;

/** The text of a letter in sections, each from a heading to the next. */
export function paperSections(text: string): PaperSection[] {
  const sections: TextBlock[][] = [[]];
  for (const block of textBlocks(text)) {
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => ({
      isReferral: blocks.some(isReferral),
      keepsTogether: fitsOnPage(blocks),
      blocks: blocks.map(toPaper),
    }));
}

function fitsOnPage(blocks: TextBlock[]): boolean {
  const lines = blocks.flatMap(linesOf);
  return lines.length <= MOST_LINES_TOGETHER && lines.every(({ length }) => length <= LONGEST_LINE);
}

function linesOf(block: TextBlock): string[] {
  if (block.kind === 'heading') return [block.text];
  return block.kind === 'list' ? block.items : block.lines;
}

function isReferral(block: TextBlock): boolean {
  return linesOf(block).some((line) => refers.test(line));
}

function toPaper(block: TextBlock): PaperBlock {
  const lines = linesOf(block).map((line) => linkSpans(line).map(toPaperSpan));
  return block.kind === 'heading' ? { kind: 'heading', line: lines[0] ?? [] } : { kind: block.kind, lines };
}

function toPaperSpan({ text, isLink }: Span): Span {
  return { text: toPrintable(text), isLink };
}

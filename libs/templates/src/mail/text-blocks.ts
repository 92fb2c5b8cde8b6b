/** What a letter's text is made of: a heading ("## "), a list ("- ") or a paragraph of one or more lines. */
export type TextBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'paragraph'; lines: string[] };

/** Reads the text of a letter into blocks; blank lines part them, and so does a change of kind. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let current: TextBlock | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    current = continued(current, line.trimEnd(), blocks);
  }
  return blocks;
}

// The block that the next line may still join; new blocks are added to `blocks`.
function continued(current: TextBlock | undefined, line: string, blocks: TextBlock[]): TextBlock | undefined {
  if (line === '') return undefined;
  if (line.startsWith('## ')) {
    blocks.push({ kind: 'heading', text: line.slice(3).trim() });
    return undefined;
  }
  if (line.startsWith('- ')) {
    const list = current?.kind === 'list' ? current : added(blocks, { kind: 'list', items: [] });
    list.items.push(line.slice(2).trim());
    return list;
  }
  const paragraph = current?.kind === 'paragraph' ? current : added(blocks, { kind: 'paragraph', lines: [] });
  paragraph.lines.push(line);
  return paragraph;
}

function added<Block extends TextBlock>(blocks: TextBlock[], block: Block): Block {
  blocks.push(block);
  return block;
}

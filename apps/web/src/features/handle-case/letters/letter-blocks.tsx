import styles from './letter-blocks.module.css';

/** The text of a letter as it reads: headings ("## "), lists ("- ") and paragraphs. */
export function LetterBlocks({ text }: { text: string }) {
  return (
    <div className={styles.blocks}>
      {blocksOf(text).map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter may say the same thing twice
        <Block key={index} lines={lines} />
      ))}
    </div>
  );
}

function Block({ lines }: { lines: string[] }) {
  const [first = ''] = lines;
  if (first.startsWith('## ')) return <p className={styles.heading}>{first.slice(3)}</p>;
  if (first.startsWith('- ')) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  }
  return <p>{lines.join('\n')}</p>;
}

/** Lines that belong together; a heading stands alone, and so does a list. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let kind = '';
  for (const line of text.split(/\r?\n/)) {
    const next = line.startsWith('## ') ? 'heading' : line.startsWith('- ') ? 'item' : line.trim() && 'words';
    if (next && next === kind && next !== 'heading') blocks.at(-1)!.push(line);
    else if (next) blocks.push([line]);
    kind = next;
  }
  return blocks;
}

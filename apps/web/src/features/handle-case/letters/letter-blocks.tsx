import { Fragment } from 'react';
import { openPlaces } from './open-places.js';
import styles from './paper.module.css';

/** The text of a letter as it reads: headings ("## "), lists ("- ") and paragraphs. */
export function LetterBlocks({ text, marksPlaces }: { text: string; marksPlaces?: boolean }) {
  return (
    <div className={styles.blocks}>
      {blocksOf(text).map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter may say the same thing twice
        <Block key={index} lines={lines} marksPlaces={marksPlaces ?? false} />
      ))}
    </div>
  );
}

function Block({ lines, marksPlaces }: { lines: string[]; marksPlaces: boolean }) {
  const [first = ''] = lines;
  const words = (line: string) => (marksPlaces ? <WithMarks text={line} /> : line);
  if (first.startsWith('## ')) return <p className={styles.heading}>{words(first.slice(3))}</p>;
  if (first.startsWith('- ')) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{words(line.slice(2))}</li>
        ))}
      </ul>
    );
  }
  return <p>{words(lines.join('\n'))}</p>;
}

function WithMarks({ text }: { text: string }) {
  let from = 0;
  const parts = openPlaces(text).map(({ start, end, words }) => {
    const before = text.slice(from, start);
    from = end;
    return (
      <Fragment key={start}>
        {before}
        <mark className={styles.mark}>{words}</mark>
      </Fragment>
    );
  });
  return [...parts, text.slice(from)];
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

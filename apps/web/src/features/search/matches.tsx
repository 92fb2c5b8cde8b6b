import { useFeatureText } from '../../text/define-text.js';
import styles from './found-list.module.css';
import type { FoundCase } from './search-data.js';
import { searchText } from './text.js';

type Match = FoundCase['matches'][number];

/** The customer's name, with what was typed marked in it. */
export function MarkedName({ row }: { row: FoundCase }) {
  const words = useFeatureText(searchText);
  const name = row.complainantName;
  if (!name) return <span className={styles.soft}>{words.anonymous}</span>;
  const match = row.matches.find(({ field, parts }) => isName(field) && wordsOf(parts) === name);
  return <span className={styles.name}>{match ? <Marked parts={match.parts} /> : name}</span>;
}

/** The other places where it was found, each with its hits marked. */
export function Matches({ matches }: { matches: readonly Match[] }) {
  const words = useFeatureText(searchText);
  return (
    <span className={styles.matches}>
      {matches
        .filter(({ field }) => !isName(field))
        .map(({ field, parts }) => (
          <span key={field} className={styles.match}>
            <span className={styles.soft}>{words.fields[field]}: </span>
            <Marked parts={parts} />
          </span>
        ))}
    </span>
  );
}

function Marked({ parts }: { parts: Match['parts'] }) {
  return parts.map(({ text, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

function isName(field: Match['field']): boolean {
  return field === 'name' || field === 'organisation';
}

function wordsOf(parts: Match['parts']): string {
  return parts.map(({ text }) => text).join('');
}

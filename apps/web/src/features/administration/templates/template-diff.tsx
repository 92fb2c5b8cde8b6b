import { diffWordsWithSpace } from 'diff';
import { useFeatureText } from '../../../text/define-text.js';
import type { ContentValues } from './template-values.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

interface TemplateDiffProps {
  fields: readonly (keyof ContentValues)[];
  before: ContentValues;
  after: ContentValues;
}

/** What differs between two texts, word by word: underlined is added, struck through is removed. */
export function TemplateDiff({ fields, before, after }: TemplateDiffProps) {
  const words = useFeatureText(templatesText);
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return <p>{words.same}</p>;
  return changed.map((field) => (
    <section key={field} className={styles.part}>
      <p>
        <strong>{words[field]}</strong>
      </p>
      <p className={styles.diff}>
        <Changes before={before[field]} after={after[field]} />
      </p>
    </section>
  ));
}

function Changes({ before, after }: { before: string; after: string }) {
  const words = useFeatureText(templatesText);
  return diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
    const key = `${index}`;
    if (!added && !removed) return <span key={key}>{value}</span>;
    const Mark = added ? 'ins' : 'del';
    return (
      <Mark key={key}>
        <span className="visually-hidden">{added ? words.added : words.removed} </span>
        {value}
      </Mark>
    );
  });
}

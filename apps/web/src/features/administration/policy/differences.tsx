import { useFeatureText } from '../../../text/define-text.js';
import type { PolicyDifference } from './policy-lines.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

/** What differs between two versions: what was, and what becomes. */
export function Differences({ differences }: { differences: readonly PolicyDifference[] }) {
  const words = useFeatureText(policyText);
  return (
    <dl className={styles.differences}>
      {differences.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          {before !== undefined && after !== undefined && (
            <dd>
              {words.was} <del>{before}</del>, {words.becomes} <ins>{after}</ins>
            </dd>
          )}
          {before === undefined && (
            <dd>
              <ins>{after}</ins> {words.addedTo}
            </dd>
          )}
          {after === undefined && (
            <dd>
              <del>{before}</del> {words.removedFrom}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

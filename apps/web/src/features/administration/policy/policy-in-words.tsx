import { useFeatureText } from '../../../text/define-text.js';
import { atStart } from '../../../text/vocabulary.js';
import type { PolicyLine } from './policy-lines.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

/** All settings of a policy, to read. */
export function PolicyInWords({ lines }: { lines: readonly PolicyLine[] }) {
  const words = useFeatureText(policyText);
  const sections = [...new Set(lines.map(({ section }) => section))];
  return sections.map((section) => (
    <div key={section} className={styles.section}>
      <h4>{words.sections[section]}</h4>
      <dl className={styles.settings}>
        {lines
          .filter((line) => line.section === section)
          .map(({ key, label, value }) => (
            <div key={key}>
              <dt>{atStart(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  ));
}

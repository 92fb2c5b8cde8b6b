import { useFeatureText } from '../../../text/define-text.js';
import type { Letter } from '../case-types.js';
import { letterText } from '../text-letters.js';
import { LetterChecks } from './letter-checks.js';
import styles from './letter-record.module.css';

interface LetterRecordProps {
  letter: Pick<Letter, 'checks' | 'templateVersion'>;
  /** Who wrote it, and who sent it after reading along; left out where the screen says so already. */
  writer?: string | undefined;
  reader?: string | undefined;
}

/** What was kept with a letter as it went out: the template it came from, who read along, and what the check list found. */
export function LetterRecord({ letter: { checks, templateVersion }, writer, reader }: LetterRecordProps) {
  const words = useFeatureText(letterText);
  return (
    <div className={styles.record}>
      <dl className={styles.facts}>
        <dt>{words.template}</dt>
        <dd>{templateVersion === null ? words.noTemplate : words.templateVersion(templateVersion)}</dd>
        {writer && (
          <>
            <dt>{words.writer}</dt>
            <dd>{writer}</dd>
          </>
        )}
        {reader && (
          <>
            <dt>{words.reader}</dt>
            <dd>{reader}</dd>
          </>
        )}
      </dl>
      {checks.length > 0 ? <LetterChecks checks={checks} /> : <p className={styles.none}>{words.notChecked}</p>}
    </div>
  );
}

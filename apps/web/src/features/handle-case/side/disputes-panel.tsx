import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { sideText } from '../text-side.js';
import styles from './side.module.css';

/** What came of it outside the firm, and what it taught. */
export function DisputesPanel() {
  const words = useFeatureText(sideText);
  const names = useVocabulary();
  const { disputes } = useCaseDesk().view;
  if (disputes.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>{words.disputes}</h2>
      <ul className={styles.list}>
        {disputes.map(({ id, body, theirReference, openedAt, outcome, lesson }) => (
          <li key={id}>
            <p>
              <strong>{names.disputeBodies[body]}</strong> {words.opened} <Moment at={openedAt} as="short-day" />
              {theirReference && `, ${words.theirReference(theirReference)}`}
            </p>
            <p>{outcome ? names.disputeOutcomes[outcome] : words.noOutcome}</p>
            {lesson && <p className={styles.soft}>{lesson}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

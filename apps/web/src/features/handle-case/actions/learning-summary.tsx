import { useFeatureText } from '../../../text/define-text.js';
import { type ActionName, atStart, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { Folded } from '../folded.js';
import { MonitorAnswers } from '../side/monitor-answers.js';
import { caseText } from '../text.js';
import styles from './action-panel.module.css';
import { adjustmentsWaiting, improvementIn } from './learned.js';

/** What one should have before one's eyes when recording what was learnt: the improvement, the needs or the response. */
export function LearningSummary({ action }: { action: ActionName }) {
  const { view } = useCaseDesk();
  switch (action) {
    case 'measure-improvement':
      return <Improvement text={improvementIn(view, 'improvement')} />;
    case 'carry-out-adjustment':
      return <Agreed needs={adjustmentsWaiting(view)} />;
    case 'share-response':
      return view.monitor ? (
        <div className={styles.decision}>
          <MonitorAnswers monitor={view.monitor} />
        </div>
      ) : null;
    default:
      return null;
  }
}

function Improvement({ text }: { text: string }) {
  const words = useFeatureText(caseText).form;
  if (!text) return null;
  return (
    <div className={styles.decision}>
      <p>
        <strong>{words.improvement}:</strong>
      </p>
      <Folded text={text} />
    </div>
  );
}

function Agreed({ needs }: { needs: ReturnType<typeof adjustmentsWaiting> }) {
  const words = useFeatureText(caseText).form;
  const names = useVocabulary().needs;
  return (
    <div className={styles.decision}>
      <p>
        <strong>{words.agreed}:</strong>
      </p>
      {needs.map(({ need, adjustment }) => (
        <p key={need}>
          {atStart(names[need])}: {adjustment}
        </p>
      ))}
    </div>
  );
}

import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { moneyInWords } from '../../../text/money.js';
import { type ActionName, atStart, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { Folded } from '../folded.js';
import { caseText } from '../text.js';
import { eventText } from '../text-events.js';
import styles from './action-panel.module.css';
import { Points } from './points.js';

/** The actions for which one must know what was decided. */
const ABOUT_DECISION: readonly ActionName[] = [
  'approve',
  'return-decision',
  'send-answer',
  'release-answer',
  'return-answer',
  'carry-out-solution',
  'record-reaction',
  'ask-closure',
];

/** What was decided, above a form that is about it. */
export function DecisionSummary({ action }: { action: ActionName }) {
  const words = useFeatureText(caseText).form;
  const { details, labels } = useFeatureText(eventText);
  const { language } = useLanguage();
  const { outcomes } = useVocabulary();
  const { decision } = useCaseDesk().view;
  if (!decision || !ABOUT_DECISION.includes(action)) return null;
  const { outcome, isObliged, redressCents, motivation, investigation, points, solution } = decision;
  const facts = [
    atStart(outcomes[outcome]),
    isObliged && details.obliged,
    redressCents > 0 && details.redress(moneyInWords(redressCents, language)),
  ].filter(Boolean);
  return (
    <div className={styles.decision}>
      <p>
        <strong>{words.decision}:</strong> {facts.join(' · ')}
      </p>
      {action !== 'send-answer' && motivation && <Folded text={motivation} />}
      {action !== 'send-answer' && investigation && <Folded text={`${labels.investigation}: ${investigation}`} />}
      {action !== 'send-answer' && points.length > 0 && <Points points={points} />}
      {solution && (
        <p>
          {labels.solution}: {solution}
        </p>
      )}
    </div>
  );
}

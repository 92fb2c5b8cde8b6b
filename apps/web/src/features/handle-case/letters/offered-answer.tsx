import { WhyLines } from '../../../components/why-lines.js';
import { dayInWords, instantInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { ActionName } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { letterText } from '../text-letters.js';
import { LetterChecks } from './letter-checks.js';
import { LetterLook } from './letter-look.js';
import styles from './letter-look.module.css';
import { answerPurpose } from './purposes.js';
import { useLetterPreview } from './use-letter-preview.js';

/** What the second pair of eyes must see: the answer that waits, or why it came back to its writer. */
export function OfferedAnswer({ action }: { action: ActionName }) {
  const last = useCaseDesk().view.timeline.findLast(({ type }) => FATES.includes(type));
  if (action === 'send-answer' && last?.type === 'answer-returned') return <Remark event={last} />;
  const isRead = action === 'release-answer' || action === 'return-answer';
  return isRead && last?.type === 'answer-offered' ? <Offered event={last} /> : null;
}

const FATES = ['answer-offered', 'answer-returned', 'answer-sent', 'second-look-started', 'reopened'];

function Remark({ event: { content, actorName } }: { event: CaseEvent }) {
  const words = useFeatureText(letterText);
  if (typeof content?.remark !== 'string') return null;
  return (
    <div className={styles.remark}>
      <strong>{words.remarkOf(actorName ?? '')}</strong> <span className={styles.said}>{content.remark}</span>
    </div>
  );
}

function Offered({ event: { content, actorName, occurredAt } }: { event: CaseEvent }) {
  const words = useFeatureText(letterText);
  const { language } = useLanguage();
  const { view } = useCaseDesk();
  const [subject, body] = [String(content?.subject ?? ''), String(content?.body ?? '')];
  const { data } = useLetterPreview(view.id, answerPurpose(view), subject, body);
  if (!content) return <p>{words.offeredGone}</p>;
  // What was offered before days could be declined has none.
  const declined = (content.declinedDays ?? []) as string[];
  const promises = data?.promises.filter(({ dueOn, isStanding }) => !isStanding && !declined.includes(dueOn)) ?? [];
  return (
    <div className={styles.offered}>
      <p>{words.offeredBy(actorName ?? '', instantInWords(occurredAt, language))}</p>
      <p>
        {words.subject}: <strong>{subject}</strong>
      </p>
      <LetterLook isPost={content.channel === 'post'} subject={subject} body={body} html={data?.html} />
      {data && <LetterChecks checks={data.checks} />}
      {promises.length > 0 && (
        <>
          <h3>{words.promisedIn}</h3>
          <ul>
            {promises.map((promise) => (
              <li key={promise.dueOn}>
                {dayInWords(promise.dueOn, language)}: {promise.words}
                <WhyLines lines={promise.why} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

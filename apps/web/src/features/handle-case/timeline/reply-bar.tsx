import { Button } from '../../../components/button.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCanDo } from '../actions/use-can-do.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import styles from './case-timeline.module.css';

/** Under the conversation: reply the way the customer likes best, or the other way. */
export function ReplyBar() {
  const {
    facts: { reach },
    timeline: { reply: words },
  } = useFeatureText(caseText);
  const { view, open } = useCaseDesk();
  const canDo = useCanDo();
  const { preferredChannel } = view.complainant;
  const call = canDo('log-contact') && {
    key: 'call',
    words: words.call,
    start: () => open('log-contact', { direction: 'outgoing' }),
  };
  const write = canDo('write-letter') && {
    key: 'write',
    words: preferredChannel === 'phone' ? words.write : words.writeBy[preferredChannel],
    start: () => open('write-letter', { purpose: 'reply' }),
  };
  const ways = [write, call].filter((way) => way !== false);
  if (preferredChannel === 'phone') ways.reverse();
  if (ways.length === 0) return null;
  return (
    <div className={styles.reply}>
      {ways.map(({ key, words: label, start }, index) => (
        <Button key={key} look={index === 0 ? 'primary' : 'quiet'} onClick={start}>
          {label}
        </Button>
      ))}
      <span className={styles.soft}>{reach[preferredChannel]}</span>
    </div>
  );
}

import { DeadlineWhy } from '../../../components/deadline-why.js';
import { type ActionName, atStart, type CommitmentKind, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseView, Commitment } from '../case-types.js';
import styles from './action-bar.module.css';

/** Which promise each step keeps or serves. */
const SERVES: Partial<Record<ActionName, CommitmentKind>> = {
  'confirm-receipt': 'confirmation',
  'log-contact': 'first-contact',
  'record-colleague-answer': 'colleague-request',
  decide: 'answer',
  approve: 'answer',
  'send-answer': 'answer',
  'release-answer': 'answer',
  'carry-out-solution': 'carry-out-solution',
  'ask-closure': 'closure-attempt',
  close: 'closure-attempt',
  'settle-promise': 'promise',
  'mark-message-read': 'message-to-read',
  'record-dispute-reply': 'dispute-reply',
};

/** Why the next step is the next: the promise that it serves, or else the one that presses most. */
export function NextStepWhy() {
  const kinds = useVocabulary().commitments;
  const why = reasonOf(useCaseDesk().view);
  if (!why) return null;
  return (
    <div className={styles.soft}>
      {why.words ?? atStart(kinds[why.kind])}:{' '}
      <DeadlineWhy commitmentId={why.id} dueAt={why.dueAt} lateFrom={why.lateFrom} timeLeft={why.timeLeft} />
    </div>
  );
}

/** In a second look everything serves that look, whatever was left open before it. */
function reasonOf({ commitments, nextAction, round }: CaseView): Commitment | undefined {
  const open = commitments.filter(({ state }) => state === 'open').sort((a, b) => a.lateFrom.localeCompare(b.lateFrom));
  const first = (kind: CommitmentKind | undefined) => open.find((one) => one.kind === kind);
  const secondLook = round > 1 ? first('second-look') : undefined;
  return secondLook ?? first(SERVES[nextAction as ActionName]) ?? open[0];
}

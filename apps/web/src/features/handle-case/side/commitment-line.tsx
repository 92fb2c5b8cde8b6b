import { Button } from '../../../components/button.js';
import { DateWhy } from '../../../components/date-why.js';
import { DeadlineTime } from '../../../components/deadline-time.js';
import { Moment } from '../../../components/moment.js';
import { lastDayBefore } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { FormKey } from '../actions/action-forms.js';
import { useCanDo } from '../actions/use-can-do.js';
import { useCaseDesk } from '../case-desk.js';
import type { Commitment } from '../case-types.js';
import { sideText } from '../text-side.js';
import styles from './side.module.css';

const SHAPES = { kept: '✓', 'kept-late': '▲', 'not-kept': '✗', cancelled: '–', soon: '●', open: '○' } as const;

/** One promise: how it stands in shape and words, until when, and why that day. */
export function CommitmentLine({ commitment }: { commitment: Commitment }) {
  const words = useFeatureText(sideText);
  const kinds = useVocabulary().commitments;
  const { state, standing, timeLeft, nextStep, owedBy, isPaused } = commitment;
  const isLate = state === 'broken' || (state === 'open' && timeLeft.isLate);
  const isOpenLate = isLate && state === 'open';
  const shape = isOpenLate ? '✗' : SHAPES[state === 'open' && isSoon(timeLeft) ? 'soon' : standing];
  const what = commitment.words ?? kinds[commitment.kind];
  return (
    <li className={styles.commitment} data-state={isLate ? 'late' : state}>
      <span className={styles.shape} aria-hidden="true">
        {shape}
      </span>
      <div>
        <p className={styles.what}>
          {atStart(what)}
          {owedBy && <span className={styles.soft}> {words.owedBy(owedBy.name)}</span>}
        </p>
        <Standing commitment={commitment} />
        {isPaused && <p className={styles.strong}>{words.paused}</p>}
        {nextStep === 'call-or-write' && state === 'open' && <p className={styles.strong}>{words.callOrWrite}</p>}
        <Follow commitment={commitment} />
        <DateWhy commitmentId={commitment.id} about={what} />
      </div>
    </li>
  );
}

function isSoon({ unit, amount }: Commitment['timeLeft']): boolean {
  return unit === 'minutes' || unit === 'hours' || amount === 0;
}

/** Open: how much time is left and until which day. Settled: how, and when. */
function Standing({ commitment }: { commitment: Commitment }) {
  const words = useFeatureText(sideText).states;
  const { standing, dueAt, lateFrom, timeLeft, settledAt } = commitment;
  if (standing !== 'open') {
    return (
      <p className={styles.standing}>
        {words[standing]}
        {settledAt && (
          <>
            {' '}
            <Moment at={settledAt} as="day-without-year" />
          </>
        )}
      </p>
    );
  }
  return (
    <p className={styles.standing}>
      <Moment at={lastDayBefore(lateFrom)} as="day-without-year" />
      {timeLeft.amount > 0 && (
        <>
          {', '}
          <span className={styles.left}>
            <DeadlineTime dueAt={dueAt} lateFrom={lateFrom} timeLeft={timeLeft} />
          </span>
        </>
      )}
    </p>
  );
}

/** What can be done about a promise, with the form already about it. */
function Follow({ commitment }: { commitment: Commitment }) {
  const words = useFeatureText(sideText);
  const { open } = useCaseDesk();
  const can = useCanDo();
  const { id, kind, state } = commitment;
  const byKind: Partial<Record<Commitment['kind'], [FormKey & Parameters<typeof can>[0], string][]>> = {
    promise: [['settle-promise', words.settle]],
    'message-to-read': [['mark-message-read', words.markRead]],
    'colleague-request': [
      ['record-colleague-answer', words.answer],
      ['chase-colleague', words.chase],
    ],
  };
  const follows = byKind[kind] ?? [];
  if (state !== 'open') return null;
  return (
    <span className={styles.follow}>
      {follows.map(
        ([action, verb]) =>
          can(action) && (
            <Button key={action} look="bare" onClick={() => open(action, { commitmentId: id })}>
              {verb}
            </Button>
          ),
      )}
    </span>
  );
}

import { Button } from '../../../components/button.js';
import { useKeys } from '../../../keys/keys.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type ActionName, useVocabulary } from '../../../text/vocabulary.js';
import { NEXT_STEP_ID, useCaseDesk } from '../case-desk.js';
import type { CaseView } from '../case-types.js';
import { caseText } from '../text.js';
import styles from './action-bar.module.css';
import { arrangeActions, type OfferedAction, offeredActions } from './action-groups.js';
import { ACTION_KEYS } from './action-keys.js';
import { AllActions } from './all-actions.js';
import { NextStepWhy } from './next-step-why.js';
import { TakeOver } from './take-over.js';

const NEXT_KEY = 'v';

/** The one thing to do next, and everything else that the API offers. */
export function ActionBar() {
  const { view, opened } = useCaseDesk();
  const { next, ofOthers, atHand, mustWait, groups, blocked } = arrangeActions(view);
  useActionKeys(view, next);
  if (view.availableActions.length === 0) return null;
  return (
    <>
      <div className={styles.next} data-sticks={!opened || undefined}>
        <NextStep next={next} ofOthers={ofOthers} remedy={blocked.find(({ key }) => key === ofOthers)?.remedy} />
        {next && <ActionButton action={next} look="primary" keys={NEXT_KEY} />}
      </div>
      <div className={styles.rest}>
        <div className={styles.others}>
          {atHand.map((action) => (
            <ActionButton key={action.key} action={action} keys={ACTION_KEYS[action.key]} />
          ))}
        </div>
        {!opened && <MustWait actions={mustWait} />}
        <AllActions groups={groups} blocked={blocked} />
      </div>
    </>
  );
}

interface NextStepProps {
  next?: OfferedAction;
  /** The next step, where it is not ours or has to wait; `remedy` is what to do about that. */
  ofOthers?: ActionName | null;
  remedy?: string;
}

function NextStep({ next, ofOthers, remedy }: NextStepProps) {
  const words = useFeatureText(caseText).bar;
  const verbs = useVocabulary().actions;
  const { status } = useCaseDesk().view;
  const isOver = status === 'closed' || status === 'merged';
  const action = next?.key ?? ofOthers;
  const nothing = isOver ? words.over : words.nothing;
  return (
    <div>
      <h2 id={NEXT_STEP_ID} tabIndex={-1} className={styles.title}>
        {action ? `${words.next}: ${verbs[action].toLowerCase()}` : nothing}
      </h2>
      {!next && action && <p>{remedy ?? words.ofOthers}</p>}
      {action && <NextStepWhy />}
      {!action && !isOver && <p className={styles.soft}>{words.waiting}</p>}
    </div>
  );
}

function ActionButton({ action, look, keys }: { action: OfferedAction; look?: 'primary'; keys?: string }) {
  const verbs = useVocabulary().actions;
  const { open, opened } = useCaseDesk();
  if (action.key === 'take-over') return <TakeOver look={look} />;
  return (
    <Button
      look={look}
      aria-expanded={opened === action.key}
      aria-keyshortcuts={keys}
      title={keys}
      onClick={() => open(action.key)}
    >
      {verbs[action.key]}
    </Button>
  );
}

/** Steps on the way that something is still in the way of: what, and what to do about it. */
function MustWait({ actions }: { actions: readonly OfferedAction[] }) {
  const words = useFeatureText(caseText).bar;
  const verbs = useVocabulary().actions;
  if (actions.length === 0) return null;
  return (
    <ul className={styles.wait}>
      {actions.map(({ key, remedy }) => (
        <li key={key}>{words.why(verbs[key], remedy ?? '')}</li>
      ))}
    </ul>
  );
}

/** Each action that can be done now stands in the command palette, what people do most under a key of its own. */
function useActionKeys(view: CaseView, next?: OfferedAction) {
  const words = useFeatureText(caseText).keys;
  const verbs = useVocabulary().actions;
  const { open } = useCaseDesk();
  const actions = offeredActions(view).flatMap(({ key, remedy }) =>
    remedy ? [] : [{ keys: ACTION_KEYS[key], words: verbs[key], run: () => open(key) }],
  );
  useKeys([...(next ? [{ keys: NEXT_KEY, words: words.next, run: () => open(next.key) }] : []), ...actions]);
}

import { Button } from '../../../components/button.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type ActionName, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseView } from '../case-types.js';
import { caseText } from '../text.js';
import { type FormKey, isFormKey } from './action-forms.js';
import styles from './action-panel.module.css';
import { useCanDo } from './use-can-do.js';

type Unmet = CaseView['availableActions'][number]['unmet'];

/** How an action stands: free to be done, not offered any more, or waiting for something. */
export type Standing = 'free' | 'gone' | Unmet;

/** How the API lets an action stand now. */
export function useStanding(action: ActionName): Standing {
  const offered = useCaseDesk().view.availableActions.find((one) => one.action === action);
  if (!offered) return 'gone';
  return offered.unmet.length === 0 ? 'free' : offered.unmet;
}

/** The action that meets a requirement, where one action does. */
const MEETS: Record<string, ActionName> = {
  'has-handler': 'take-over',
  'has-decision': 'decide',
  'no-answer-waits': 'return-answer',
  'reader-is-second-person': 'return-answer',
  'wish-asked': 'record-wish',
  'colleague-owes-answer': 'ask-colleague',
  'promise-is-open': 'make-promise',
  'solution-carried-out': 'carry-out-solution',
  'closure-allowed': 'ask-closure',
  'customer-disagrees': 'record-reaction',
  'no-open-dispute': 'record-dispute-outcome',
  'has-open-dispute': 'open-dispute',
};

/** Says what stands in the way of an action, and leads to what takes it away. */
export function Blocked({ id, standing }: { id: string; standing: Standing }) {
  const words = useFeatureText(caseText);
  if (standing === 'free') return null;
  return (
    <div id={id} role="status" className={styles.notice}>
      <strong>{words.form.blocked}</strong>
      {standing === 'gone' && <p>{words.form.gone}</p>}
      {standing !== 'gone' && standing.map((one) => <Remedy key={one.requirement} {...one} />)}
    </div>
  );
}

function Remedy({ requirement, remedy }: Unmet[number]) {
  const words = useFeatureText(caseText).bar;
  const verbs = useVocabulary().actions;
  const { open } = useCaseDesk();
  const can = useCanDo();
  const first = MEETS[requirement];
  return (
    <p>
      {remedy}{' '}
      {first && isFormKey(first) && can(first) && (
        <Button look="bare" onClick={() => open(first as FormKey)}>
          {words.doFirst(verbs[first])}
        </Button>
      )}
    </p>
  );
}

import { Button } from '../../../components/button.js';
import { KeyHint } from '../../../components/key-hint.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import styles from './action-bar.module.css';
import type { arrangeActions, OfferedAction } from './action-groups.js';
import { ACTION_KEYS } from './action-keys.js';
import { TakeOver } from './take-over.js';

interface AllActionsProps {
  groups: ReturnType<typeof arrangeActions>['groups'];
  blocked: readonly OfferedAction[];
}

/** Everything that the API offers, in groups, and what it does not offer now with the reason. */
export function AllActions({ groups, blocked }: AllActionsProps) {
  const words = useFeatureText(caseText).bar;
  const verbs = useVocabulary().actions;
  return (
    <details className={styles.all}>
      <summary>{words.more}</summary>
      <div className={styles.groups}>
        {groups.map(({ name, actions }) => (
          <div key={name} className={styles.group}>
            {actions.length > 0 && <h3>{words.groups[name]}</h3>}
            {actions.map((action) => (
              <PlainAction key={action.key} action={action} />
            ))}
          </div>
        ))}
      </div>
      {blocked.length > 0 && (
        <div className={styles.group}>
          <h3>{words.notNow}</h3>
          {blocked.map(({ key, remedy }) => (
            <p key={key} className={styles.blocked}>
              <Button look="bare" aria-disabled aria-describedby={`why-not-${key}`}>
                {verbs[key]}
              </Button>{' '}
              <span id={`why-not-${key}`}>{remedy}</span>
            </p>
          ))}
        </div>
      )}
    </details>
  );
}

function PlainAction({ action }: { action: OfferedAction }) {
  const verbs = useVocabulary().actions;
  const { open } = useCaseDesk();
  return (
    <p className={styles.plain}>
      {action.key === 'take-over' ? (
        <TakeOver look="bare" />
      ) : (
        <Button look="bare" onClick={() => open(action.key)}>
          {verbs[action.key]}
        </Button>
      )}
      {ACTION_KEYS[action.key] && <KeyHint keys={ACTION_KEYS[action.key]!} />}
    </p>
  );
}

import { timeInWords } from '../../text/dates.js';
import { useText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { ConfirmInPlace } from './confirm-in-place.js';
import styles from './draft-state.module.css';
import type { Draft } from './use-draft.js';

/** Says that the draft is safe, and since when; `onDiscard` offers to throw it away and empty the form. */
export function DraftState({ draft, onDiscard }: { draft: Draft; onDiscard?: () => void }) {
  const words = useText().draft;
  const { language } = useLanguage();
  const time = draft.savedAt && timeInWords(draft.savedAt, language);
  const discard = async () => {
    await draft.discard();
    onDiscard?.();
  };
  return (
    <div className={styles.draft}>
      <span role="status">
        {draft.wasRestored && words.restored}
        {draft.state === 'saving' && words.saving}
        {draft.state === 'saved' && time && words.saved(time)}
        {draft.state === 'erased' && words.erased}
        {draft.state === 'saved-here' && time && words.savedHere(time)}
      </span>
      {onDiscard && draft.savedAt && (
        <ConfirmInPlace
          look="bare"
          action={words.discard}
          question={words.discardQuestion}
          confirm={words.discard}
          onConfirm={discard}
        />
      )}
    </div>
  );
}

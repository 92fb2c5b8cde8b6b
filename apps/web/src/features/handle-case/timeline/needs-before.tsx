import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import type { NeedAgreed } from '../actions/field-spec.js';
import { eventText } from '../text-events.js';
import styles from './event-body.module.css';

/** Which needs were noted, and which were there before. */
export function NeedsBefore({ content }: { content: Record<string, unknown> }) {
  const words = useFeatureText(eventText).details;
  const names: Record<string, string | undefined> = useVocabulary().needs;
  const said = (needs: unknown) =>
    ((needs ?? []) as NeedAgreed[]).map(({ need, adjustment }) => `${names[need] ?? need}: ${adjustment}`).join('; ');
  const before = said(content.before);
  return (
    <p className={styles.change}>
      {before && (
        <span>
          <del>{before}</del> →{' '}
        </span>
      )}
      <ins>{said(content.needs) || words.needsNone}</ins>
    </p>
  );
}

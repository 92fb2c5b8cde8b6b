import { Checkbox } from '../../components/form/index.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import { readBack } from './read-back.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { emailOf } from './register-values.js';
import { Section } from './section.js';
import { registerText } from './text.js';
import type { Promises } from './use-promises.js';

/** The end of the talk: who takes the case, and the one sentence that says what was promised. */
export function ReadySection({
  form,
  promises,
  isMail,
}: SectionProps & { promises: Promises | undefined; isMail: boolean }) {
  const { ready: words } = useFeatureText(registerText);
  const { name } = useSessionUser();
  const { takesOver, language } = form.values;
  return (
    <Section title={words.title}>
      <Checkbox
        label={words.takeOver}
        hint={words.takeOverHint}
        checked={takesOver}
        onChange={(takes) => form.set('takesOver', takes)}
      />
      {promises ? (
        <figure className={styles.readBack}>
          <figcaption>{isMail ? words.promised : words.readBack}</figcaption>
          <blockquote lang={language}>
            {readBack(form.values, promises, takesOver ? name : promises.team.name)}
          </blockquote>
          <Why promises={promises} isMailed={emailOf(form.values) !== null} />
        </figure>
      ) : (
        <p className={styles.soft}>{words.readBackLater}</p>
      )}
    </Section>
  );
}

/** How each day that the sentence names came about. */
function Why({ promises, isMailed }: { promises: Promises; isMailed: boolean }) {
  const { ready: words } = useFeatureText(registerText);
  const names = useVocabulary().commitments;
  const named = promises.commitments.filter(({ kind }) => kind === 'answer' || (kind === 'confirmation' && !isMailed));
  if (named.length === 0) return null;
  return (
    <details>
      <summary>{words.why}</summary>
      {named.map(({ kind, explanation }) => (
        <div key={kind}>
          <strong>{atStart(names[kind])}</strong>
          <ul className={styles.why}>
            {explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

import { Checkbox } from '../../components/form/index.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { readBack } from './read-back.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';
import type { Promises } from './use-promises.js';

/** The end of the talk: who takes the case, and the one sentence that says what was promised. */
export function ReadySection({ form, promises }: SectionProps & { promises: Promises | undefined }) {
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
          <figcaption>{words.readBack}</figcaption>
          <blockquote lang={language}>
            {readBack(form.values, promises, takesOver ? name : promises.team.name)}
          </blockquote>
          <Why promises={promises} />
        </figure>
      ) : (
        <p className={styles.soft}>{words.readBackLater}</p>
      )}
    </Section>
  );
}

function Why({ promises }: { promises: Promises }) {
  const { ready: words } = useFeatureText(registerText);
  const answer = promises.commitments.find(({ kind }) => kind === 'answer');
  if (!answer) return null;
  return (
    <details>
      <summary>{words.why}</summary>
      <ul className={styles.why}>
        {answer.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

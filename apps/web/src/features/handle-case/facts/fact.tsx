import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../../components/button.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type FormKey, formOf } from '../actions/action-forms.js';
import { ActionPanel } from '../actions/action-panel.js';
import { useCanDo } from '../actions/use-can-do.js';
import { caseText } from '../text.js';
import styles from './fact.module.css';

interface FactProps {
  title: string;
  /** The form that corrects it, or records it for the first time. */
  form: FormKey;
  /** The verb of the button; to correct, when left out. */
  verb?: 'correct' | 'record' | 'change';
  children: ReactNode;
}

/** One thing that is known, with the form that corrects it in its place. */
export function Fact({ title, form, verb = 'correct', children }: FactProps) {
  const words = useFeatureText(caseText).facts;
  const can = useCanDo();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const name = words.about(words[verb], title);
  const close = () => {
    setOpen(false);
    setTimeout(() => opener.current?.focus({ preventScroll: true }));
  };
  return (
    <section className={styles.fact}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {can(formOf(form).action) && (
          <Button
            ref={opener}
            look="bare"
            aria-label={name}
            aria-expanded={isOpen}
            className={styles.correct}
            onClick={() => setOpen(!isOpen)}
          >
            {words[verb]}
          </Button>
        )}
      </div>
      <div className={styles.body}>{children}</div>
      {isOpen && <ActionPanel formKey={form} title={name} onClose={close} />}
    </section>
  );
}

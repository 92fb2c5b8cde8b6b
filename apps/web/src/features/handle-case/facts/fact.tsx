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
  /** A second form about the same. */
  also?: { form: FormKey; title: string };
  children: ReactNode;
}

/** One thing that is known, with the form that corrects it in its place. */
export function Fact({ title, form, verb = 'correct', also, children }: FactProps) {
  const words = useFeatureText(caseText).facts;
  const [opened, setOpened] = useState<FormKey>();
  const openers = useRef<Partial<Record<FormKey, HTMLButtonElement | null>>>({});
  const close = () => {
    setOpened(undefined);
    const opener = opened && openers.current[opened];
    setTimeout(() => opener?.focus({ preventScroll: true }));
  };
  const button = (key: FormKey, name: string, what: keyof typeof words & ('correct' | 'record' | 'change')) => (
    <CorrectButton
      ref={(element) => {
        openers.current[key] = element;
      }}
      formKey={key}
      label={words.about(words[what], name)}
      isOpen={opened === key}
      onClick={() => setOpened(opened === key ? undefined : key)}
    >
      {words[what]}
    </CorrectButton>
  );
  return (
    <section className={styles.fact} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {button(form, title, verb)}
      </div>
      <div className={styles.body}>{children}</div>
      {also && button(also.form, also.title, 'change')}
      {opened && (
        <ActionPanel key={opened} formKey={opened} title={opened === also?.form ? also.title : title} onClose={close} />
      )}
    </section>
  );
}

interface CorrectButtonProps {
  formKey: FormKey;
  label: string;
  isOpen: boolean;
  onClick: () => void;
  children: ReactNode;
  ref: (element: HTMLButtonElement | null) => void;
}

/** There only while the API offers the action. */
function CorrectButton({ formKey, label, isOpen, onClick, children, ref }: CorrectButtonProps) {
  const can = useCanDo();
  if (!can(formOf(formKey).action)) return null;
  return (
    <Button
      ref={ref}
      look="bare"
      aria-label={label}
      aria-expanded={isOpen}
      className={styles.correct}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

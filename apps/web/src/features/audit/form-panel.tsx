import type { ReactNode } from 'react';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { Button } from '../../components/button.js';
import { type Choice, Form, FormActions, type FormState, SubmitButton } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './audit.module.css';
import { auditText } from './text.js';

interface FormPanelProps<V extends object> {
  form: FormState<V>;
  label: string;
  /** What the button that sends says. */
  submit: string;
  onCancel: () => void;
  /** What one should know before the questions. */
  intro?: string;
  children: ReactNode;
}

/** A form that opens in its place on the page, with its buttons. */
export function FormPanel<V extends object>({ form, label, submit, onCancel, intro, children }: FormPanelProps<V>) {
  const words = useFeatureText(auditText);
  return (
    <div className={styles.panel}>
      {intro && <p className={styles.soft}>{intro}</p>}
      <Form form={form} label={label}>
        {children}
        <FormActions>
          <SubmitButton isSending={form.isSending}>{submit}</SubmitButton>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** Everybody who works on the cases of a label, to choose from. */
export function useColleagueChoices(labelId: string): Choice[] {
  return (useReferenceData()?.staff ?? [])
    .filter((person) => canHandle(person) && person.labelIds.includes(labelId))
    .map(({ id, name }) => ({ value: id, label: name }));
}

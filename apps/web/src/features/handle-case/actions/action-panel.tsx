import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { OfferedAnswer } from '../letters/offered-answer.js';
import { answersOf, useModelLetter } from '../letters/use-model-letter.js';
import { caseText } from '../text.js';
import { actionText } from '../text-actions.js';
import { ActionFields } from './action-fields.js';
import { type FormKey, formOf } from './action-forms.js';
import styles from './action-panel.module.css';
import { DecisionSummary } from './decision-summary.js';
import type { FormValues } from './field-spec.js';
import { startValues } from './form-body.js';
import { LearningSummary } from './learning-summary.js';

interface ActionPanelProps {
  formKey: FormKey;
  /** Answers that are known beforehand, for instance which promise it is about. */
  preset?: FormValues;
  /** What the form is called, where the verb of its action does not say it. */
  title?: string;
  onClose: () => void;
}

/** The form of one action where it is wanted: its heading takes the focus, and a letter arrives filled in. */
export function ActionPanel({ formKey, preset, title, onClose }: ActionPanelProps) {
  const words = useFeatureText(caseText).form;
  const intros: Record<string, string | undefined> = useFeatureText(actionText).intro;
  const verbs = useVocabulary().actions;
  const { view } = useCaseDesk();
  const form = formOf(formKey);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [start] = useState(() => startValues(form, view, preset));
  const model = useModelLetter(view.id, form.letter?.purpose(view, start));
  useEffect(() => heading.current?.focus(), []);
  const intro = intros[form.action];
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {title ?? verbs[form.action]}
        </h2>
        <Button look="bare" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {intro && <p>{intro}</p>}
      <DecisionSummary action={form.action} />
      <LearningSummary action={form.action} />
      <OfferedAnswer action={form.action} />
      {model.error && <ProblemNotice problem={model.error} onRetry={() => void model.refetch()} />}
      {model.isLoading ? (
        <LoadingState lines={8} />
      ) : (
        <ActionFields
          formKey={formKey}
          preset={preset}
          initial={model.data ? { ...start, ...answersOf(model.data) } : start}
          onClose={onClose}
        />
      )}
    </section>
  );
}

import { api, dataOf, ifMatch } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Form, FormActions, RadioGroup, SubmitButton, TextArea, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import type { Evidence, Verdict } from '../audit-data.js';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface StatementFormProps {
  labelId: string;
  question: Evidence['questions'][number];
  onDone: () => void;
}

/** States something about a question. */
export function StatementForm({ labelId, question, onDone }: StatementFormProps) {
  const { statements: words, cancel } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const { questionId, statement, help } = question;
  const form = useForm({
    initial: { answer: (statement?.answer ?? '') as Verdict | '', explanation: statement?.explanation ?? '' },
    required: { answer: words.answerMissing, explanation: words.explanationMissing },
    send: async ({ answer, explanation }) => {
      const params = { path: { id: labelId, questionId }, header: ifMatch(statement?.version ?? 0) };
      const body = { answer: answer as Verdict, explanation };
      await dataOf(api.PUT('/api/v1/labels/{id}/statements/{questionId}', { params, body }));
      await refresh();
      onDone();
    },
  });
  return (
    <div className={styles.panel}>
      <p className={styles.soft}>{help}</p>
      <Form form={form} label={words.stateOf(questionId)}>
        <RadioGroup
          label={words.answer}
          inline
          choices={(['yes', 'no', 'na'] as const).map((value) => ({ value, label: words.answers[value] }))}
          {...form.field('answer')}
        />
        <TextArea label={words.explanation} {...form.field('explanation')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.save}</SubmitButton>
          <Button onClick={onDone}>{cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

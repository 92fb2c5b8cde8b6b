import { api, dataOf, ifMatch } from '../../../api/client.js';
import { RadioGroup, TextArea, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Evidence, Verdict } from '../audit-data.js';
import { FormPanel } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface StatementFormProps {
  labelId: string;
  question: Evidence['questions'][number];
  onDone: () => void;
}

/** States something about a question. */
export function StatementForm({ labelId, question, onDone }: StatementFormProps) {
  const { statements: words } = useFeatureText(evidenceText);
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
    <FormPanel form={form} label={words.stateOf(questionId)} submit={words.save} onCancel={onDone} intro={help}>
      <RadioGroup
        label={words.answer}
        inline
        choices={(['yes', 'no', 'na'] as const).map((value) => ({ value, label: words.answers[value] }))}
        {...form.field('answer')}
      />
      <TextArea label={words.explanation} {...form.field('explanation')} />
    </FormPanel>
  );
}

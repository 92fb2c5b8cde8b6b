import { api, dataOf } from '../../../api/client.js';
import { RadioGroup, TextArea, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type Recommendation, useRefreshRounds } from '../audit-data.js';
import { FormPanel } from '../form-panel.js';
import { auditText } from '../text.js';

/** Records what was done about a recommendation. */
export function ProgressForm({ recommendation, onDone }: { recommendation: Recommendation; onDone: () => void }) {
  const words = useFeatureText(auditText).plan;
  const refresh = useRefreshRounds();
  const form = useForm({
    initial: { words: '', state: 'done' as 'open' | 'done' },
    required: { words: words.progressMissing },
    send: async (body) => {
      const params = { path: { id: recommendation.id } };
      await dataOf(api.POST('/api/v1/recommendations/{id}/progress', { params, body }));
      await refresh();
      onDone();
    },
  });
  return (
    <FormPanel form={form} label={words.followOf(recommendation.words)} submit={words.saveProgress} onCancel={onDone}>
      <TextArea label={words.progress} {...form.field('words')} />
      <RadioGroup
        label={words.isDone}
        inline
        choices={(['done', 'open'] as const).map((value) => ({ value, label: words.states[value] }))}
        {...form.field('state')}
      />
    </FormPanel>
  );
}

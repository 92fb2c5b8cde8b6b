import { api, dataOf, ifMatch } from '../../../api/client.js';
import { CheckboxGroup, DateField, Select, TextArea, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type Recommendation, type Round, useRefreshRounds } from '../audit-data.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { auditText } from '../text.js';

interface RecommendationFormProps {
  round: Round;
  /** The one to change; a new one when left out. */
  recommendation?: Recommendation;
  onDone: () => void;
}

/** Writes a recommendation, with who takes it up and until when. */
export function RecommendationForm({ round, recommendation, onDone }: RecommendationFormProps) {
  const words = useFeatureText(auditText).plan;
  const refresh = useRefreshRounds();
  const staff = useColleagueChoices(round.label.id);
  const form = useForm({
    initial: {
      words: recommendation?.words ?? '',
      ownerId: recommendation?.ownerId ?? '',
      dueOn: recommendation?.dueOn ?? round.planOfActionDueOn,
      questionIds: recommendation?.questionIds ?? [],
    },
    required: { words: words.wordsMissing, ownerId: words.ownerMissing, dueOn: words.dueMissing },
    send: async (body) => {
      if (recommendation) {
        const params = { path: { id: recommendation.id }, header: ifMatch(recommendation.version) };
        await dataOf(api.PUT('/api/v1/recommendations/{id}', { params, body }));
      } else {
        const params = { path: { id: round.id } };
        await dataOf(api.POST('/api/v1/audit-rounds/{id}/recommendations', { params, body }));
      }
      await refresh();
      onDone();
    },
  });
  const blocked = round.parts.flatMap(({ questions }) => questions.filter(({ answer }) => answer !== 'yes'));
  const title = recommendation ? words.editOf(recommendation.words) : words.add;
  return (
    <FormPanel form={form} label={title} submit={words.save} onCancel={onDone}>
      <TextArea label={words.words} {...form.field('words')} />
      <Select label={words.owner} choices={staff} {...form.field('ownerId')} />
      <DateField label={words.dueOn} {...form.field('dueOn')} />
      {blocked.length > 0 && (
        <CheckboxGroup
          label={words.about}
          optional
          inline
          choices={blocked.map(({ id }) => ({ value: id, label: id }))}
          {...form.field('questionIds')}
        />
      )}
    </FormPanel>
  );
}

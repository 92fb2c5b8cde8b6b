import { queries } from '../../../api/client.js';
import {
  Checkbox,
  FieldGroup,
  type FormState,
  MoneyField,
  RadioGroup,
  TextField,
} from '../../../components/form/index.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { choicesOf } from '../../../text/vocabulary.js';
import { usersText } from './text.js';
import type { UserValues } from './user-values.js';

/** The questions about a member of staff, but for the password. */
export function UserFields({ form }: { form: FormState<UserValues> }) {
  const words = useFeatureText(usersText);
  const { roles } = useText();
  const roleChoices = choicesOf(roles).map((choice) => ({ ...choice, hint: words.roleHints[choice.value] }));
  return (
    <>
      <TextField label={words.name} hint={words.nameHint} maxLength={120} {...form.field('name')} />
      <TextField label={words.email} hint={words.emailHint} type="email" {...form.field('email')} />
      <TextField label={words.phone} hint={words.phoneHint} type="tel" optional {...form.field('phone')} />
      <RadioGroup label={words.role} choices={roleChoices} {...form.field('role')} />
      <LabelQuestions form={form} />
      <MoneyField label={words.mandate} hint={words.mandateHint} {...form.field('mandateCents')} />
      <RadioGroup label={words.language} choices={choicesOf(words.languages)} inline {...form.field('language')} />
      <Checkbox
        label={words.isActive}
        hint={words.isActiveHint}
        checked={form.values.isActive}
        onChange={(isActive) => form.set('isActive', isActive)}
      />
    </>
  );
}

function LabelQuestions({ form }: { form: FormState<UserValues> }) {
  const words = useFeatureText(usersText);
  const labels = queries.useQuery('get', '/api/v1/labels').data ?? [];
  const { hasAllLabels, labelIds } = form.values;
  const { id, name, error } = form.field('labelIds');
  const choose = (labelId: string, isChosen: boolean) =>
    form.set('labelIds', isChosen ? [...labelIds, labelId] : labelIds.filter((other) => other !== labelId));
  return (
    <FieldGroup label={words.labelIds} {...{ id, name, error }}>
      <Checkbox
        label={words.allLabels}
        checked={hasAllLabels}
        onChange={(chosen) => {
          // Answers an error about the labels too.
          form.set('labelIds', labelIds);
          form.set('hasAllLabels', chosen);
        }}
      />
      {!hasAllLabels &&
        labels.map((label) => (
          <Checkbox
            key={label.id}
            label={label.name}
            checked={labelIds.includes(label.id)}
            onChange={(chosen) => choose(label.id, chosen)}
          />
        ))}
    </FieldGroup>
  );
}

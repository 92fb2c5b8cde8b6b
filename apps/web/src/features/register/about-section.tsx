import { useReferenceData } from '../../api/reference-data.js';
import { RadioGroup, Select, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf } from '../../text/vocabulary.js';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** About whom it is: a colleague, a department, or somebody with a name only. */
export function AboutSection({ form }: SectionProps) {
  const { about: words } = useFeatureText(registerText);
  const { aboutWhom, labelId } = form.values;
  const staff = (useReferenceData()?.staff ?? []).filter(({ labelIds }) => !labelId || labelIds.includes(labelId));
  return (
    <Section title={words.title}>
      <RadioGroup label={words.whom} choices={choicesOf(words.whoms)} inline {...form.field('aboutWhom')} />
      {aboutWhom === 'colleague' && (
        <Select
          label={words.colleague}
          hint={words.whomHint}
          choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('aboutUserId')}
        />
      )}
      {aboutWhom === 'department' && (
        <TextField label={words.department} maxLength={120} {...form.field('aboutDepartment')} />
      )}
      {aboutWhom === 'other' && <TextField label={words.name} maxLength={120} {...form.field('aboutName')} />}
    </Section>
  );
}

import { RadioGroup, Select, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf } from '../../text/vocabulary.js';
import { actionText } from '../handle-case/text-actions.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

const LEVELS = ['0', '1', '2', '3', '4'] as const;

/** Whether there is haste, how large the impact is, and how long the customer had to insist. */
export function WeightSection({ form }: SectionProps) {
  const { weight: words } = useFeatureText(registerText);
  const { icebergLevels } = useFeatureText(actionText).choices;
  if (form.values.kind === 'compliment') return null;
  const impacts = choicesOf(words.impacts).map((impact) => ({ ...impact, hint: words.impactHints[impact.value] }));
  return (
    <Section title={words.title}>
      <RadioGroup label={words.urgency} choices={choicesOf(words.urgencies)} inline {...form.field('urgency')} />
      {form.values.urgency === 'urgent' && (
        <TextField label={words.urgencyReason} maxLength={300} {...form.field('urgencyReason')} />
      )}
      <div className={styles.pair}>
        <RadioGroup label={words.impact} choices={impacts} {...form.field('impact')} />
        <Select
          label={words.iceberg}
          hint={words.icebergHint}
          choices={LEVELS.map((value) => ({ value, label: icebergLevels[value] }))}
          empty={words.icebergUnknown}
          optional
          {...form.field('icebergLevel')}
        />
      </div>
    </Section>
  );
}

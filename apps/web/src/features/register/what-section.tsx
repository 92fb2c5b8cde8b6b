import { DateTimeField, RadioGroup, Select } from '../../components/form/index.js';
import { useSessionUser } from '../../session/session.js';
import { officeLocal } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf, useVocabulary } from '../../text/vocabulary.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import type { RegisterValues } from './register-values.js';
import { Section } from './section.js';
import { StoryField } from './story-field.js';
import { registerText } from './text.js';
import type { Hints } from './use-hints.js';

const DAY_MS = 24 * 3600 * 1000;

/** What happened: the story first, then what it is, how it came in and when. */
export function WhatSection({ form, hints, isMail }: SectionProps & { hints: Hints; isMail: boolean }) {
  const { label, what: words } = useFeatureText(registerText);
  const { labels } = useSessionUser();
  const vocabulary = useVocabulary();
  const kinds = choicesOf(words.kinds).map((kind) => ({ ...kind, hint: words.kindHints[kind.value] }));
  return (
    <Section title={words.title}>
      {labels.length > 1 && (
        <RadioGroup
          label={label}
          choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
          inline
          {...form.field('labelId')}
        />
      )}
      <StoryField form={form} hints={hints} />
      <RadioGroup label={words.kind} choices={kinds} {...form.field('kind')} />
      {!isMail && (
        <div className={styles.pair}>
          <Select label={words.channel} choices={choicesOf(vocabulary.channels)} {...form.field('channel')} />
          <Received form={form} />
        </div>
      )}
    </Section>
  );
}

function Received({ form }: SectionProps) {
  const { what: words } = useFeatureText(registerText);
  const choose = (when: RegisterValues['receivedWhen']) => {
    form.set('receivedWhen', when);
    form.set('receivedLocal', when === 'yesterday' ? `${dayOf(Date.now() - DAY_MS)}T` : '');
  };
  return (
    <div className={styles.questions}>
      <RadioGroup
        label={words.received}
        hint={words.receivedHint}
        choices={choicesOf(words.receivedWhen)}
        inline
        value={form.values.receivedWhen}
        onChange={choose}
      />
      {form.values.receivedWhen !== 'now' && (
        <DateTimeField
          label={words.receivedAt}
          hint={words.receivedAtHint}
          max={dayOf(Date.now())}
          {...form.field('receivedLocal')}
        />
      )}
    </div>
  );
}

function dayOf(ms: number): string {
  return officeLocal(new Date(ms).toISOString()).slice(0, 10);
}

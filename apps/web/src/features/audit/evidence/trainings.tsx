import { useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { DateField, Select, TextField, useForm } from '../../../components/form/index.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { useMayState, useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

/** Who was trained in what, and who was not. */
export function Trainings({ labelId, evidence }: { labelId: string; evidence: Evidence }) {
  const words = useFeatureText(evidenceText).trainings;
  const { language } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const { trainings, trained, today } = evidence;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>
        {words.trained(trained.trained, trained.handlers)}{' '}
        {trained.untrained.length > 0 && words.untrained(trained.untrained.join(', '))}
      </p>
      {trainings.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.lines}>
        {trainings.map(({ id, userName, title, provider, completedOn, isValid }) => (
          <li key={id} className={styles.row}>
            <span>{userName}</span>
            <span className={styles.soft}>{words.line(title, provider, shortDay(completedOn, language))}</span>
            {!isValid && <StatusBadge tone="waiting">{words.old}</StatusBadge>}
          </li>
        ))}
      </ul>
      {useMayState() && !isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <TrainingForm labelId={labelId} today={today} onDone={() => setAdding(false)} />}
    </section>
  );
}

function TrainingForm({ labelId, today, onDone }: { labelId: string; today: string; onDone: () => void }) {
  const { trainings: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const people = useColleagueChoices(labelId);
  const form = useForm({
    initial: { userId: '', title: '', provider: '', completedOn: today, validUntil: '' },
    required: {
      userId: words.whoMissing,
      title: words.nameMissing,
      provider: words.providerMissing,
      completedOn: words.completedMissing,
    },
    send: async ({ validUntil, ...values }) => {
      await dataOf(api.POST('/api/v1/trainings', { body: { ...values, validUntil: validUntil || null } }));
      await refresh();
      onDone();
    },
  });
  return (
    <FormPanel form={form} label={words.add} submit={words.save} onCancel={onDone}>
      <Select label={words.who} choices={people} {...form.field('userId')} />
      <TextField label={words.name} {...form.field('title')} />
      <TextField label={words.provider} {...form.field('provider')} />
      <DateField label={words.completedOn} {...form.field('completedOn')} />
      <DateField label={words.validUntil} optional min={form.values.completedOn} {...form.field('validUntil')} />
    </FormPanel>
  );
}

import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { useMayState } from './evidence-data.js';
import { FileLink } from './file-link.js';
import { evidenceText } from './text.js';
import { TrainingForm } from './training-form.js';

type Training = Evidence['trainings'][number];

/** Who was trained in what, and who was not. */
export function Trainings({ labelId, evidence }: { labelId: string; evidence: Evidence }) {
  const words = useFeatureText(evidenceText).trainings;
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
        {trainings.map((training) => (
          <li key={training.id}>
            <TrainingLine {...{ labelId, training, today }} />
          </li>
        ))}
      </ul>
      {useMayState() && !isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <TrainingForm labelId={labelId} today={today} onDone={() => setAdding(false)} />}
    </section>
  );
}

function TrainingLine({ labelId, training, today }: { labelId: string; training: Training; today: string }) {
  const words = useFeatureText(evidenceText).trainings;
  const { language } = useLanguage();
  const mayState = useMayState();
  const [isEditing, setEditing] = useState(false);
  const { userName, title, provider, completedOn, isValid, file } = training;
  return (
    <>
      <div className={styles.row}>
        <span>{userName}</span>
        <span className={styles.soft}>{words.line(title, provider, shortDay(completedOn, language))}</span>
        <FileLink file={file} />
        {!isValid && <StatusBadge tone="waiting">{words.old}</StatusBadge>}
        {mayState && (
          <Button look="bare" aria-label={words.editOf(title, userName)} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        )}
      </div>
      {isEditing && <TrainingForm {...{ labelId, training, today }} onDone={() => setEditing(false)} />}
    </>
  );
}

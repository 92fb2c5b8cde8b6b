import { useState } from 'react';
import { api, dataOf, ifMatch } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ConfirmInPlace } from '../../components/form/index.js';
import { PersonName } from '../../components/names.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { StatusBadge } from '../../components/status-badge.js';
import { dayInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { AbsenceForm } from './absence-form.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { type AbsenceView, useRefreshWork, type Workload } from './workload-data.js';

/** Who is away or will be, with the stand-in; and recording that somebody is. */
export function AbsenceList({ workload: { absences, today } }: { workload: Workload }) {
  const words = useFeatureText(workloadText).absences;
  /** The absence that is being changed, or `new`. */
  const [open, setOpen] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const close = (message?: string) => {
    setOpen(undefined);
    setSaved(message);
  };
  return (
    <section aria-labelledby="absences" className={styles.absences}>
      <div className={styles.casesHead}>
        <h2 id="absences">{words.title}</h2>
        {open === undefined && <Button onClick={() => setOpen('new')}>{words.add}</Button>}
      </div>
      <p className={styles.intro}>{words.intro}</p>
      <p role="status" className={saved ? undefined : 'visually-hidden'}>
        {saved}
      </p>
      {open === 'new' && <AbsenceForm today={today} onDone={close} />}
      {absences.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.list}>
        {absences.map((absence) => (
          <li key={absence.id}>
            {open === absence.id ? (
              <AbsenceForm today={today} absence={absence} onDone={close} />
            ) : (
              <Line absence={absence} today={today} onEdit={() => setOpen(absence.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  absence: AbsenceView;
  today: string;
  onEdit: () => void;
}

function Line({ absence, today, onEdit }: LineProps) {
  const words = useFeatureText(workloadText).absences;
  const { language } = useLanguage();
  const { userName, standInName, fromOn, untilOn } = absence;
  const day = (on: string) => dayInWords(on, language, { year: false });
  const hasBegun = fromOn <= today;
  return (
    <div className={styles.line}>
      <strong>
        <PersonName name={userName} />
      </strong>
      <span>{untilOn ? words.from(day(fromOn), day(untilOn)) : words.open(day(fromOn))}</span>
      {hasBegun && <StatusBadge tone="active">{words.now}</StatusBadge>}
      <span className={styles.soft}>{words.standsIn(standInName)}</span>
      <Button look="bare" onClick={onEdit} aria-label={words.editOf(userName)}>
        {words.edit}
      </Button>
      {!hasBegun && <Remove absence={absence} />}
    </div>
  );
}

function Remove({ absence: { id, version, userName } }: { absence: AbsenceView }) {
  const words = useFeatureText(workloadText).absences;
  const refresh = useRefreshWork();
  const [problem, setProblem] = useState<Problem>();
  const remove = async () => {
    try {
      await dataOf(api.DELETE('/api/v1/absences/{id}', { params: { path: { id }, header: ifMatch(version) } }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    await refresh();
  };
  return (
    <>
      <ConfirmInPlace
        look="bare"
        action={words.remove}
        question={words.removeQuestion(userName)}
        confirm={words.removeYes}
        onConfirm={() => void remove()}
      />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

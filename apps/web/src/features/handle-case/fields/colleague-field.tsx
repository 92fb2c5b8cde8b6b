import type { ReactNode } from 'react';
import { type Colleague, canHandle, useReferenceData } from '../../../api/reference-data.js';
import { Button } from '../../../components/button.js';
import { Select } from '../../../components/form/index.js';
import type { Role } from '../../../session/session.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';
import styles from './fields.module.css';

interface ColleagueFieldProps extends QuestionProps {
  roles: readonly Role[];
  /** The name of whoever is chosen, for a field beside it. */
  onName: (name: string) => void;
}

/** A colleague who works for the label of the case. */
export function ColleagueField({ roles, onName, onChange, ...question }: ColleagueFieldProps) {
  const words = useFeatureText(caseText).form;
  const { isAway } = useFeatureText(caseText).header;
  const roleWords = useText().roles;
  const { label } = useCaseDesk().view;
  const data = useReferenceData();
  const fitting = data?.staff.filter(({ role, labelIds }) => roles.includes(role) && labelIds.includes(label.id)) ?? [];
  const choose = (id: string) => {
    onChange(id);
    const chosen = fitting.find((one) => one.id === id);
    if (chosen) onName(chosen.name);
  };
  const chosen = fitting.find(({ id }) => id === question.value);
  const standIn = fitting.find(({ id }) => id === chosen?.away?.standInId);
  return (
    <div className={styles.stack}>
      <Select
        {...question}
        hint={data && fitting.length === 0 ? words.noColleagues : question.hint}
        onChange={choose}
        choices={fitting.map(({ id, name, role, away }) => ({
          value: id,
          label: `${name} (${away ? isAway : roleWords[role]})`,
        }))}
      />
      {chosen?.away && (
        <Away person={chosen} getsCase={question.name === 'handlerId'}>
          {standIn && canHandle(standIn) && (
            <Button look="bare" onClick={() => choose(standIn.id)}>
              {words.chooseStandIn(standIn.name)}
            </Button>
          )}
        </Away>
      )}
    </div>
  );
}

/** Says who will see what is given to somebody who is away, before it is given. */
function Away({ person, getsCase, children }: { person: Colleague; getsCase: boolean; children: ReactNode }) {
  const words = useFeatureText(caseText).form;
  const { language } = useLanguage();
  const { untilOn, standInName } = person.away ?? { untilOn: null, standInName: '' };
  const until = untilOn && dayInWords(untilOn, language, { year: false });
  return (
    <p role="status" className={styles.soft}>
      <strong>{until ? words.awayUntil(person.name, until) : words.awayNow(person.name)}</strong>{' '}
      {getsCase ? words.standInSees(standInName) : words.answersLater} {children}
    </p>
  );
}

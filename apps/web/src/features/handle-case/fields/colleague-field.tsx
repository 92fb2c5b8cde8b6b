import { useReferenceData } from '../../../api/reference-data.js';
import { Select } from '../../../components/form/index.js';
import type { Role } from '../../../session/session.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';

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
  return (
    <Select
      {...question}
      hint={data && fitting.length === 0 ? words.noColleagues : question.hint}
      onChange={choose}
      choices={fitting.map(({ id, name, role, away }) => ({
        value: id,
        label: `${name} (${away ? isAway : roleWords[role]})`,
      }))}
    />
  );
}

import { useState } from 'react';
import { useReferenceData } from '../../../api/reference-data.js';
import { TextField } from '../../../components/form/index.js';
import { useSessionUser } from '../../../session/session.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { centsFrom, moneyInWords } from '../../../text/money.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';
import styles from './fields.module.css';

/** The redress as it is typed, with what it means for the handler's mandate said before the decision is made. */
export function RedressField(question: QuestionProps) {
  const words = useFeatureText(caseText).form;
  const [hasLeft, setLeft] = useState(false);
  const isUnreadable = question.value.trim() !== '' && centsFrom(question.value) === undefined;
  const type = (typed: string) => {
    setLeft(false);
    question.onChange(typed);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the field inside was left
    <div className={styles.stack} onBlur={() => setLeft(true)}>
      <TextField
        {...question}
        onChange={type}
        error={hasLeft && isUnreadable ? words.noAmount : question.error}
        autoComplete="off"
      />
      <output className={styles.soft}>
        <Mandate cents={centsFrom(question.value)} />
      </output>
    </div>
  );
}

function Mandate({ cents }: { cents: number | undefined }) {
  const words = useFeatureText(caseText).form;
  const { language } = useLanguage();
  const { id: me, mandateCents } = useSessionUser();
  const { label } = useCaseDesk().view;
  const data = useReferenceData();
  if (!cents) return null;
  const mandate = moneyInWords(mandateCents, language);
  if (cents <= mandateCents) return words.mandateWithin(mandate);
  const leaders = data?.staff.filter(
    ({ id, role, labelIds }) =>
      id !== me && (role === 'manager' || role === 'top-manager') && labelIds.includes(label.id),
  );
  const names = leaders?.slice(0, 3).map(({ name }) => name) ?? [];
  return <strong>{words.mandateAbove(mandate, names.join(', '))}</strong>;
}

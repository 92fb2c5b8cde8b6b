import { useState } from 'react';
import { DateTimeField, RadioGroup } from '../../../components/form/index.js';
import { officeLocal } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';

/** When something happened: on a day and at a time, or, where that may be left out, just now; then it is empty. */
export function MomentField({ value, onChange, optional, ...question }: QuestionProps) {
  const words = useFeatureText(caseText).form;
  const [now] = useState(() => officeLocal(new Date().toISOString()));
  const isEarlier = value !== '';
  if (!optional) return <DateTimeField {...question} value={value} onChange={onChange} max={now} />;
  return (
    <>
      <RadioGroup
        {...question}
        error={isEarlier ? undefined : question.error}
        inline
        value={isEarlier ? 'earlier' : 'now'}
        onChange={(choice) => onChange(choice === 'earlier' ? `${now.slice(0, 10)}T` : '')}
        choices={[
          { value: 'now', label: words.justNow },
          { value: 'earlier', label: words.earlier },
        ]}
      />
      {isEarlier && (
        <DateTimeField label={words.earlier} error={question.error} value={value} onChange={onChange} max={now} />
      )}
    </>
  );
}

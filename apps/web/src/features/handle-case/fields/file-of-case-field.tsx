import { Select } from '../../../components/form/index.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';

/** One of the files of the case, the newest first. */
export function FileOfCaseField(question: QuestionProps) {
  const words = useFeatureText(caseText).form;
  const { language } = useLanguage();
  const { files } = useCaseDesk().view;
  const choices = files
    .map(({ id, name, uploadedAt }) => ({ value: id, label: `${name}, ${shortDay(uploadedAt, language)}` }))
    .reverse();
  return <Select {...question} empty={words.noFile} choices={choices} />;
}

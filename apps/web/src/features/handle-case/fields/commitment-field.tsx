import { DateWhy } from '../../../components/date-why.js';
import { RadioGroup } from '../../../components/form/index.js';
import { dayInWords, lastDayBefore, shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { atStart, type CommitmentKind, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import { letterText } from '../text-letters.js';
import { purposeIn } from '../timeline/event-words.js';
import type { QuestionProps } from './field-input.js';

/** One of the promises of a kind that are still open. */
export function CommitmentField({ of, ...question }: QuestionProps & { of: CommitmentKind }) {
  const words = useFeatureText(caseText).form;
  const { language } = useLanguage();
  const kinds = useVocabulary().commitments;
  const open = useCaseDesk().view.commitments.filter(({ kind, state }) => kind === of && state === 'open');
  const choices = open.map((one) => ({
    value: one.id,
    label: one.words ?? atStart(kinds[one.kind]),
    hint: dayInWords(lastDayBefore(one.lateFrom), language, { year: false }),
  }));
  const chosen = choices.find(({ value }) => value === question.value);
  return (
    <>
      <RadioGroup {...question} hint={open.length === 0 ? words.noneOpen : question.hint} choices={choices} />
      {chosen && <DateWhy key={chosen.value} commitmentId={chosen.value} about={chosen.hint} />}
    </>
  );
}

/** One of the letters that wait for the post. */
export function WaitingLetterField(question: QuestionProps) {
  const words = useFeatureText(caseText).form;
  const letters = useFeatureText(letterText);
  const { language } = useLanguage();
  const waiting = useCaseDesk().view.letters.filter(({ state }) => state === 'to-post');
  const choices = waiting.map(({ id, purpose, subject, renderedAt }) => ({
    value: id,
    label: `${purposeIn(letters, purpose) ?? subject}, ${shortDay(renderedAt, language)}`,
  }));
  return <RadioGroup {...question} hint={waiting.length === 0 ? words.noneOpen : question.hint} choices={choices} />;
}

import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.js';
import { DateWhy } from '../../../components/date-why.js';
import { Form, FormActions, RadioGroup, SubmitButton, useForm } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { dayInWords, lastDayBefore } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from './incoming.module.css';
import { incomingText } from './text.js';
import { type MailWriter, useMailWriter, usePlacing, type WriterSuggestion } from './use-incoming.js';

interface PlaceFormProps {
  mailId: string;
  chosen: { id: string; reference: string };
  onCancel: () => void;
}

/** Asks of whom a mail is before it is placed with a case; what its address tells is filled in. */
export function PlaceForm({ mailId, chosen, onCancel }: PlaceFormProps) {
  const words = useFeatureText(incomingText);
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: suggestion, error, refetch } = useMailWriter(mailId, chosen.id);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.choice} aria-labelledby="mail-place-with">
      <h4 id="mail-place-with" ref={heading} tabIndex={-1}>
        {words.placeWith(chosen.reference)}
      </h4>
      {suggestion ? (
        <WriterForm mailId={mailId} itemId={chosen.id} suggestion={suggestion} onCancel={onCancel} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={refetch} />
      ) : (
        <LoadingState />
      )}
    </section>
  );
}

interface WriterFormProps {
  mailId: string;
  itemId: string;
  suggestion: WriterSuggestion;
  onCancel: () => void;
}

function WriterForm({ mailId, itemId, suggestion, onCancel }: WriterFormProps) {
  const words = useFeatureText(incomingText);
  const { place } = usePlacing(mailId);
  const { writer, questions } = suggestion;
  const [only] = questions.length === 1 ? questions : [];
  const form = useForm<{ writer: MailWriter | ''; commitmentId: string }>({
    initial: { writer: writer ?? '', commitmentId: suggestion.commitmentId ?? only?.commitmentId ?? '' },
    required: { writer: words.writerMissing },
    check: (values) =>
      values.writer === 'colleague' && !values.commitmentId ? { commitmentId: words.questionMissing } : {},
    send: async (values) => {
      if (values.writer === '') return;
      const isAnswer = values.writer === 'colleague';
      await place({ itemId, writer: values.writer, ...(isAnswer ? { commitmentId: values.commitmentId } : {}) });
    },
  });
  const writers = (['customer', 'colleague', 'other'] as const).filter(
    (one) => one !== 'colleague' || questions.length > 0,
  );
  return (
    <Form form={form} label={words.whose}>
      <RadioGroup
        {...form.field('writer')}
        label={words.whose}
        hint={writer ? words.knownSender : words.unknownSender}
        choices={writers.map((value) => ({ value, ...words.writers[value] }))}
      />
      {form.values.writer === 'colleague' && <QuestionChoice {...form.field('commitmentId')} questions={questions} />}
      <FormActions>
        <SubmitButton isSending={form.isSending}>{words.placeNow}</SubmitButton>
        <Button onClick={onCancel}>{words.placeNot}</Button>
      </FormActions>
    </Form>
  );
}

type QuestionProps = ReturnType<ReturnType<typeof useForm<{ commitmentId: string }>>['field']> &
  Pick<WriterSuggestion, 'questions'>;

function QuestionChoice({ questions, ...field }: QuestionProps) {
  const words = useFeatureText(incomingText);
  const { language } = useLanguage();
  const choices = questions.map(({ commitmentId, words: asked, lateFrom }) => ({
    value: commitmentId,
    label: asked ?? words.erasedQuestion,
    hint: words.answerBy(dayInWords(lastDayBefore(lateFrom), language, { year: false })),
  }));
  const chosen = questions.find(({ commitmentId }) => commitmentId === field.value);
  return (
    <>
      <RadioGroup {...field} label={words.whichQuestion} choices={choices} />
      {chosen && <DateWhy key={chosen.commitmentId} commitmentId={chosen.commitmentId} />}
    </>
  );
}

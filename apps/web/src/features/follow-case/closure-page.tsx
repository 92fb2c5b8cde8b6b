import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import { Button, buttonLook } from '../../components/button.js';
import { Form, FormActions, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { WhyLines } from '../../components/why-lines.js';
import { dayInWords } from '../../text/dates.js';
import { useLanguage } from '../../text/language.js';
import { CasePage, useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import { type PrivateCase, useAct } from './use-private-case.js';

type Answer = 'yes' | 'no' | 'call-me';

/** "May we close?": one page, three big answers. Opening it does nothing; a press does. */
export function ClosurePage() {
  const [given, setGiven] = useState<Answer>();
  return (
    <CasePage title={(_view, words) => (given ? words.closure.thanks[given].title : words.closure.title)}>
      {(view) => (given ? <Thanks given={given} view={view} /> : <Question view={view} onGiven={setGiven} />)}
    </CasePage>
  );
}

function Question({ view, onGiven }: { view: PrivateCase; onGiven: (answer: Answer) => void }) {
  const { closure: words } = useFollowText();
  const { language } = useLanguage();
  const { closureQuestion, actions } = view;
  if (!closureQuestion || !actions.includes('record-closure-answer')) {
    return (
      <>
        <p>{words.notAsked}</p>
        <BackToCase />
      </>
    );
  }
  return (
    <>
      {closureQuestion.solution && (
        <div>
          <p>{words.solution}</p>
          <p className={styles.said}>{closureQuestion.solution}</p>
        </div>
      )}
      <Answers version={view.version} onGiven={onGiven} />
      <div>
        <p className={styles.soft}>{words.until(dayInWords(closureQuestion.answerBy, language))}</p>
        <WhyLines lines={closureQuestion.why} />
      </div>
      <BackToCase />
    </>
  );
}

function Answers({ version, onGiven }: { version: number; onGiven: (answer: Answer) => void }) {
  const { closure: words } = useFollowText();
  const act = useAct();
  const [saysNo, setSaysNo] = useState(false);
  const give = (answer: Answer) => async (values: { words: string }, key: string) => {
    const body = { answer, words: values.words.trim() || null };
    const params = { header: ifMatch(version) };
    await act(dataOf(api.POST('/api/v1/public/case/closure-answer', { params, headers: idempotent(key), body })));
    onGiven(answer);
  };
  const yes = useForm({ initial: { words: '' }, send: give('yes') });
  const callMe = useForm({ initial: { words: '' }, send: give('call-me') });
  const no = useForm({ initial: { words: '' }, required: { words: words.becauseMissing }, send: give('no') });
  if (saysNo) {
    return (
      <Form form={no} label={words.no}>
        <TextArea label={words.because} hint={words.becauseHint} rows={4} limit={10_000} {...no.field('words')} />
        <FormActions>
          <SubmitButton isSending={no.isSending}>{words.sendNo}</SubmitButton>
          <Button onClick={() => setSaysNo(false)}>{words.other}</Button>
        </FormActions>
      </Form>
    );
  }
  return (
    <div className={styles.answers}>
      <BigAnswer form={yes} words={words.yes} hint={words.yesHint} />
      <button type="button" className={styles.answer} onClick={() => setSaysNo(true)}>
        <strong>{words.no}</strong>
        <span>{words.noHint}</span>
      </button>
      <BigAnswer form={callMe} words={words.callMe} hint={words.callMeHint} />
    </div>
  );
}

interface BigAnswerProps {
  form: ReturnType<typeof useForm<{ words: string }>>;
  words: string;
  hint: string;
}

function BigAnswer({ form, words, hint }: BigAnswerProps) {
  return (
    <Form form={form} label={words}>
      <button type="submit" className={styles.answer} aria-disabled={form.isSending || undefined}>
        <strong>{words}</strong>
        <span>{hint}</span>
      </button>
    </Form>
  );
}

function Thanks({ given, view }: { given: Answer; view: PrivateCase }) {
  const words = useFollowText();
  return (
    <>
      <p role="status">{words.closure.thanks[given].next}</p>
      {given === 'yes' && view.actions.includes('answer-monitor') && (
        <>
          <p>
            <strong>{words.monitorAsk}</strong> {words.monitorAskWhy}
          </p>
          <p>
            <Link to="/volg/mening" className={buttonLook('primary')}>
              {words.monitorStart}
            </Link>
          </p>
        </>
      )}
      <BackToCase />
    </>
  );
}

/** The way back to the page of the case. */
export function BackToCase() {
  const words = useFollowText();
  return (
    <p>
      <Link to="/volg">{words.backToCase}</Link>
    </p>
  );
}

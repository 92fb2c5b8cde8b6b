import { useState } from 'react';
import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { Form, FormActions, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { dayInWords } from '../../text/dates.js';
import { useLanguage } from '../../text/language.js';
import { moneyInWords } from '../../text/money.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import { Referral } from './referral.js';
import { SecondLook } from './second-look.js';
import { type PrivateCase, useAct } from './use-private-case.js';

/** Our answer, whether the customer agrees, and where they can go when not: to a colleague, or to somebody outside. */
export function AnswerSection({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const { answer, referral, actions } = view;
  const canAskSecondLook = actions.includes('start-second-look');
  if (!answer && !referral && !canAskSecondLook) return null;
  return (
    <>
      {answer && <Answer answer={answer} />}
      {actions.includes('record-reaction') && answer && !answer.reaction && <Reaction version={view.version} />}
      {answer?.reaction && (
        <p role="status">
          <strong>{words.reactionGiven[answer.reaction]}</strong>
        </p>
      )}
      {canAskSecondLook && <SecondLook version={view.version} />}
      {referral && <Referral referral={referral} />}
    </>
  );
}

function Answer({ answer }: { answer: NonNullable<PrivateCase['answer']> }) {
  const words = useFollowText();
  const { language } = useLanguage();
  const { outcome, motivation, solution, redressCents, answeredAt, carriedOutAt, isOfThisRound } = answer;
  return (
    <section aria-labelledby="answer" className={styles.section}>
      <h2 id="answer">{words.answerTitle}</h2>
      {!isOfThisRound && <p>{words.earlierAnswer}</p>}
      <p>
        <strong>{words.outcomes[outcome]}</strong> {words.answeredOn(dayInWords(answeredAt, language))}
      </p>
      {motivation && (
        <>
          <h3>{words.why}</h3>
          <p className={styles.said}>{motivation}</p>
        </>
      )}
      {(solution || redressCents > 0) && (
        <>
          <h3>{words.solution}</h3>
          {solution && <p className={styles.said}>{solution}</p>}
          {redressCents > 0 && <p>{words.redress(moneyInWords(redressCents, language))}</p>}
          {carriedOutAt && <p>{words.carriedOut(dayInWords(carriedOutAt, language))}</p>}
        </>
      )}
      <p className={styles.soft}>{words.wholeLetter}</p>
    </section>
  );
}

function Reaction({ version }: { version: number }) {
  const words = useFollowText();
  const act = useAct();
  const [disagrees, setDisagrees] = useState(false);
  const give = (reaction: 'agrees' | 'disagrees') => async (values: { words: string }, key: string) => {
    const body = { reaction, words: values.words.trim() || null };
    const params = { header: ifMatch(version) };
    await act(dataOf(api.POST('/api/v1/public/case/reaction', { params, headers: idempotent(key), body })));
  };
  const yes = useForm({ initial: { words: '' }, send: give('agrees') });
  const no = useForm({ initial: { words: '' }, send: give('disagrees') });
  return (
    <section aria-labelledby="reaction" className={styles.section}>
      <h2 id="reaction">{words.reactionAsk}</h2>
      {disagrees ? (
        <Form form={no} label={words.disagree}>
          <TextArea
            label={words.disagreeWords}
            hint={words.disagreeWordsHint}
            rows={3}
            limit={10_000}
            optional
            {...no.field('words')}
          />
          <FormActions>
            <SubmitButton isSending={no.isSending}>{words.disagreeSend}</SubmitButton>
            <Button onClick={() => setDisagrees(false)}>{words.cancel}</Button>
          </FormActions>
        </Form>
      ) : (
        <Form form={yes} label={words.reactionAsk}>
          <FormActions>
            <SubmitButton isSending={yes.isSending}>{words.agree}</SubmitButton>
            <Button onClick={() => setDisagrees(true)}>{words.disagree}</Button>
          </FormActions>
        </Form>
      )}
    </section>
  );
}

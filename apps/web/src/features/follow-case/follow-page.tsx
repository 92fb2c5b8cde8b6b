import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetCaseLink } from '../../api/case-link.js';
import { CustomerPage } from '../../app/customer-page.js';
import { Button, buttonLook } from '../../components/button.js';
import { JourneyLine } from '../../components/journey-line.js';
import { Reference } from '../../components/names.js';
import { WhyLines } from '../../components/why-lines.js';
import { dayInWords } from '../../text/dates.js';
import { useLanguage } from '../../text/language.js';
import { AnswerSection } from './answer-section.js';
import { CasePage, useFollowText } from './case-page.js';
import { DetailsSection } from './details-section.js';
import { EndSection } from './end-section.js';
import { FilesSection } from './files-section.js';
import styles from './follow-case.module.css';
import { MessagesSection } from './messages-section.js';
import { PromisesSection } from './promises-section.js';
import type { PrivateCase } from './use-private-case.js';

const STATES = { done: 'done', due: 'due', late: 'overdue', upcoming: 'upcoming' } as const;

/** How a case stands, for its customer: the same promises that the handler sees, and everything the customer can do. */
export function FollowPage() {
  const words = useFollowText();
  const [hasLeft, setLeft] = useState(false);
  if (hasLeft) {
    return (
      <CustomerPage title={words.leftTitle}>
        <p>{words.noLink}</p>
      </CustomerPage>
    );
  }
  const leave = () => {
    forgetCaseLink();
    setLeft(true);
  };
  return (
    <CasePage title={({ kind }) => words.title(words.things[kind])}>
      {(view) => <WholeCase view={view} onLeave={leave} />}
    </CasePage>
  );
}

function WholeCase({ view, onLeave }: { view: PrivateCase; onLeave: () => void }) {
  const words = useFollowText();
  const { language } = useLanguage();
  const steps = view.journey.map(({ step, state, words: sentence, when, why }) => {
    return { key: step, state: STATES[state], words: sentence, when, why };
  });
  return (
    <>
      <Standing view={view} />
      <section aria-labelledby="journey" className={styles.section}>
        <h2 id="journey">{words.journeyTitle}</h2>
        <JourneyLine steps={steps} look="upright" />
      </section>
      <AnswerSection view={view} />
      <PromisesSection view={view} />
      <MessagesSection view={view} />
      <FilesSection view={view} />
      <DetailsSection view={view} />
      <EndSection view={view} />
      <footer className={styles.foot}>
        <p>{words.linkUntil(dayInWords(view.linkExpiresAt, language))}</p>
        <p className={styles.buttons}>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button onClick={onLeave}>{words.leave}</Button>
        </p>
      </footer>
    </>
  );
}

/** Where things stand in one sentence, and what is asked of the customer now. */
function Standing({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const { language } = useLanguage();
  const { reference, state, closed, closureQuestion, actions, monitor, isSecondLook } = view;
  const isLookedAtAgain = isSecondLook && (state === 'in-treatment' || state === 'received');
  const canAnswer = closureQuestion && actions.includes('record-closure-answer');
  return (
    <div className={styles.standing}>
      <p>
        {words.number}{' '}
        <strong>
          <Reference reference={reference} />
        </strong>
      </p>
      <p className={styles.state}>
        {isLookedAtAgain ? words.secondLook : words.states[state]} {closed && words.closedBecause[closed.reason]}
      </p>
      {canAnswer && (
        <>
          <p>
            <strong>{words.closureAsk}</strong> {words.closureAskWhy(dayInWords(closureQuestion.answerBy, language))}
          </p>
          <WhyLines lines={closureQuestion.why} />
          <Link to="/volg/sluiten" className={buttonLook('primary')}>
            {words.closureAnswer}
          </Link>
        </>
      )}
      {actions.includes('answer-monitor') && (
        <>
          <p>
            <strong>{words.monitorAsk}</strong> {words.monitorAskWhy}
          </p>
          <Link to="/volg/mening" className={buttonLook('primary')}>
            {monitor ? words.monitorGoOn : words.monitorStart}
          </Link>
        </>
      )}
    </div>
  );
}

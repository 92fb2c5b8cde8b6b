import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { Moment } from '../../../components/moment.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { DocumentForm } from './document-form.js';
import { useMayState } from './evidence-data.js';
import { StatementForm } from './statement-form.js';
import { evidenceText } from './text.js';
import { WithdrawForm } from './withdraw-form.js';

type Question = Evidence['questions'][number];
type EvidenceDocument = Question['documents'][number];

/** Each question that the organisation answers itself, with what it states and shows. */
export function Statements({ labelId, evidence }: { labelId: string; evidence: Evidence }) {
  const words = useFeatureText(evidenceText).statements;
  return (
    <section>
      <h2>{words.title}</h2>
      <ul className={styles.lines}>
        {evidence.questions.map((question) => (
          <li key={question.questionId}>
            <StatementLine labelId={labelId} question={question} today={evidence.today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StatementLine({ labelId, question, today }: { labelId: string; question: Question; today: string }) {
  const { statements: words, documents } = useFeatureText(evidenceText);
  const [opened, setOpened] = useState<'state' | 'document'>();
  const mayState = useMayState();
  const { questionId, text, statement, reason, answer, trainings } = question;
  const close = () => setOpened(undefined);
  const stating = statement ? words.change : words.state;
  return (
    <>
      <p className={styles.clear}>
        <strong>{questionId}</strong> {text}
      </p>
      <div className={styles.row}>
        <StatusBadge tone={answer === 'yes' ? 'kept' : answer === 'na' ? 'closed' : 'waiting'}>
          {words.reasons[reason]}
        </StatusBadge>
        {trainings && <span className={styles.soft}>{words.trained(trainings.trained, trainings.handlers)}</span>}
        {mayState && (
          <>
            <Button look="bare" aria-label={`${stating}: ${questionId}`} onClick={() => setOpened('state')}>
              {stating}
            </Button>
            <Button look="bare" aria-label={documents.addOf(questionId)} onClick={() => setOpened('document')}>
              {documents.add}
            </Button>
          </>
        )}
      </div>
      {statement && (
        <p className={styles.clear}>
          {words.by(statement.savedBy)} <Moment at={statement.savedAt} as="short-day" />, {words.says[statement.answer]}
          : {statement.explanation}
        </p>
      )}
      {question.documents.map((document) => (
        <DocumentLine key={document.id} {...{ labelId, questionId, document, today, mayState }} />
      ))}
      {opened === 'state' && <StatementForm {...{ labelId, question }} onDone={close} />}
      {opened === 'document' && <DocumentForm {...{ labelId, questionId, today }} onDone={close} />}
    </>
  );
}

interface DocumentLineProps {
  labelId: string;
  questionId: string;
  document: EvidenceDocument;
  today: string;
  mayState: boolean;
}

function DocumentLine({ document, mayState, ...about }: DocumentLineProps) {
  const words = useFeatureText(evidenceText).documents;
  const { language } = useLanguage();
  const [opened, setOpened] = useState<'edit' | 'withdraw'>();
  const close = () => setOpened(undefined);
  const { title, fileId, ownerName, datedOn, validUntil, isValid } = document;
  return (
    <>
      <div className={styles.row}>
        <a href={`/api/v1/evidence-files/${fileId}`} target="_blank" rel="noopener">
          {title}
        </a>
        <StatusBadge tone={isValid ? 'kept' : 'late'}>{isValid ? words.valid : words.expired}</StatusBadge>
        <span className={styles.soft}>
          {words.line(ownerName, shortDay(datedOn, language), shortDay(validUntil, language))}
        </span>
        {mayState && (
          <>
            <Button look="bare" aria-label={words.editOf(title)} onClick={() => setOpened('edit')}>
              {words.edit}
            </Button>
            <Button look="bare" aria-label={words.withdrawOf(title)} onClick={() => setOpened('withdraw')}>
              {words.withdraw}
            </Button>
          </>
        )}
      </div>
      {opened === 'edit' && <DocumentForm {...about} document={document} onDone={close} />}
      {opened === 'withdraw' && <WithdrawForm document={document} onDone={close} />}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { problemWords } from '../../api/problem.js';
import { caseHref } from '../../app/navigation.js';
import { StaffPage } from '../../app/staff-page.js';
import { Button, buttonLook } from '../../components/button.js';
import { Reference } from '../../components/names.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { WhyLines } from '../../components/why-lines.js';
import { dayInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import styles from './register.module.css';
import { emailOf } from './register-values.js';
import { registerText } from './text.js';
import { lastDayOf, whyOf } from './use-promises.js';
import type { Outcome } from './use-register.js';

/** After registering: the number to name, what happens now, and the way on. */
export function RegisteredPage({ outcome, onAnother }: { outcome: Outcome; onAnother?: () => void }) {
  const { registered: words } = useFeatureText(registerText);
  const { kinds } = useVocabulary();
  const { registered, values, takeOverProblem, filesLeftOut } = outcome;
  return (
    <StaffPage title={words.title(atStart(kinds[values.kind || 'complaint']))} narrow>
      <p className={styles.number}>
        <span>{words.reference}</span>
        <strong>
          <Reference reference={registered.reference} />
        </strong>
      </p>
      {takeOverProblem && (
        <div>
          <p>{words.notTaken}</p>
          <ProblemNotice problem={takeOverProblem} />
        </div>
      )}
      {filesLeftOut.length > 0 && <FilesLeftOut files={filesLeftOut} />}
      <h2>{words.next}</h2>
      <NextSteps outcome={outcome} />
      <p className={styles.onwards}>
        <Link to={caseHref(registered.reference)} className={buttonLook('primary')}>
          {words.openCase}
        </Link>
        {onAnother ? (
          <Button onClick={onAnother}>{words.another}</Button>
        ) : (
          <Link to="/app/mail/incoming">{words.nextMail}</Link>
        )}
      </p>
    </StaffPage>
  );
}

function FilesLeftOut({ files }: { files: Outcome['filesLeftOut'] }) {
  const { registered: words } = useFeatureText(registerText);
  const { language } = useLanguage();
  return (
    <div role="alert">
      <p>{words.filesLeftOut}</p>
      <ul className={styles.next}>
        {files.map(({ name, problem }) => (
          <li key={name}>
            {name}: {problemWords(problem, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NextSteps({ outcome: { values, promises, takeOverProblem } }: { outcome: Outcome }) {
  const { registered: words } = useFeatureText(registerText);
  const { language } = useLanguage();
  const inWords = (day: string) => dayInWords(day, language);
  const confirmBy = promises && lastDayOf(promises, 'confirmation');
  const answerBy = promises && lastDayOf(promises, 'answer');
  const isMine = values.takesOver && !takeOverProblem;
  return (
    <ul className={styles.next}>
      {emailOf(values) && <li>{words.confirmedByMail}</li>}
      {!emailOf(values) && confirmBy && (
        <li>
          {words.confirmYourself(inWords(confirmBy))}
          <WhyLines lines={promises && whyOf(promises, 'confirmation')} />
        </li>
      )}
      {answerBy && (
        <li>
          {words.answerBy(inWords(answerBy))}
          <WhyLines lines={promises && whyOf(promises, 'answer')} />
        </li>
      )}
      <li>{isMine ? words.yours : words.nobodys}</li>
    </ul>
  );
}

import { asProblem, problemWords } from '../api/problem.js';
import { askToSignIn } from '../session/session.js';
import { useText } from '../text/define-text.js';
import { useLanguage } from '../text/language.js';
import { Button } from './button.js';
import styles from './problem-notice.module.css';

/** What went wrong, in words, with a way on. `problem` may be whatever was thrown. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  return (
    <div role="alert" className={styles.notice}>
      <ProblemWords problem={problem} onRetry={onRetry} />
    </div>
  );
}

/** The same without a frame, for where one stands around it already. */
export function ProblemWords({ problem: thrown, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const problem = asProblem(thrown);
  const { language } = useLanguage();
  const words = useText();
  const isStaff = window.location.pathname.startsWith('/app');
  const mustSignIn = problem.code === 'not-signed-in' && isStaff;
  return (
    <>
      <p className={styles.words}>{problemWords(problem, language)}</p>
      {problem.status >= 500 && problem.traceId && (
        <p className={styles.trace}>{words.problems.trace(problem.traceId)}</p>
      )}
      {mustSignIn && (
        <Button onClick={() => askToSignIn(window.location.pathname + window.location.search)}>
          {words.pages.signIn}
        </Button>
      )}
      {onRetry && !mustSignIn && <Button onClick={onRetry}>{words.state.retry}</Button>}
    </>
  );
}

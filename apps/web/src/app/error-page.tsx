import { type ErrorComponentProps, useLocation } from '@tanstack/react-router';
import { isProblem } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ProblemNotice } from '../components/problem-notice.js';
import { useText } from '../text/define-text.js';
import { CustomerPage } from './customer-page.js';
import { StaffPage } from './staff-page.js';
import { StartLink } from './start-link.js';

/** For a page that could not be shown: says what happened in plain words, with ways on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const words = useText();
  const isStaff = useLocation().pathname.startsWith('/app');
  const Page = isStaff ? StaffPage : CustomerPage;
  return (
    <Page title={words.pages.errorTitle}>
      {isProblem(error) ? <ProblemNotice problem={error} /> : <p>{words.pages.error}</p>}
      <p>
        <Button look="primary" onClick={reset}>
          {words.state.retry}
        </Button>
      </p>
      <StartLink isStaff={isStaff} />
    </Page>
  );
}

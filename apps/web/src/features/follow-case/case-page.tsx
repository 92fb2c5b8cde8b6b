import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { caseLink, takeCaseLink } from '../../api/case-link.js';
import { asProblem } from '../../api/problem.js';
import { CustomerPage } from '../../app/customer-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { followText } from './text.js';
import { type PrivateCase, usePrivateCase } from './use-private-case.js';

interface CasePageProps {
  title: (view: PrivateCase, words: ReturnType<typeof useFollowText>) => string;
  children: (view: PrivateCase) => ReactNode;
}

/** The words of these pages in the reader's language. */
export function useFollowText() {
  return useFeatureText(followText);
}

/** A page about the case of the private link: in the label's name, with whom to call always in view. */
export function CasePage({ title, children }: CasePageProps) {
  const words = useFollowText();
  useLinkInAddress();
  const { data: view, error, refetch } = usePrivateCase();
  if (!caseLink() || asProblem(error).code === 'link-not-valid') return <NoLink />;
  if (!view) {
    return (
      <CustomerPage title={words.loadingTitle}>
        {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
      </CustomerPage>
    );
  }
  return (
    <CustomerPage title={title(view, words)} label={view.label} contact={<Contact view={view} />}>
      {children(view)}
    </CustomerPage>
  );
}

/** A link that is opened in a tab that shows another case already. */
function useLinkInAddress() {
  useEffect(() => {
    const change = () => takeCaseLink() && window.location.reload();
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
}

function Contact({ view: { contact } }: { view: PrivateCase }) {
  const words = useFollowText();
  return (
    <>
      {words.questions(contact.name)}{' '}
      <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{words.call(contact.phone)}</a>
    </>
  );
}

function NoLink() {
  const words = useFollowText();
  return (
    <CustomerPage title={words.noLinkTitle}>
      <p>{words.noLink}</p>
      <p>
        <Link to="/volg/nieuwe-link">{words.askNewLink}</Link>
      </p>
      <p>{words.noLinkCall}</p>
    </CustomerPage>
  );
}

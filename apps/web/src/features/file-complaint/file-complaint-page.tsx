import { Link, useParams } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import { CustomerPage } from '../../app/customer-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { NoSuchLabelPage } from './choose-label-page.js';
import { ComplaintForm } from './complaint-form.js';
import { useFormWords } from './form-words.js';
import { useTermWords } from './term-words.js';
import { fileComplaintText } from './text.js';
import { type PublicLabel, useLabel } from './use-label.js';

/** The form in which a customer tells what happened, in the name and colour of their insurer. */
export function FileComplaintPage() {
  const words = useFormWords();
  const { labelCode } = useParams({ strict: false });
  const { data: label, error, refetch } = useLabel(labelCode ?? '');
  const { status } = asProblem(error);
  if (status === 404 || status === 422) return <NoSuchLabelPage />;
  if (!label) {
    return (
      <CustomerPage title={words.title}>
        {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
      </CustomerPage>
    );
  }
  const renew = async () => (await refetch()).data?.formToken ?? label.formToken;
  return (
    <CustomerPage title={words.title} label={label} contact={<CallInstead label={label} />}>
      <Intro label={label} />
      <ComplaintForm key={label.code} label={label} renew={renew} />
    </CustomerPage>
  );
}

function Intro({ label }: { label: PublicLabel }) {
  const words = useFormWords();
  const { figures } = useFeatureText(fileComplaintText);
  const answerTerm = useTermWords(label, 'answer');
  return (
    <p>
      {words.intro} {answerTerm && words.answerWithin(answerTerm)}{' '}
      <Link to="/$labelCode/cijfers" params={{ labelCode: label.code }}>
        {figures}
      </Link>
    </p>
  );
}

function CallInstead({ label }: { label: PublicLabel }) {
  const words = useFormWords();
  return (
    <>
      {words.callInstead} <a href={`tel:${label.phone.replace(/\s/g, '')}`}>{words.call(label.phone)}</a>
    </>
  );
}

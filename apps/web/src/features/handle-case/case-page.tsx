import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { referenceIn } from '../../app/navigation.js';
import { StaffPage } from '../../app/staff-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseScreen } from './case-screen.js';
import { caseText } from './text.js';
import { useCaseView } from './use-case-view.js';

/** The case at this address, which may name it by its id or by its reference. */
export function CasePage() {
  const { id } = useParams({ from: '/app/staff/cases/$id' });
  const reference = referenceIn(id);
  return reference ? <CaseByReference reference={reference} /> : <CaseById id={id} named={id} />;
}

function CaseByReference({ reference }: { reference: string }) {
  const init = { params: { path: { reference } } };
  const found = queries.useQuery('get', '/api/v1/references/{reference}', init, {
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.error) return <CaseMissing problem={found.error} named={reference} onRetry={() => void found.refetch()} />;
  return found.data ? <CaseById id={found.data.id} named={reference} /> : <LoadingState lines={12} />;
}

function CaseById({ id, named }: { id: string; named: string }) {
  const { data: view, error, refetch } = useCaseView(id);
  if (view) return <CaseScreen key={id} view={view} />;
  return error ? (
    <CaseMissing problem={error} named={named} onRetry={() => void refetch()} />
  ) : (
    <LoadingState lines={12} />
  );
}

function CaseMissing({ problem, named, onRetry }: { problem: unknown; named: string; onRetry: () => void }) {
  const words = useFeatureText(caseText);
  const isAbsent = [404, 422].includes(asProblem(problem).status);
  if (!isAbsent) {
    return (
      <StaffPage title={named}>
        <ProblemNotice problem={problem} onRetry={onRetry} />
      </StaffPage>
    );
  }
  return (
    <StaffPage title={words.notFoundTitle}>
      <EmptyState title={words.notFound(named)} action={<Link to="/app/search">{words.toSearch}</Link>} />
    </StaffPage>
  );
}

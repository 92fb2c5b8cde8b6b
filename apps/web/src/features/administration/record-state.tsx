import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { administrationText } from './text.js';

interface RecordStateProps {
  read: { isPending: boolean; error: unknown; refetch: () => Promise<unknown> };
}

/** Why a record is not on the page: it is still being read, could not be read, or does not exist. */
export function RecordState({ read }: RecordStateProps) {
  const words = useFeatureText(administrationText);
  if (read.isPending) return <LoadingState />;
  if (read.error) return <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />;
  return <EmptyState title={words.notThere} />;
}

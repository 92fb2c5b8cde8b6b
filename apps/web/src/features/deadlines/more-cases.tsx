import { Button } from '../../components/button.js';
import { useFeatureText, useText } from '../../text/define-text.js';
import type { useNormCases } from './norm-data.js';
import { deadlinesText } from './text.js';

/** The next page of a list of cases, while there is one. */
export function MoreCases({ cases }: { cases: ReturnType<typeof useNormCases> }) {
  const words = useFeatureText(deadlinesText);
  const shared = useText();
  if (!cases.hasNextPage) return null;
  return (
    <Button
      aria-disabled={cases.isFetchingNextPage || undefined}
      onClick={() => !cases.isFetchingNextPage && void cases.fetchNextPage()}
    >
      {cases.isFetchingNextPage ? shared.table.loadingMore : words.moreCases}
    </Button>
  );
}

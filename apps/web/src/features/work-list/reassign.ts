import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf, ifMatch } from '../../api/client.js';
import { asProblem, problemWords } from '../../api/problem.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';

/** To whom, and what that colleague should know. */
export interface Assignment {
  handlerId: string;
  handlerName: string;
  note: string;
}

/** A case as a report names it. */
type CaseName = Pick<WorkRow, 'id' | 'reference'>;

/** What came of assigning several cases. */
export interface ReassignOutcome {
  handlerName: string;
  done: readonly CaseName[];
  failed: readonly { row: CaseName; why: string }[];
}

/** Assigns cases one by one, each by the version that was seen; what fails says why and stops none of the others. */
export function useReassign() {
  const queryClient = useQueryClient();
  const whyNot = useWhyNot();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [outcome, setOutcome] = useState<ReassignOutcome>();

  const reassign = async (rows: readonly WorkRow[], { handlerId, handlerName, note }: Assignment) => {
    const done: WorkRow[] = [];
    const failed: { row: WorkRow; why: string }[] = [];
    setOutcome(undefined);
    for (const row of rows) {
      setProgress({ done: done.length, total: rows.length });
      const params = { path: { id: row.id }, header: ifMatch(row.version) };
      const body = { handlerId, note: note.trim() || null };
      try {
        await dataOf(api.POST('/api/v1/feedback-items/{id}/actions/assign', { params, body }));
        done.push(row);
      } catch (thrown) {
        failed.push({ row, why: whyNot(thrown) });
      }
    }
    setProgress(undefined);
    setOutcome({ handlerName, done, failed });
    return { done, failed };
  };
  const refresh = () =>
    Promise.all(
      ['/api/v1/work-list', '/api/v1/work-list/counts', '/api/v1/workload'].map((path) =>
        queryClient.invalidateQueries({ queryKey: ['get', path] }),
      ),
    );
  return { reassign, refresh, progress, outcome, forget: () => setOutcome(undefined) };
}

function useWhyNot(): (thrown: unknown) => string {
  const { language } = useLanguage();
  const words = useFeatureText(workListText).bulk;
  return (thrown) => {
    const problem = asProblem(thrown);
    if (problem.code === 'case-changed') return words.changed;
    // One field was sent; what is wrong with it says more than that a field is wrong.
    return problem.errors?.[0]?.detail ?? problemWords(problem, language);
  };
}

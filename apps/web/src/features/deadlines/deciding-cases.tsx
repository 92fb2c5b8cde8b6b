import { useState } from 'react';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { bandName } from './band-words.js';
import { CaseTable } from './case-table.js';
import styles from './deadlines.module.css';
import { MoreCases } from './more-cases.js';
import { type CasesQuery, type NormBand, type NormFigures, type NormOutcome, useNormCases } from './norm-data.js';
import { deadlinesText } from './text.js';

interface DecidingCasesProps {
  band: NormBand;
  figures: Pick<NormFigures, 'from' | 'to' | 'cohort'>;
  /** Only the cases of one group of a split. */
  group?: Pick<CasesQuery, 'groupBy' | 'groupKey'>;
  first?: NormOutcome;
}

/** The cases behind a figure: first those that are open and decide it, and each other outcome on demand. */
export function DecidingCases({ band, figures, group, first = 'open' }: DecidingCasesProps) {
  const words = useFeatureText(deadlinesText);
  const [outcome, setOutcome] = useState<NormOutcome>(first);
  const { labelId, key } = band;
  const { from, to, cohort } = figures;
  const shown = (Object.entries(words.outcomes) as [NormOutcome, string][]).filter(
    ([name]) => name !== 'paused' || band.clockPausesForCustomer,
  );
  const cases = useNormCases({ labelId, term: key, from, to, cohort, outcome, limit: 20, ...group });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose a list are no form to fill in */}
      <div role="group" aria-label={words.outcomesLabel} className={styles.outcomes}>
        {shown.map(([name, said]) => (
          <Button key={name} aria-pressed={name === outcome} onClick={() => setOutcome(name)}>
            {said}
          </Button>
        ))}
      </div>
      {cases.error && !cases.rows && <ProblemNotice problem={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <LoadingState lines={4} />}
      {cases.rows?.length === 0 && <p className={styles.soft}>{words.noCases}</p>}
      {cases.rows && cases.rows.length > 0 && (
        <CaseTable caption={words.casesOf(bandName(band, words))} rows={cases.rows} />
      )}
      <MoreCases cases={cases} />
    </>
  );
}

import { useState } from 'react';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { type Channel, useVocabulary } from '../../text/vocabulary.js';
import { bandName } from './band-words.js';
import styles from './deadlines.module.css';
import { DecidingCases } from './deciding-cases.js';
import { GroupTable } from './group-table.js';
import { type NormBand, type NormFigures, type NormGroup, useNormFigures } from './norm-data.js';
import { deadlinesText } from './text.js';

type Split = keyof typeof deadlinesText.nl.splits;

/** The band by product, by channel and, for managers, by handler. */
export function SplitTable({ band, figures: { from, to, cohort } }: { band: NormBand; figures: NormFigures }) {
  const words = useFeatureText(deadlinesText);
  const { channels } = useVocabulary();
  const { role } = useSessionUser();
  const isManager = role === 'manager' || role === 'top-manager';
  const [groupBy, setGroupBy] = useState<Split>('product');
  const { labelId, key } = band;
  const split = useNormFigures({ labelId, term: key, from, to, cohort, groupBy });
  const unnamed: Record<Split, string> = { product: words.noProduct, channel: '–', handler: words.nobody };
  const nameOf = (group: NormGroup) =>
    group.name ?? (group.key && groupBy === 'channel' ? channels[group.key as Channel] : unnamed[groupBy]);
  const shown = (Object.keys(words.splits) as Split[]).filter((name) => name !== 'handler' || isManager);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose a list are no form to fill in */}
      <div role="group" aria-label={words.splitBy} className={styles.outcomes}>
        {shown.map((name) => (
          <Button key={name} aria-pressed={name === groupBy} onClick={() => setGroupBy(name)}>
            {words.splits[name]}
          </Button>
        ))}
      </div>
      {split.error && <ProblemNotice problem={split.error} onRetry={() => void split.refetch()} />}
      {!split.data && !split.error && <LoadingState lines={4} />}
      {split.data && !split.isPlaceholderData && (
        <GroupTable
          key={groupBy}
          caption={words.splitOf(words.splits[groupBy], bandName(band, words))}
          heading={words.splits[groupBy]}
          groups={split.data.bands[0]?.groups ?? []}
          nameOf={nameOf}
          casesOf={({ key: groupKey }) => (
            <DecidingCases
              key={groupKey}
              band={band}
              figures={{ from, to, cohort }}
              group={{ groupBy, groupKey: groupKey ?? 'none' }}
              first="missed"
            />
          )}
        />
      )}
    </>
  );
}

import { Fold } from '../../components/fold.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { bandName } from './band-words.js';
import { DecidingCases } from './deciding-cases.js';
import { GroupTable } from './group-table.js';
import { type NormBand, type NormGroup, useNormFigures } from './norm-data.js';
import type { Cohort } from './routes.js';
import { deadlinesText } from './text.js';
import { TrendLine } from './trend-line.js';

/** The share of the last twelve months: a line with the norm in it, words under it, and the same as a table. */
export function MonthTrend({ band, cohort }: { band: NormBand; cohort: Cohort }) {
  const words = useFeatureText(deadlinesText);
  const { labelId, key, targetPercent } = band;
  const trend = useNormFigures({ labelId, term: key, period: 'last-12-months', groupBy: 'month', cohort });
  const monthName = useMonthName();
  if (trend.error) return <ProblemNotice problem={trend.error} onRetry={() => void trend.refetch()} />;
  if (!trend.data) return <LoadingState lines={4} />;
  const months = trend.data.bands[0]?.groups ?? [];
  const known = months.filter(({ share }) => share.shown !== null);
  const below = known.filter(({ isMet }) => isMet === false).length;
  return (
    <>
      {known.length > 1 && (
        <TrendLine
          months={known}
          targetPercent={targetPercent}
          title={words.trendOf(bandName(band, words))}
          monthName={monthName}
        />
      )}
      <p>{words.trendInWords(known.length, below, targetPercent)}</p>
      <Fold title={words.table}>
        <GroupTable
          caption={words.trendOf(bandName(band, words))}
          heading={words.month}
          groups={months}
          nameOf={({ key: month }: NormGroup) => monthName(month ?? '')}
          casesOf={({ key: month }) => (
            <DecidingCases
              key={month}
              band={band}
              figures={trend.data}
              group={{ groupBy: 'month', groupKey: month ?? 'none' }}
              first="missed"
            />
          )}
        />
      </Fold>
    </>
  );
}

function useMonthName() {
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (month: string) => format.format(new Date(`${month}-15T12:00:00Z`));
}

import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { timeInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './deadlines.module.css';
import { DueSoon } from './due-soon.js';
import { NormBandView } from './norm-band.js';
import { exportHref, type NormFigures, useFiguresQuery, useNormFigures } from './norm-data.js';
import { PeriodFilter } from './period-filter.js';
import { deadlinesText } from './text.js';

/** Deadlines: whether each published term makes its norm, what breaks it, and what decides it now. */
export function DeadlinesPage() {
  const words = useFeatureText(deadlinesText);
  const query = useFiguresQuery();
  const { data, error, refetch, isPlaceholderData } = useNormFigures(query);
  const download = (
    <>
      <a className={buttonLook('quiet')} href={exportHref(query, 'xlsx')} download>
        {words.exportXlsx}
      </a>
      <a className={buttonLook('bare')} href={exportHref(query, 'csv')} download>
        {words.export}
      </a>
    </>
  );
  return (
    <StaffPage title={words.title} actions={download}>
      <PeriodFilter shown={data} />
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={10} />}
      {data && (
        <div className={styles.content} data-waiting={isPlaceholderData || undefined}>
          <DueSoon />
          <Bands figures={data} />
        </div>
      )}
    </StaffPage>
  );
}

function Bands({ figures }: { figures: NormFigures }) {
  const words = useFeatureText(deadlinesText);
  const { language } = useLanguage();
  if (figures.bands.length === 0) return <EmptyState title={words.empty}>{words.emptyWay}</EmptyState>;
  return (
    <>
      <p className={styles.range}>
        <Moment at={figures.from} as="day" /> – <Moment at={figures.to} as="day" />.{' '}
        <span className={styles.soft}>
          {words.intro} {words.asOf(timeInWords(figures.asOf, language))}.
        </span>
      </p>
      <ul className={styles.bands}>
        {figures.bands.map((band) => (
          <li key={`${band.labelId} ${band.key}`}>
            <NormBandView band={band} figures={figures} />
          </li>
        ))}
      </ul>
    </>
  );
}

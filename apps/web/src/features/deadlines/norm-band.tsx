import { Fold } from '../../components/fold.js';
import { LabelName } from '../../components/names.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useSessionUser } from '../../session/session.js';
import { dayInWords, lastDayBefore } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { bandName, termWords } from './band-words.js';
import { BreachBudget } from './breach-budget.js';
import styles from './deadlines.module.css';
import { DecidingCases } from './deciding-cases.js';
import { Definition } from './definition.js';
import { MonthTrend } from './month-trend.js';
import type { NormBand, NormFigures } from './norm-data.js';
import { SplitTable } from './split-table.js';
import { deadlinesText } from './text.js';

interface BandProps {
  band: NormBand;
  figures: NormFigures;
}

/** One label and one published term: the share, the budget, what is coming, and everything behind it. */
export function NormBandView({ band, figures }: BandProps) {
  const words = useFeatureText(deadlinesText);
  const { labels } = useSessionUser();
  const colour = labels.find(({ id }) => id === band.labelId)?.colour ?? 'currentColor';
  return (
    <section className={styles.band} aria-label={bandName(band, words)}>
      <header className={styles.bandHead}>
        <h2>
          <LabelName name={band.labelName} colour={colour} /> · {termWords(band, words)}
        </h2>
        <span className={styles.soft}>{words.target(band.targetPercent)}</span>
        {!band.isInForce && <StatusBadge tone="closed">{words.notInForce}</StatusBadge>}
      </header>
      <Share band={band} />
      {band.budget && band.share.shown !== null && <BreachBudget budget={band.budget} />}
      {band.clockPausesForCustomer && <p className={styles.soft}>{words.pausesShown(band.pausedTerms)}</p>}
      {band.forecast && <ForecastWords band={band} />}
      <div className={styles.folds}>
        <Fold title={words.more.cases}>
          <DecidingCases band={band} figures={figures} />
        </Fold>
        <Fold title={words.more.trend}>
          <MonthTrend band={band} cohort={figures.cohort} />
        </Fold>
        <Fold title={words.more.split}>
          <SplitTable band={band} figures={figures} />
        </Fold>
        <Fold title={words.more.definition}>
          <Definition band={band} cohort={figures.cohort} />
        </Fold>
      </div>
    </section>
  );
}

function Share({ band: { share, isMet, toFallDue, leftOut, targetPercent } }: { band: NormBand }) {
  const words = useFeatureText(deadlinesText);
  const left = leftOut.withdrawn + leftOut.merged;
  const isExact = share.numerator * 100 === targetPercent * share.denominator;
  return (
    <div className={styles.share}>
      {share.shown === null ? (
        <p className={styles.none}>{words.noFigure}</p>
      ) : (
        <p className={styles.percent}>{words.percent(share.shown)}</p>
      )}
      <div>
        {isMet !== null && (
          <StatusBadge tone={isMet ? 'kept' : 'late'}>
            {isMet ? (isExact ? words.onTarget : words.met) : words.notMet}
          </StatusBadge>
        )}
        <p className={styles.counts}>
          {share.shown === null ? words.noFigureWay : words.counts(share.numerator, share.denominator)} ·{' '}
          {words.toCome(toFallDue.total)} · {words.leftOut(left)}
        </p>
      </div>
    </div>
  );
}

function ForecastWords({ band: { forecast, targetPercent } }: { band: NormBand }) {
  const words = useFeatureText(deadlinesText);
  const { language } = useLanguage();
  const said = words.forecast;
  const percent = ({ shown }: { shown: string | null }) => words.percent(shown ?? '0.0');
  switch (forecast?.kind) {
    case 'settled':
      return <p className={styles.soft}>{said.settled}</p>;
    case 'holds':
      return <p>{said.holds(forecast.open, percent(forecast.lowest))}</p>;
    case 'drops': {
      const day = dayInWords(lastDayBefore(forecast.at), language, { year: false });
      const { open, needed } = forecast;
      return (
        <p className={styles.warning}>
          {needed > open ? said.lost(day, targetPercent) : said.drops(day, targetPercent, open, needed)}
        </p>
      );
    }
    case 'below': {
      const best = percent(forecast.best);
      return (
        <p className={styles.warning}>
          {forecast.canRecover ? said.below(best, forecast.open) : said.belowForGood(best)}
        </p>
      );
    }
    default:
      return null;
  }
}

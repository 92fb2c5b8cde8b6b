import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Fold } from '../../components/fold.js';
import { useFeatureText } from '../../text/define-text.js';
import { FigureCases } from './figure-cases.js';
import styles from './score.module.css';
import type { Figure, LiveScore } from './score-data.js';
import { scoreText } from './text.js';

/** One measured figure beside its threshold, how it is counted, and the cases behind it. */
export function FigureView({ figure, score }: { figure: Figure; score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const [shown, setShown] = useState<'yes' | 'no'>();
  const { label, detail, definition, recorded, hasCases, denominator } = figure;
  const toggle = (counts: 'yes' | 'no') => setShown(shown === counts ? undefined : counts);
  return (
    <div className={styles.measured}>
      <p>
        {label}
        {detail && `, ${detail}`}: <strong>{amountOf(figure, words)}</strong>{' '}
        {recorded && <span className={styles.soft}>({limitOf(figure, words)})</span>}
      </p>
      {!recorded && <p className={styles.soft}>{definition}</p>}
      <div className={styles.ways}>
        {recorded && (
          <Fold title={words.howCounted}>
            <p>{definition}</p>
          </Fold>
        )}
        {hasCases && denominator !== 0 && (
          <>
            {figure.unit !== 'per-quarter' && (
              <Button look="bare" aria-expanded={shown === 'no'} onClick={() => toggle('no')}>
                {words.showMissing}
              </Button>
            )}
            <Button look="bare" aria-expanded={shown === 'yes'} onClick={() => toggle('yes')}>
              {words.showCounting}
            </Button>
          </>
        )}
      </div>
      {shown && <FigureCases key={shown} figure={figure} score={score} counts={shown} />}
    </div>
  );
}

type ScoreWords = ReturnType<typeof useFeatureText<(typeof scoreText)['nl']>>;

/** What was measured, in words. */
export function amountOf({ recorded, isMet, unit, numerator, denominator, shown }: Figure, words: ScoreWords): string {
  if (!recorded) return words.notRecorded;
  if (isMet === null) return words.nothingToMeasure;
  if (numerator === null) return words.none;
  if (unit === 'months') return words.months(numerator);
  if (unit === 'per-quarter') return words.quarters(numerator, denominator ?? 0);
  if (denominator === null) return String(numerator);
  const counts = words.of(String(numerator), String(denominator));
  return unit === 'percent' && shown ? `${words.decimal(shown)} % (${counts})` : counts;
}

function limitOf({ unit, rule, value }: Figure, words: ScoreWords): string {
  const limit = {
    percent: () => `${value} %`,
    months: () => words.months(value),
    number: () => String(value),
    'per-quarter': () => words.perQuarter(value),
  }[unit]();
  return rule === 'at-least' ? words.atLeast(limit) : words.atMost(limit);
}

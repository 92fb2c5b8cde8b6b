import { Fold } from '../../components/fold.js';
import { shortDay } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './score.module.css';
import type { LiveScore } from './score-data.js';
import { scoreText } from './text.js';

const WIDTH = 640;
const HEIGHT = 170;
const PAD = { left: 30, right: 40, top: 14, bottom: 26 };

/** The mean by month, with the goal in it, and the same as a table with every part. */
export function ScoreTrend({ score }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const { language } = useLanguage();
  const { trend, parts } = score;
  return (
    <section aria-labelledby="trend" className={styles.trendSection}>
      <h2 id="trend">{words.trend.title}</h2>
      {trend.length === 0 && <p>{words.trend.none}</p>}
      {trend.length > 1 && <Line score={score} />}
      {trend.some(({ isRecomputed }) => isRecomputed) && <p className={styles.soft}>{words.trend.recomputedWhy}</p>}
      {trend.length > 0 && (
        <Fold title={words.trend.table}>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <caption className="visually-hidden">{words.trend.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.trend.day}</th>
                  {parts.map(({ id }) => (
                    <th key={id} scope="col">
                      {id}
                    </th>
                  ))}
                  <th scope="col">{words.trend.mean}</th>
                  <th scope="col">{words.trend.unanswered}</th>
                </tr>
              </thead>
              <tbody>
                {trend.map((point) => (
                  <tr key={point.takenOn}>
                    <th scope="row">
                      {shortDay(point.takenOn, language)}
                      {point.isRecomputed && <span className={styles.soft}> ({words.trend.recomputed})</span>}
                    </th>
                    {parts.map(({ id }) => (
                      <td key={id}>{point.parts[id]}</td>
                    ))}
                    <td>{words.decimal(point.overall)}</td>
                    <td>{point.unanswered}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Fold>
      )}
    </section>
  );
}

function Line({ score: { trend, path } }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const { language } = useLanguage();
  const x = (index: number) => PAD.left + (index * (WIDTH - PAD.left - PAD.right)) / Math.max(1, trend.length - 1);
  const y = (mean: number) => PAD.top + ((5 - mean) * (HEIGHT - PAD.top - PAD.bottom)) / 4;
  const said = trend.map((point) => `${shortDay(point.takenOn, language)}: ${words.decimal(point.overall)}`).join('; ');
  const last = trend.length - 1;
  return (
    <svg className={styles.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.trend.said(said)}>
      {[1, 2, 3, 4, 5].map((mark) => (
        <g key={mark}>
          <line
            className={mark === path?.goal ? styles.goal : styles.axis}
            x1={PAD.left}
            x2={WIDTH - PAD.right}
            y1={y(mark)}
            y2={y(mark)}
          />
          <text className={styles.tick} x={PAD.left - 8} y={y(mark) + 4} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      <polyline
        className={styles.line}
        points={trend.map(({ overall }, index) => `${x(index)},${y(Number(overall))}`).join(' ')}
      />
      {trend.map(({ takenOn, overall, isRecomputed }, index) => (
        <circle
          key={takenOn}
          className={isRecomputed ? styles.hollow : styles.point}
          cx={x(index)}
          cy={y(Number(overall))}
          r={4}
        />
      ))}
      <text className={styles.value} x={x(last) + 8} y={y(Number(trend[last]?.overall)) + 4}>
        {words.decimal(trend[last]?.overall ?? '')}
      </text>
      {[0, last].map((index) => (
        <text
          key={index}
          className={styles.tick}
          x={x(index)}
          y={HEIGHT - 6}
          textAnchor={index === 0 ? 'start' : 'end'}
        >
          {shortDay(trend[index]?.takenOn ?? '', language)}
        </text>
      ))}
    </svg>
  );
}

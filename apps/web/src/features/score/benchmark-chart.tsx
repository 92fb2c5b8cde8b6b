import { useFeatureText } from '../../text/define-text.js';
import { benchmarkText } from './benchmark-text.js';
import styles from './score.module.css';
import type { Benchmark, BenchmarkRow } from './score-data.js';

const WIDTH = 720;
const ROW = 74;
const LEFT = 200;
const RIGHT = 30;
const TOP = 10;
/** Marks at the same score stand beside each other, so many in a row before they stand closer. */
const STEP = 11;

/**
 * The chart that an association would print: for each part a scale of 1 to 5, everybody as a mark (a shape for each kind, so
 * that it reads without colour), the middle half as a box, and the figure of the sector.
 */
export function BenchmarkChart({ benchmark }: { benchmark: Benchmark }) {
  const words = useFeatureText(benchmarkText);
  const { parts, rows, sector } = benchmark;
  const lines = [
    ...parts.map(({ id, title }) => ({ id, name: `${id} ${title}` })),
    { id: 'overall', name: words.overall },
  ];
  const height = TOP + lines.length * ROW + 24;
  const said = lines.map(({ id, name }) => lineSaid(benchmark, id, name, words)).join('. ');
  return (
    <figure className={styles.figureOfAll}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${words.chart}. ${said}`}
      >
        {[1, 2, 3, 4, 5].map((mark) => (
          <g key={mark}>
            <line className={styles.axis} x1={x(mark)} x2={x(mark)} y1={TOP} y2={height - 24} />
            <text className={styles.tick} x={x(mark)} y={height - 6} textAnchor="middle">
              {mark}
            </text>
          </g>
        ))}
        {lines.map(({ id, name }, index) => (
          <g key={id} transform={`translate(0 ${TOP + index * ROW})`}>
            <text className={styles.chartName} x={0} y={ROW / 2 + 4}>
              {name}
            </text>
            <Box benchmark={benchmark} id={id} />
            <Marks rows={rows} id={id} />
            {sector && <Sector at={Number(id === 'overall' ? sector.overall : sector.parts[id])} />}
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {rows.some(({ isOwn }) => isOwn) && (
          <Legend mark={<path className={styles.own} d="M8 2l6 6-6 6-6-6z" />}>{words.legend.own}</Legend>
        )}
        {rows.some(({ isOwn, kind }) => !isOwn && kind === 'label') && (
          <Legend mark={<circle className={styles.other} cx={8} cy={8} r={5} />}>{words.legend.named}</Legend>
        )}
        {rows.some(({ kind }) => kind === 'outside') && (
          <Legend mark={<rect className={styles.other} x={3} y={3} width={10} height={10} />}>
            {words.legend.outside}
          </Legend>
        )}
        {sector && (
          <Legend mark={<path className={styles.sectorMark} d="M8 3l6 10h-12z" />}>
            {words.legend.sector(sector.year)}
          </Legend>
        )}
        <Legend mark={<rect className={styles.box} x={1} y={4} width={14} height={8} />}>{words.legend.box}</Legend>
      </figcaption>
    </figure>
  );
}

function x(score: number): number {
  return LEFT + ((score - 1) * (WIDTH - LEFT - RIGHT)) / 4;
}

function scoreOf(row: BenchmarkRow, id: string): number {
  return id === 'overall' ? Number(row.mean) : (row.parts[id] ?? 1);
}

function Box({ benchmark, id }: { benchmark: Benchmark; id: string }) {
  const spread = benchmark.spreads.find((one) => one.id === id)?.spread;
  if (!spread) return null;
  const middle = ROW / 2;
  return (
    <g>
      <line className={styles.whisker} x1={x(spread.minimum)} x2={x(spread.maximum)} y1={middle} y2={middle} />
      <rect
        className={styles.box}
        x={x(spread.lowerQuartile)}
        y={middle - 9}
        width={Math.max(2, x(spread.upperQuartile) - x(spread.lowerQuartile))}
        height={18}
      />
      <line className={styles.median} x1={x(spread.median)} x2={x(spread.median)} y1={middle - 9} y2={middle + 9} />
    </g>
  );
}

/** Equal scores spread out sideways around their place; one's own is drawn last, so that it lies on top. */
function Marks({ rows, id }: { rows: readonly BenchmarkRow[]; id: string }) {
  const ordered = [...rows].sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  return ordered.map((row, index) => {
    const score = scoreOf(row, id);
    // One's own stands above the line, everybody else under it.
    const same = ordered.filter((one) => scoreOf(one, id) === score && one.isOwn === row.isOwn);
    const step = Math.min(STEP, 100 / same.length);
    const place = same.indexOf(row) - (same.length - 1) / 2;
    const at = `translate(${x(score) + place * step} ${ROW / 2 + (row.isOwn ? -18 : 18)})`;
    const key = `${row.name} ${index}`;
    if (row.isOwn) return <path key={key} className={styles.own} transform={at} d="M0-7l7 7-7 7-7-7z" />;
    if (row.kind === 'label') return <circle key={key} className={styles.other} transform={at} r={5} />;
    return <rect key={key} className={styles.other} transform={at} x={-4.5} y={-4.5} width={9} height={9} />;
  });
}

function Sector({ at }: { at: number }) {
  return <path className={styles.sectorMark} transform={`translate(${x(at)} ${ROW / 2 - 18})`} d="M0-6l7 11h-14z" />;
}

function Legend({ mark, children }: { mark: React.ReactNode; children: React.ReactNode }) {
  return (
    <span className={styles.legendItem}>
      <svg width={16} height={16} aria-hidden="true">
        {mark}
      </svg>
      {children}
    </span>
  );
}

type BenchmarkWords = ReturnType<typeof useFeatureText<(typeof benchmarkText)['nl']>>;

/** One line of the chart in words. */
function lineSaid({ rows, spreads, sector }: Benchmark, id: string, name: string, words: BenchmarkWords): string {
  const found = spreads.find((one) => one.id === id);
  const own = rows
    .filter(({ isOwn }) => isOwn)
    .map((row) => words.ownSaid(row.name, words.decimal(id === 'overall' ? row.mean : String(scoreOf(row, id)))));
  const published = sector && (id === 'overall' ? sector.overall : sector.parts[id]);
  return [
    words.chartSaid(
      name,
      words.decimal(found?.mean ?? ''),
      words.decimal(String(found?.spread.minimum ?? '')),
      words.decimal(String(found?.spread.maximum ?? '')),
    ),
    ...own,
    ...(published ? [words.sectorSaid(words.decimal(published))] : []),
  ].join('; ');
}

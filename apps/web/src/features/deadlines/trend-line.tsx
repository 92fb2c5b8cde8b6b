import { useFeatureText } from '../../text/define-text.js';
import styles from './deadlines.module.css';
import type { NormGroup } from './norm-data.js';
import { deadlinesText } from './text.js';

interface TrendLineProps {
  months: readonly NormGroup[];
  targetPercent: number;
  title: string;
  monthName: (month: string) => string;
}

const WIDTH = 640;
const HEIGHT = 190;
const PAD = { left: 66, right: 16, top: 22, bottom: 26 };

/** The share by month as a line, with the norm as a dashed one; below the norm a point is a triangle, not a dot. */
export function TrendLine({ months, targetPercent, title, monthName }: TrendLineProps) {
  const words = useFeatureText(deadlinesText);
  const shares = months.map(({ share }) => Number(share.shown));
  const lowest = Math.max(0, Math.floor((Math.min(targetPercent, ...shares) - 2) / 5) * 5);
  const x = (index: number) => PAD.left + (index * (WIDTH - PAD.left - PAD.right)) / Math.max(1, months.length - 1);
  const y = (percent: number) => PAD.top + ((100 - percent) * (HEIGHT - PAD.top - PAD.bottom)) / (100 - lowest);
  const points = shares.map((share, index) => `${x(index)},${y(share)}`).join(' ');
  const said = months
    .map(({ key, share }) => `${monthName(key ?? '')}: ${words.percent(share.shown ?? '')}`)
    .join('; ');
  return (
    <svg className={styles.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${said}`}>
      {[lowest, 100].map((percent) => (
        <g key={percent}>
          <line className={styles.axis} x1={PAD.left} x2={WIDTH - PAD.right} y1={y(percent)} y2={y(percent)} />
          <text className={styles.tick} x={PAD.left - 6} y={y(percent) + 4} textAnchor="end">
            {percent} %
          </text>
        </g>
      ))}
      <line className={styles.norm} x1={PAD.left} x2={WIDTH - PAD.right} y1={y(targetPercent)} y2={y(targetPercent)} />
      <text className={styles.tick} x={PAD.left - 6} y={y(targetPercent) + 4} textAnchor="end">
        {targetPercent} %
      </text>
      <polyline className={styles.line} points={points} />
      {months.map(({ key, isMet }, index) => (
        <g key={key}>
          <Point x={x(index)} y={y(shares[index] ?? 0)} isMet={isMet !== false} />
          {isNamed(index, months.length) && (
            <text
              className={styles.tick}
              x={x(index)}
              y={HEIGHT - 6}
              textAnchor={index === 0 ? 'start' : index === months.length - 1 ? 'end' : 'middle'}
            >
              {monthName(key ?? '')}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Point({ x, y, isMet }: { x: number; y: number; isMet: boolean }) {
  if (isMet) return <circle className={styles.point} cx={x} cy={y} r={4} />;
  return <path className={styles.below} d={`M${x} ${y - 6}l6 10h-12z`} />;
}

/** Every fourth month has its name under it, and the last; room is scarce. */
function isNamed(index: number, length: number): boolean {
  return index === length - 1 || (index % 4 === 0 && index < length - 2);
}

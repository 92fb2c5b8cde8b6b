import { shortDay } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { benchmarkText } from './benchmark-text.js';
import styles from './score.module.css';
import type { Benchmark } from './score-data.js';

/** Everybody with rank, part scores and mean; one's own in bold and named so. */
export function BenchmarkTable({ benchmark: { rows, parts } }: { benchmark: Benchmark }) {
  const words = useFeatureText(benchmarkText);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="everybody">
      <h2 id="everybody">{words.table}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.rank}</th>
              <th scope="col">{words.columns.name}</th>
              {parts.map(({ id, title }) => (
                <th key={id} scope="col" title={title}>
                  {id}
                </th>
              ))}
              <th scope="col">{words.columns.mean}</th>
              <th scope="col">{words.columns.of}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.name} ${row.source} ${row.of}`} data-own={row.isOwn || undefined}>
                <td>{row.rank}</td>
                <th scope="row">
                  {row.name}
                  {row.isOwn && <span className={styles.soft}> ({words.own})</span>}
                  {row.source && <span className={styles.soft}> ({words.outside(row.source)})</span>}
                </th>
                {parts.map(({ id }) => (
                  <td key={id}>
                    {row.parts[id]}
                    <LeansOn levels={row.carriedBy?.[id]} />
                  </td>
                ))}
                <td>
                  {words.decimal(row.mean)}
                  {row.carriedBy === null && ' ?'}
                </td>
                <td>{row.of.length === 10 ? shortDay(row.of, language) : row.of}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.some(({ carriedBy }) => Object.keys(carriedBy ?? {}).length > 0) && (
        <p className={styles.soft}>{words.compensated}</p>
      )}
      {rows.some(({ carriedBy }) => carriedBy === null) && <p className={styles.soft}>{words.unknownCompensation}</p>}
    </section>
  );
}

/** Marks a score that a higher level carried, and says which. */
function LeansOn({ levels }: { levels: number[] | undefined }) {
  const words = useFeatureText(benchmarkText);
  if (!levels) return null;
  return <span className={styles.soft}> * {words.leans(levels.join(', '))}</span>;
}

/** How the scores of each part lie, with the published figure of the sector beside it. */
export function SpreadTable({ benchmark: { spreads, parts, sector } }: { benchmark: Benchmark }) {
  const words = useFeatureText(benchmarkText);
  const columns = words.spreadColumns;
  const nameOf = (id: string) => {
    const part = parts.find((one) => one.id === id);
    return part ? `${id} ${part.title}` : words.overall;
  };
  const number = (value: number) => words.decimal(String(Math.round(value * 100) / 100));
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{words.spread}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.spread}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.part}</th>
              <th scope="col">{columns.mean}</th>
              {sector && <th scope="col">{columns.sector(sector.year)}</th>}
              <th scope="col">{columns.least}</th>
              <th scope="col">{columns.lower}</th>
              <th scope="col">{columns.median}</th>
              <th scope="col">{columns.upper}</th>
              <th scope="col">{columns.most}</th>
            </tr>
          </thead>
          <tbody>
            {spreads.map(({ id, mean, spread }) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                <td>{words.decimal(mean)}</td>
                {sector && <td>{words.decimal((id === 'overall' ? sector.overall : sector.parts[id]) ?? '')}</td>}
                <td>{number(spread.minimum)}</td>
                <td>{number(spread.lowerQuartile)}</td>
                <td>{number(spread.median)}</td>
                <td>{number(spread.upperQuartile)}</td>
                <td>{number(spread.maximum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

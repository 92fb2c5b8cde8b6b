import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { Button } from '../../components/button.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './deadlines.module.css';
import type { NormFigures } from './norm-data.js';
import type { Cohort, Period } from './routes.js';
import { deadlinesText } from './text.js';

/** Which period and which complaints; everything stands in the address. */
export function PeriodFilter({ shown }: { shown: NormFigures | undefined }) {
  const words = useFeatureText(deadlinesText);
  const { period = 'month', cohort = 'fell-due' } = useSearch({ from: '/app/staff/deadlines' });
  const navigate = useNavigate();
  const id = useId();
  const days = period === 'custom' ? {} : { from: shown?.from, to: shown?.to };
  return (
    <div className={styles.filters}>
      <nav aria-label={words.periodLabel}>
        <ul className={styles.periods}>
          {(Object.entries(words.periods) as [Period, string][]).map(([name, said]) => (
            <li key={name}>
              <Link
                to="/app/deadlines"
                search={(search) => ({
                  ...search,
                  from: undefined,
                  to: undefined,
                  ...(name === 'custom' ? days : {}),
                  period: name,
                })}
                className={styles.period}
                activeProps={{}}
                aria-current={name === period || undefined}
                resetScroll={false}
              >
                {said}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <span className={styles.cohort}>
        <label htmlFor={id}>{words.cohort}</label>
        <select
          id={id}
          className={styles.select}
          value={cohort}
          onChange={({ target }) =>
            void navigate({
              to: '/app/deadlines',
              search: (search) => ({ ...search, cohort: target.value as Cohort }),
              resetScroll: false,
            })
          }
        >
          {(Object.entries(words.cohorts) as [Cohort, string][]).map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      </span>
      {period === 'custom' && <CustomPeriod />}
    </div>
  );
}

function CustomPeriod() {
  const words = useFeatureText(deadlinesText);
  const { from, to } = useSearch({ from: '/app/staff/deadlines' });
  const navigate = useNavigate();
  const id = useId();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const day = (name: string) => String(chosen.get(name) ?? '') || undefined;
    void navigate({
      to: '/app/deadlines',
      search: (search) => ({ ...search, period: 'custom' as const, from: day('from'), to: day('to') }),
      resetScroll: false,
    });
  };
  return (
    <form className={styles.custom} onSubmit={choose} key={`${from} ${to}`}>
      {(['from', 'to'] as const).map((name) => (
        <span key={name} className={styles.day}>
          <label htmlFor={`${id}${name}`}>{words[name]}</label>
          <input
            id={`${id}${name}`}
            name={name}
            type="date"
            className={styles.select}
            defaultValue={name === 'from' ? from : to}
          />
        </span>
      ))}
      <Button type="submit">{words.show}</Button>
    </form>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { caseHref } from '../../app/navigation.js';
import { Button } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { Reference } from '../../components/names.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import styles from './register.module.css';
import { registerText } from './text.js';
import type { EarlierCase, Hints } from './use-hints.js';

/** Earlier cases of the same customer and look-alikes, a line each: this one again, or a new one after all? */
export function EarlierCases({ hints: { earlier } }: { hints: Hints }) {
  const { earlier: words } = useFeatureText(registerText);
  const [seen, setSeen] = useState('');
  const ids = earlier?.map(({ row }) => row.id).join(' ') ?? '';
  const count = earlier?.length ?? 0;
  const isSeen = count > 0 && seen === ids;
  return (
    <aside className={styles.earlier} aria-labelledby="earlier-cases">
      <h2 id="earlier-cases">{words.title}</h2>
      <p role="status" className={count > 0 ? 'visually-hidden' : styles.soft}>
        {!earlier && words.none}
        {earlier && (count > 0 ? words.found(count) : words.nothingFound)}
      </p>
      {isSeen ? (
        <p>
          {words.seen(count)}{' '}
          <Button look="bare" onClick={() => setSeen('')}>
            {words.showAgain}
          </Button>
        </p>
      ) : (
        count > 0 && (
          <>
            <Cases title={words.sameCustomer} cases={earlier?.filter(({ match }) => match === 'same-customer')} />
            <Cases title={words.lookAlike} cases={earlier?.filter(({ match }) => match === 'look-alike')} />
            <p>
              <Button onClick={() => setSeen(ids)}>{words.registerAnyway}</Button>
            </p>
          </>
        )
      )}
    </aside>
  );
}

function Cases({ title, cases = [] }: { title: string; cases?: EarlierCase[] }) {
  const { earlier: words } = useFeatureText(registerText);
  if (cases.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.cases}>
        {cases.map(({ row }) => (
          <li key={row.id} data-over={row.status === 'closed' || row.status === 'merged' || undefined}>
            <Line row={row} />{' '}
            <Link to={caseHref(row.reference)} target="_blank">
              {words.open}
              <span className="visually-hidden">
                {' '}
                {row.reference} {words.newTab}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ row }: { row: EarlierCase['row'] }) {
  const { kinds, statuses } = useVocabulary();
  return (
    <span>
      <Reference reference={row.reference} /> <span>{kinds[row.kind]}</span>, <strong>{statuses[row.status]}</strong>,{' '}
      <Moment at={row.receivedAt} as="short-day" />
      {row.handlerName && `, ${atStart(row.handlerName)}`}
    </span>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import type { paths } from '../../../api/schema.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { WhyLines } from '../../../components/why-lines.js';
import { dayInWords, instantInWords, isStartOfDay, lastDayBefore } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { PolicySettings } from '../settings-types.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

const SHOWN = 12;
const STILL_MS = 600;

/** What publishing means for the cases that are open now: nothing; and, to compare, which dates would have been others. */
export function OpenCases({ labelId, settings }: { labelId: string; settings: PolicySettings }) {
  const words = useFeatureText(policyText).openCases;
  const asked = useStill(settings);
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-preview', labelId, JSON.stringify(asked)],
    queryFn: () =>
      dataOf(
        api.POST('/api/v1/labels/{id}/policy-preview', {
          params: { path: { id: labelId } },
          body: { settings: asked },
        }),
      ),
    placeholderData: (before) => before,
    retry: false,
  });
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { openCases, otherDates, otherDatesInAll } = data;
  return (
    <div role="status">
      <h3>{words.title}</h3>
      <p>
        <strong>{words.none(openCases)}</strong> {words.why}
      </p>
      {otherDatesInAll === 0 ? (
        <p>{words.sameDates}</p>
      ) : (
        <details className={styles.compare}>
          <summary>{words.otherDates(otherDatesInAll)}</summary>
          <p>{words.compare}</p>
          <Compared rows={otherDates.slice(0, SHOWN)} />
          {otherDatesInAll > SHOWN && <p>{words.more(otherDatesInAll - SHOWN)}</p>}
        </details>
      )}
    </div>
  );
}

type Preview = paths['/api/v1/labels/{id}/policy-preview']['post']['responses'][200]['content']['application/json'];

function Compared({ rows }: { rows: Preview['otherDates'] }) {
  const words = useFeatureText(policyText).openCases;
  const kinds = useVocabulary().commitments;
  const { language } = useLanguage();
  const day = (lateFrom: string) =>
    isStartOfDay(lateFrom)
      ? dayInWords(lastDayBefore(lateFrom), language, { year: false })
      : instantInWords(lateFrom, language);
  return (
    <table className={styles.compared}>
      <caption className="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.promise}</th>
          <th scope="col">{words.stays}</th>
          <th scope="col">{words.would}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ itemId, reference, kind, lateFrom, why, wouldBeLateFrom, wouldBeWhy }) => (
          <tr key={`${itemId} ${kind}`}>
            <th scope="row">
              {reference}: {atStart(kinds[kind])}
            </th>
            <td>
              {day(lateFrom)}
              <WhyLines lines={why} about={`${reference}, ${kinds[kind]}: ${words.stays}`} />
            </td>
            <td>
              {wouldBeLateFrom ? day(wouldBeLateFrom) : words.nothing}
              <WhyLines lines={wouldBeWhy} about={`${reference}, ${kinds[kind]}: ${words.would}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value once it has stood still for a moment, so that typing asks nothing. */
function useStill<V>(value: V): V {
  const [still, setStill] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(JSON.parse(written) as V), STILL_MS);
    return () => clearTimeout(timer);
  }, [written]);
  return still;
}

import type { paths } from '../../api/schema.js';
import { buttonLook } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './evidence.module.css';
import { evidenceText } from './text.js';

/** Where dossiers are ordered. */
export const ORDERS = '/api/v1/dossier-orders';
const SOON_MS = 2000;
const LATER_MS = 30_000;

/** An order of dossiers. */
export type Order = paths[typeof ORDERS]['get']['responses'][200]['content']['application/json'][number];

/** How often to ask how far orders are: often while something is being made, now and then otherwise. */
export function pace(orders: readonly Order[] | undefined): number {
  return orders?.some(({ state }) => state === 'waiting' || state === 'running') ? SOON_MS : LATER_MS;
}

/** How far an order is. */
export function Standing({ order: { title, state, done, total, expiresAt, sizeBytes } }: { order: Order }) {
  const words = useFeatureText(evidenceText).dossiers;
  if (state === 'ready')
    return (
      <>
        <StatusBadge tone="kept">{words.ready}</StatusBadge>{' '}
        <span className={styles.soft}>
          {sizeBytes !== null && `${words.size(sizeBytes)}, `}
          {expiresAt && (
            <>
              {words.until} <Moment at={expiresAt} as="day-without-year" />
            </>
          )}
        </span>
      </>
    );
  if (state !== 'running')
    return <StatusBadge tone={state === 'failed' ? 'late' : 'waiting'}>{words[state]}</StatusBadge>;
  return (
    <>
      <progress className={styles.progress} max={total} value={done} aria-label={words.progress(title)} />{' '}
      {words.running(done, total)}
    </>
  );
}

/** The way to the file of an order, once it is there. */
export function FetchLink({ order: { id, title, state } }: { order: Order }) {
  const words = useFeatureText(evidenceText).dossiers;
  if (state !== 'ready') return null;
  return (
    <a href={`${ORDERS}/${id}/file`} download className={buttonLook('quiet')} aria-label={words.fetchOf(title)}>
      {words.fetch}
    </a>
  );
}

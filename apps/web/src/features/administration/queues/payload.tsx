import styles from './queues.module.css';

/** What a job is about: ids that somebody can look up. */
export function Payload({ payload }: { payload: Record<string, unknown> }) {
  const parts = Object.entries(payload);
  if (parts.length === 0) return null;
  return (
    <span className={styles.technical}>{parts.map(([name, value]) => `${name} ${String(value)}`).join(', ')}</span>
  );
}

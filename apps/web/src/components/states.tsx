import type { ReactNode } from 'react';
import { useText } from '../text/define-text.js';
import styles from './states.module.css';

interface EmptyStateProps {
  /** What it means that there is nothing ("Niets te doen vandaag"). */
  title: ReactNode;
  children?: ReactNode;
  /** The way on. */
  action?: ReactNode;
}

/** Nothing here, and what that means. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.soft}>{children}</div>}
      {action}
    </div>
  );
}

/** The page to come, in grey lines, while it loads. */
export function LoadingState({ lines = 6 }: { lines?: number }) {
  const words = useText().state;
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

/** What a status means for the promise: `plain` says nothing about it, `late` and `kept` are its only colours. */
export type StatusTone = 'plain' | 'active' | 'waiting' | 'late' | 'kept' | 'closed';

const SHAPES: Record<StatusTone, string> = {
  plain: '',
  active: '●',
  waiting: '‖',
  late: '▲',
  kept: '✓',
  closed: '■',
};

/** A status: word, shape and colour together. */
export function StatusBadge({ tone = 'plain', children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {SHAPES[tone] && <span aria-hidden="true">{SHAPES[tone]}</span>}
      {children}
    </span>
  );
}

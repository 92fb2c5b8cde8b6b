import type { ReactNode } from 'react';
import { Moment } from './moment.js';
import styles from './timeline.module.css';

/** What kind of thing happened; notes look unlike anything the customer sees. */
export type TimelineKind = 'received' | 'sent' | 'call' | 'note' | 'event';

/** What happened, newest last. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

/** A day in the timeline, above what happened on it. */
export function TimelineDay({ day }: { day: string }) {
  return (
    <li className={styles.day}>
      <Moment at={day} as="day" />
    </li>
  );
}

interface TimelineEntryProps {
  kind: TimelineKind;
  at: string;
  /** The kind in words ("E-mail van de klant", "Notitie"). */
  title: ReactNode;
  who?: ReactNode;
  children?: ReactNode;
}

/** One thing that happened: when, what, by whom, and its words. An `event` is one line. */
export function TimelineEntry({ kind, at, title, who, children }: TimelineEntryProps) {
  return (
    <li className={styles.entry} data-kind={kind}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {who && <span className={styles.soft}>{who}</span>}
        <span className={styles.time}>
          <Moment at={at} as="time" />
        </span>
      </div>
      {children && <div className={styles.body}>{children}</div>}
    </li>
  );
}

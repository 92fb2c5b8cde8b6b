import type { ReactNode } from 'react';
import styles from './staff-page.module.css';
import { usePageHeading } from './use-page-heading.js';

interface StaffPageProps {
  /** The name of the page, also in the browser's tab. */
  title: string;
  /** What stands in the heading where that is more than the title. */
  heading?: ReactNode;
  /** What one can do with the whole page. */
  actions?: ReactNode;
  /** For reading and forms: a column instead of the whole width. */
  narrow?: boolean;
  children: ReactNode;
}

/** A screen for staff: its title, its heading and what one can do. Every staff screen starts with this. */
export function StaffPage({ title, heading, actions, narrow, children }: StaffPageProps) {
  const ref = usePageHeading(title);
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <div className={styles.head}>
        <h1 ref={ref} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './follow-case.module.css';

interface DisclosureProps {
  title: string;
  intro?: string;
  children: ReactNode;
}

/** Something that can be done but need not: its name is a button that unfolds it, in the browser's own way. */
export function Disclosure({ title, intro, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure}>
      <summary>{title}</summary>
      <div className={styles.unfolded}>
        {intro && <p>{intro}</p>}
        {children}
      </div>
    </details>
  );
}

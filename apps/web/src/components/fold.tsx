import { type ReactNode, useState } from 'react';
import styles from './fold.module.css';

/** Something behind its title, drawn when somebody opens it. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <div className={styles.folded}>{children}</div>}
    </details>
  );
}

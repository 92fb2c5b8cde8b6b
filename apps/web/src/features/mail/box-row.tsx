import { type ReactNode, useId } from 'react';
import styles from './mail.module.css';

/** A row of boxes of one direction, with its name before it. */
export function BoxRow({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <nav className={styles.row} aria-labelledby={id}>
      <span id={id} className={styles.direction}>
        {name}
      </span>
      <div className={styles.boxes}>{children}</div>
    </nav>
  );
}

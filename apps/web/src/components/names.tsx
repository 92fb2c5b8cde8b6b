import styles from './names.module.css';

/** A person's name; with what they are here when that is not plain. */
export function PersonName({ name, as }: { name: string; as?: string }) {
  return (
    <span className={styles.person}>
      {name}
      {as && <span className={styles.as}> ({as})</span>}
    </span>
  );
}

/** The number of a complaint ("VG-2026-000123"), never broken over two lines. */
export function Reference({ reference }: { reference: string }) {
  return <span className={styles.reference}>{reference}</span>;
}

/** A label by its colour and its name. */
export function LabelName({ name, colour }: { name: string; colour: string }) {
  return (
    <span className={styles.label}>
      <span className={styles.swatch} style={{ backgroundColor: colour }} aria-hidden="true" />
      {name}
    </span>
  );
}

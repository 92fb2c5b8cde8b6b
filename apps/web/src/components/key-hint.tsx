import { Fragment } from 'react';
import { useText } from '../text/define-text.js';
import styles from './key-hint.module.css';

/** A shortcut as it stands on the keyboard: `<KeyHint keys="g w" />`. */
export function KeyHint({ keys }: { keys: string }) {
  const words = useText().keys;
  return (
    <span className={styles.hint}>
      {keys.split(' ').map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice, and the order is fixed
        <Fragment key={index}>
          {index > 0 && <span className={styles.sequence}>{words.sequence}</span>}
          <kbd className={styles.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

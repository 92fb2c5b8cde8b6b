import { useState } from 'react';
import { Button } from '../../components/button.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './folded.module.css';
import { caseText } from './text.js';

const LONG = 420;

/** A text of people: whole when it is short, its beginning when it is long. */
export function Folded({ text }: { text: string }) {
  const words = useFeatureText(caseText).facts;
  const [isOpen, setOpen] = useState(false);
  if (text.length <= LONG) return <p className={styles.text}>{text}</p>;
  const shown = isOpen ? text : `${text.slice(0, LONG - 60).replace(/\s+\S*$/, '')} …`;
  return (
    <div>
      <p className={styles.text}>{shown}</p>
      <Button look="bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.less : words.more}
      </Button>
    </div>
  );
}

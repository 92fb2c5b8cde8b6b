import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/define-text.js';
import { Button } from '../button.js';
import styles from './confirm-in-place.module.css';

interface ConfirmInPlaceProps {
  /** The button that asks ("Klacht sluiten"). */
  action: ReactNode;
  /** The question, with what will happen. */
  question: ReactNode;
  /** The button that does it ("Ja, sluiten"). */
  confirm: ReactNode;
  onConfirm: () => void;
  look?: 'primary' | 'quiet' | 'bare';
}

/** Asks for a yes where the button stands, instead of in a window over the page. */
export function ConfirmInPlace({ action, question, confirm, onConfirm, look }: ConfirmInPlaceProps) {
  const words = useText().form;
  const [isAsking, setAsking] = useState(false);
  const nextFocus = useRef<'none' | 'yes' | 'action'>('none');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (nextFocus.current === (isAsking ? 'yes' : 'action')) button.current?.focus();
  }, [isAsking]);
  const ask = (asks: boolean) => {
    nextFocus.current = asks ? 'yes' : 'action';
    setAsking(asks);
  };
  const answerYes = () => {
    ask(false);
    onConfirm();
  };
  if (!isAsking) {
    return (
      <Button ref={button} look={look} onClick={() => ask(true)}>
        {action}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is an extra way out beside the button
    <span className={styles.confirm} onKeyDown={(event) => event.key === 'Escape' && ask(false)}>
      <span role="status">{question}</span>
      <span className={styles.answers}>
        <Button ref={button} look="primary" onClick={answerYes}>
          {confirm}
        </Button>
        <Button onClick={() => ask(false)}>{words.cancel}</Button>
      </span>
    </span>
  );
}

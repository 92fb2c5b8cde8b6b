import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing to do here, `quiet` for the rest, `bare` inside a line of text. */
  look?: 'primary' | 'quiet' | 'bare';
}

/** A button whose words say what it does ("Besluit versturen"). */
export function Button({ look = 'quiet', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonLook(look)} ${className}`} {...rest} />;
}

/** The class that makes a link look like a button, for links that start a task. */
export function buttonLook(look: 'primary' | 'quiet' | 'bare'): string {
  return `${styles.button} ${styles[look]}`;
}

import type { ReactNode } from 'react';
import { useText } from '../../text/define-text.js';
import { Button } from '../button.js';

interface SubmitButtonProps {
  isSending: boolean;
  /** `quiet` for a form beside what a page is mostly for. */
  look?: 'primary' | 'quiet';
  children: ReactNode;
}

/** The one button that sends the form; stays where it is and says so while sending. */
export function SubmitButton({ isSending, look = 'primary', children }: SubmitButtonProps) {
  const words = useText().form;
  return (
    // Not `disabled`: that would throw away the focus of whoever just pressed it.
    <Button
      type="submit"
      look={look}
      aria-disabled={isSending || undefined}
      onClick={(event) => isSending && event.preventDefault()}
    >
      {isSending ? words.pending : children}
    </Button>
  );
}

import type { ReactNode } from 'react';
import { useText } from '../../text/define-text.js';
import { Button } from '../button.js';

/** The one button that sends the form; stays where it is and says so while sending. */
export function SubmitButton({ isSending, children }: { isSending: boolean; children: ReactNode }) {
  const words = useText().form;
  return (
    // Not `disabled`: that would throw away the focus of whoever just pressed it.
    <Button
      type="submit"
      look="primary"
      aria-disabled={isSending || undefined}
      onClick={(event) => isSending && event.preventDefault()}
    >
      {isSending ? words.pending : children}
    </Button>
  );
}

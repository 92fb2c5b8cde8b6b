import { Link } from '@tanstack/react-router';
import { useText } from '../text/define-text.js';

/** The way back to where everything starts. */
export function StartLink({ isStaff }: { isStaff: boolean }) {
  return (
    <p>
      <Link to={isStaff ? '/app' : '/'}>{useText().pages.toStart}</Link>
    </p>
  );
}

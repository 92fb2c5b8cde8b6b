import { Link } from '@tanstack/react-router';
import { CustomerPage } from '../../app/customer-page.js';
import { useFeatureText } from '../../text/define-text.js';
import { startText } from './text.js';

/** Says what this is, for a customer without a link and for staff. */
export function PublicStartPage() {
  const words = useFeatureText(startText);
  return (
    <CustomerPage title={words.title}>
      <p>{words.intro}</p>
      <p>{words.customer}</p>
      <p>
        {words.staff} <Link to="/app">{words.signIn}</Link>
      </p>
    </CustomerPage>
  );
}

import { useLocation } from '@tanstack/react-router';
import { useText } from '../text/define-text.js';
import { CustomerPage } from './customer-page.js';
import { StaffPage } from './staff-page.js';
import { StartLink } from './start-link.js';

/** For an address that leads nowhere: says so, with a way on. */
export function NotFoundPage() {
  const words = useText().pages;
  const isStaff = useLocation().pathname.startsWith('/app');
  const Page = isStaff ? StaffPage : CustomerPage;
  return (
    <Page title={words.notFoundTitle}>
      <p>{words.notFound}</p>
      <StartLink isStaff={isStaff} />
    </Page>
  );
}

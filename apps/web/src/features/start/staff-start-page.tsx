import { Navigate } from '@tanstack/react-router';
import { navigationFor } from '../../app/navigation.js';
import { StaffPage } from '../../app/staff-page.js';
import { EmptyState } from '../../components/states.js';
import { useSessionUser } from '../../session/session.js';
import { useText } from '../../text/define-text.js';

/** Leads to the first page that this person may see. */
export function StaffStartPage() {
  const words = useText().frame;
  const first = navigationFor(useSessionUser().role)[0];
  if (first) return <Navigate to={first.to} replace />;
  return (
    <StaffPage title={words.startTitle}>
      <EmptyState title={words.nothingYet}>{words.nothingYetWay}</EmptyState>
    </StaffPage>
  );
}

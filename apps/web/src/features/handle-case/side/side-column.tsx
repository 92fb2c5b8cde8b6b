import { CommitmentsPanel } from './commitments-panel.js';
import { CustomerPagePanel } from './customer-page-panel.js';
import { DisputesPanel } from './disputes-panel.js';
import { DossierPanel } from './dossier-panel.js';
import { FilesPanel } from './files-panel.js';
import { ReferralPanel } from './referral-panel.js';

/** What was promised, what belongs to the case, and where the customer can go. */
export function SideColumn() {
  return (
    <>
      <CommitmentsPanel />
      <DisputesPanel />
      <FilesPanel />
      <DossierPanel />
      <ReferralPanel />
      <CustomerPagePanel />
    </>
  );
}

import type { ReactNode } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { AuditSections } from '../score/audit-sections.js';

interface AuditPageProps {
  title: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page of the Audit section, with the way to its other parts. */
export function AuditPage({ title, actions, narrow, children }: AuditPageProps) {
  return (
    <StaffPage title={title} actions={actions} narrow={narrow}>
      <AuditSections />
      {children}
    </StaffPage>
  );
}

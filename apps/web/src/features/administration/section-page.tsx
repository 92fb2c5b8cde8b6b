import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './section-page.module.css';
import { administrationText } from './text.js';

const SECTIONS = ['labels', 'templates', 'users', 'products', 'queues', 'seals', 'erase'] as const;

interface SectionPageProps {
  title: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page of the administration, with the way to its other parts. */
export function SectionPage({ title, actions, narrow, children }: SectionPageProps) {
  const words = useFeatureText(administrationText);
  return (
    <>
      <nav aria-label={words.sections}>
        <ul className={styles.sections}>
          {SECTIONS.map((section) => (
            <li key={section}>
              <Link
                to={`/app/administration/${section}`}
                activeOptions={{ includeSearch: false }}
                className={styles.section}
              >
                {words[section]}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/app/access" activeOptions={{ includeSearch: false }} className={styles.section}>
              {words.access}
            </Link>
          </li>
        </ul>
      </nav>
      <StaffPage title={title} actions={actions} narrow={narrow}>
        {children}
      </StaffPage>
    </>
  );
}

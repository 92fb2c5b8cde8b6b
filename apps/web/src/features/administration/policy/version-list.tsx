import { Link } from '@tanstack/react-router';
import { buttonLook } from '../../../components/button.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { dayInWords, instantInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { Holiday, LabelSettings, PolicyVersion } from '../settings-types.js';
import { Differences } from './differences.js';
import { PolicyInWords } from './policy-in-words.js';
import { policyDifferences, usePolicyLines } from './policy-lines.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

interface VersionListProps {
  label: LabelSettings;
  holidays: readonly Holiday[];
}

/** Every version of what a label promises, the latest on top: since when, by whom, and what it changed. */
export function VersionList({ label, holidays }: VersionListProps) {
  const words = useFeatureText(policyText);
  const { policies } = label;
  const inForce = policies.findIndex(({ isInForce }) => isInForce);
  return (
    <section className={styles.versions} aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <div>
        <Link to="/app/administration/labels/$id/new-version" params={{ id: label.id }} className={buttonLook('quiet')}>
          {words.newVersion}
        </Link>
      </div>
      <ol className={styles.list}>
        {policies.map((policy, index) => (
          <Version
            key={policy.id}
            policy={policy}
            before={policies[index + 1]}
            standing={index === inForce ? 'inForce' : index < inForce ? 'planned' : 'past'}
            holidays={holidays}
          />
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  policy: PolicyVersion;
  before: PolicyVersion | undefined;
  standing: 'inForce' | 'planned' | 'past';
  holidays: readonly Holiday[];
}

function Version({ policy, before, standing, holidays }: VersionProps) {
  const words = useFeatureText(policyText);
  const { language } = useLanguage();
  const linesOf = usePolicyLines();
  const lines = linesOf(policy.settings, holidays);
  const differences = before && policyDifferences(linesOf(before.settings, holidays), lines);
  const { lastChange } = policy;
  return (
    <li className={styles.version}>
      <h3>
        {words.version(policy.version)}, {words.validFrom(dayInWords(policy.validFrom, language))}{' '}
        <StatusBadge tone={standing === 'inForce' ? 'active' : standing === 'planned' ? 'waiting' : 'closed'}>
          {words[standing]}
        </StatusBadge>
      </h3>
      {lastChange && <p>{words.publishedBy(lastChange.by, instantInWords(lastChange.at, language))}</p>}
      {before && differences?.length === 0 && <p>{words.sameAs(before.version)}</p>}
      {before && differences && differences.length > 0 && (
        <>
          <p>{words.differsFrom(before.version)}:</p>
          <Differences differences={differences} />
        </>
      )}
      <details>
        <summary>{words.allSettings}</summary>
        <PolicyInWords lines={lines} />
      </details>
    </li>
  );
}

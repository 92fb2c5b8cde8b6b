import { Link, Navigate } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { CustomerPage } from '../../app/customer-page.js';
import { LabelName } from '../../components/names.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './file-complaint.module.css';
import { useFormWords } from './form-words.js';
import { fileComplaintText } from './text.js';

/** Where a customer chooses their insurer; with one insurer there is nothing to choose. */
export function ChooseLabelPage() {
  const words = useFeatureText(fileComplaintText);
  const { chooseTitle } = useFormWords();
  const { data: labels } = useLabels();
  const [only, ...others] = labels ?? [];
  if (only && others.length === 0) return <Navigate to="/$labelCode" params={{ labelCode: only.code }} replace />;
  return (
    <CustomerPage title={chooseTitle}>
      <LabelChoice />
      <p className={styles.staff}>
        {words.staff} <Link to="/app">{words.signIn}</Link>
      </p>
    </CustomerPage>
  );
}

/** For the address of an insurer that is not here: says so, and lets the customer choose one that is. */
export function NoSuchLabelPage() {
  const words = useFormWords();
  return (
    <CustomerPage title={words.chooseTitle}>
      <p>{words.noSuchLabel}</p>
      <LabelChoice />
    </CustomerPage>
  );
}

function LabelChoice() {
  const words = useFeatureText(fileComplaintText);
  const { chooseIntro } = useFormWords();
  const { data: labels, error, refetch } = useLabels();
  if (error) return <ProblemNotice problem={error} onRetry={refetch} />;
  if (!labels) return <LoadingState lines={3} />;
  if (labels.length === 0) return <EmptyState title={words.noLabels}>{words.noLabelsWay}</EmptyState>;
  return (
    <>
      <p>{chooseIntro}</p>
      <ul className={styles.labels}>
        {labels.map(({ code, name, colour }) => (
          <li key={code}>
            <Link to="/$labelCode" params={{ labelCode: code }} className={styles.label}>
              <LabelName name={name} colour={colour} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function useLabels() {
  return queries.useQuery('get', '/api/v1/public/labels');
}

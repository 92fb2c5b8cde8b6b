import { Link, useNavigate } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { buttonLook } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { LabelName } from '../../../components/names.js';
import { EmptyState } from '../../../components/states.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { policyText } from '../policy/text.js';
import { ActiveState, LastChanged } from '../record-parts.js';
import { SectionPage } from '../section-page.js';
import type { LabelSettings } from '../settings-types.js';
import { administrationText } from '../text.js';
import { labelsText } from './text.js';

/** Every label, with what it promises now. */
export function LabelsPage() {
  const words = useFeatureText(labelsText);
  const shared = useFeatureText(administrationText);
  const navigate = useNavigate();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/labels');
  const add = (
    <Link to="/app/administration/labels/new" className={buttonLook('primary')}>
      {words.add}
    </Link>
  );
  return (
    <SectionPage title={shared.labels} actions={add}>
      <DataTable
        caption={words.list}
        columns={useColumns()}
        rows={data}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={({ id }) => void navigate({ to: '/app/administration/labels/$id', params: { id } })}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </SectionPage>
  );
}

function useColumns(): Column<LabelSettings>[] {
  const words = useFeatureText(labelsText);
  const shared = useFeatureText(administrationText);
  const name = ({ id, name }: LabelSettings) => (
    <Link to="/app/administration/labels/$id" params={{ id }}>
      {name}
    </Link>
  );
  return [
    { key: 'name', header: words.name, cell: name },
    { key: 'code', header: words.code, cell: ({ code, colour }) => <LabelName name={code} colour={colour} /> },
    { key: 'promises', header: words.promises, cell: (label) => <Promises label={label} /> },
    { key: 'status', header: shared.status, cell: ({ isActive }) => <ActiveState isActive={isActive} /> },
    {
      key: 'change',
      header: shared.lastChange,
      cell: ({ lastChange }) => <LastChanged change={lastChange} />,
      phone: 'hide',
    },
  ];
}

function Promises({ label }: { label: LabelSettings }) {
  const words = useFeatureText(labelsText);
  const policy = useFeatureText(policyText);
  const { language } = useLanguage();
  const at = label.policies.findIndex(({ isInForce }) => isInForce);
  const next = label.policies[at - 1];
  const terms = label.policies[at]?.settings.publishedTerms ?? [];
  return (
    <>
      {terms.map(({ milestone, term, targetPercent }) => (
        <div key={milestone}>
          {policy.milestones[milestone]}: {policy.units[term.unit](term.length)} ({targetPercent} %)
        </div>
      ))}
      {next && <div>{words.planned(next.version, shortDay(next.validFrom, language))}</div>}
    </>
  );
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FilterSelect } from '../../../components/filter-select.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { SectionPage } from '../section-page.js';
import { administrationText } from '../text.js';
import { usePurposeWords } from './purpose-words.js';
import type { TemplateState } from './template-types.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

const ROUTE = '/app/staff/administration/templates';

/** Which templates a label has: for each purpose and language what holds now, and what is planned. */
export function TemplatesPage() {
  const words = useFeatureText(templatesText);
  const shared = useFeatureText(administrationText);
  const navigate = useNavigate();
  const { label } = useSearch({ from: ROUTE });
  const labels = queries.useQuery('get', '/api/v1/labels');
  const id = label ?? labels.data?.[0]?.id ?? '';
  const path = { params: { path: { id } } };
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/labels/{id}/templates', path, {
    enabled: id !== '',
  });
  const open = ({ purpose, language }: TemplateState) =>
    void navigate({ to: '/app/administration/templates/$id/$purpose/$language', params: { id, purpose, language } });
  return (
    <SectionPage title={shared.templates}>
      <p>{words.intro}</p>
      <div className={styles.filter}>
        <FilterSelect
          look="stacked"
          label={words.label}
          empty={labels.data?.[0]?.name ?? ''}
          choices={(labels.data ?? []).slice(1).map((one) => ({ value: one.id, label: one.name }))}
          value={label}
          onChange={(chosen) => void navigate({ to: '/app/administration/templates', search: { label: chosen } })}
        />
      </div>
      <DataTable
        caption={words.list}
        columns={useColumns(id)}
        rows={data}
        rowId={({ purpose, language }) => `${purpose} ${language}`}
        rowName={({ purpose, language }) => `${purpose} ${language}`}
        onOpen={open}
        problem={labels.error ?? error}
        onRetry={() => void refetch()}
        empty={null}
      />
    </SectionPage>
  );
}

function useColumns(id: string): Column<TemplateState>[] {
  const words = useFeatureText(templatesText);
  const purposeWords = usePurposeWords();
  const { language } = useLanguage();
  const held = ({ inForce }: TemplateState) =>
    inForce.version === 0
      ? words.delivered
      : `${words.version(inForce.version)}, ${words.since(dayInWords(inForce.activeFrom ?? '', language))}`;
  const planned = ({ planned: coming }: TemplateState) =>
    coming
      .map(
        ({ version, activeFrom }) => `${words.version(version)}, ${words.from(dayInWords(activeFrom ?? '', language))}`,
      )
      .join('; ');
  return [
    {
      key: 'template',
      header: words.template,
      cell: (row) => (
        <Link
          to="/app/administration/templates/$id/$purpose/$language"
          params={{ id, purpose: row.purpose, language: row.language }}
        >
          {purposeWords(row.purpose)} <span className="visually-hidden">({words.languages[row.language]})</span>
        </Link>
      ),
    },
    { key: 'language', header: words.language, cell: (row) => words.languages[row.language] },
    {
      key: 'in-force',
      header: words.inForce,
      cell: (row) => (
        <>
          {held(row)} {row.isBroken && <StatusBadge tone="late">{words.broken}</StatusBadge>}
        </>
      ),
    },
    { key: 'planned', header: words.planned, cell: planned, phone: 'hide' },
  ];
}

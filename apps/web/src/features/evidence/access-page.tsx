import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf, queries } from '../../api/client.js';
import { useReferenceData } from '../../api/reference-data.js';
import type { paths } from '../../api/schema.js';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import {
  ConfirmInPlace,
  DateField,
  Form,
  FormActions,
  Select,
  SubmitButton,
  TextField,
  useForm,
} from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { SectionPage } from '../administration/section-page.js';
import styles from './evidence.module.css';
import { findCases } from './find-cases.js';
import { evidenceText } from './text.js';

const PATH = '/api/v1/access-grants';

type Given = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];

/** What auditors were given to see: giving it, until when, and ending it. */
export function AccessPage() {
  const words = useFeatureText(evidenceText).access;
  const queryClient = useQueryClient();
  const [said, setSaid] = useState('');
  const isAdministrator = useSessionUser().role === 'administrator';
  const Page = isAdministrator ? SectionPage : StaffPage;
  const { data, error, refetch } = queries.useQuery('get', PATH);
  const changed = async (what: string) => {
    await queryClient.invalidateQueries({ queryKey: ['get', PATH] });
    setSaid(what);
  };
  const end = async (id: string) => {
    await dataOf(api.DELETE('/api/v1/access-grants/{id}', { params: { path: { id } } }));
    await changed(words.ended);
  };
  return (
    <Page
      title={words.title}
      actions={
        isAdministrator && (
          <Link to="/app/access/log" className={buttonLook('quiet')}>
            {words.log}
          </Link>
        )
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {data && <GiveForm auditors={data.auditors} onGiven={() => changed(words.given)} />}
      <h2>{words.list}</h2>
      <DataTable
        caption={words.list}
        columns={[
          { key: 'who', header: words.auditor, cell: ({ auditor }) => auditor },
          { key: 'what', header: words.what, cell: ({ label, cases }) => label ?? words.cases(cases.length) },
          {
            key: 'period',
            header: words.period,
            cell: ({ givenFrom, givenUntil }) => (
              <>
                <Moment at={givenFrom} as="short-day" /> – <Moment at={givenUntil} as="short-day" />
              </>
            ),
          },
          { key: 'why', header: words.reason, cell: ({ reason }) => reason },
          { key: 'by', header: words.by, cell: ({ givenBy }) => givenBy ?? words.bySystem, phone: 'hide' },
          {
            key: 'end',
            header: <span className="visually-hidden">{words.end}</span>,
            cell: ({ id, auditor, givenUntil }) =>
              Date.parse(givenUntil) <= Date.now() ? (
                <StatusBadge tone="closed">{words.over}</StatusBadge>
              ) : (
                <ConfirmInPlace
                  look="quiet"
                  action={
                    <>
                      {words.end} <span className="visually-hidden">{words.endOf(auditor)}</span>
                    </>
                  }
                  question={words.endSure(auditor)}
                  confirm={words.endYes}
                  onConfirm={() => void end(id)}
                />
              ),
          },
        ]}
        rows={data?.grants}
        rowId={({ id }) => id}
        rowName={({ auditor }) => auditor}
        problem={error ?? undefined}
        onRetry={() => void refetch()}
        empty={<p className={styles.soft}>{words.empty}</p>}
      />
    </Page>
  );
}

function GiveForm({ auditors, onGiven }: { auditors: Given['auditors']; onGiven: () => Promise<void> }) {
  const words = useFeatureText(evidenceText).access;
  const unknown = useFeatureText(evidenceText).dossiers.unknown;
  const labels = useReferenceData()?.labels ?? [];
  const form = useForm({
    initial: { userId: '', labelId: '', references: '', until: '', reason: '' },
    required: { userId: words.auditorMissing, until: words.untilMissing, reason: words.reasonMissing },
    pointers: { references: '/caseIds' },
    send: async ({ references, labelId, until, ...values }) => {
      const caseIds = labelId ? [] : await findCases(references, '/caseIds', unknown);
      // To the end of that day, as people mean it.
      const end = new Date(`${until}T23:59:59`).toISOString();
      await dataOf(api.POST(PATH, { body: { ...values, labelId: labelId || null, caseIds, until: end } }));
      await onGiven();
    },
  });
  return (
    <section className={styles.panel} aria-label={words.give}>
      <Form form={form} label={words.give}>
        <Select
          label={words.auditor}
          choices={auditors.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('userId')}
        />
        <Select
          label={words.label}
          hint={words.labelHint}
          empty={words.noLabel}
          choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
          optional
          {...form.field('labelId')}
        />
        {form.values.labelId === '' && <TextField label={words.references} {...form.field('references')} />}
        <DateField label={words.until} {...form.field('until')} />
        <TextField label={words.reason} {...form.field('reason')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}

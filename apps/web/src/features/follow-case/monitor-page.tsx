import { useState } from 'react';
import { api, dataOf } from '../../api/client.js';
import { Form, FormActions, RadioGroup, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { monitorStatements, type Statement } from '../../text/monitor-statements.js';
import { CasePage, useFollowText } from './case-page.js';
import { BackToCase } from './closure-page.js';
import styles from './follow-case.module.css';
import { emptyMonitor, keptMonitor, type MonitorValues, monitorBody, STATEMENTS } from './monitor-values.js';
import { Scale } from './scale.js';
import { useKeeping } from './use-keeping.js';
import { type PrivateCase, useAct } from './use-private-case.js';

/** The complaint monitor: eight statements, none of them obligatory, kept while it is filled in. */
export function MonitorPage() {
  const [isSent, setSent] = useState(false);
  return (
    <CasePage title={(_view, { monitor }) => (isSent ? monitor.thanksTitle : monitor.title)}>
      {(view) => <Inside view={view} isSent={isSent} onSent={() => setSent(true)} />}
    </CasePage>
  );
}

interface InsideProps {
  view: PrivateCase;
  isSent: boolean;
  onSent: () => void;
}

function Inside({ view, isSent, onSent }: InsideProps) {
  const { monitor: words } = useFollowText();
  if (!isSent && view.actions.includes('answer-monitor')) return <Questions kept={view.monitor} onSent={onSent} />;
  return (
    <>
      <p role="status">{isSent ? words.thanks : words.notAsked}</p>
      <BackToCase />
    </>
  );
}

function Questions({ kept, onSent }: { kept: PrivateCase['monitor']; onSent: () => void }) {
  const { monitor: words } = useFollowText();
  const act = useAct();
  const [initial] = useState(() => (kept ? keptMonitor(kept) : emptyMonitor()));
  const keep = (values: MonitorValues, isDone: boolean) =>
    dataOf(api.POST('/api/v1/public/case/monitor', { body: { ...monitorBody(values), isDone } }));
  const form = useForm<MonitorValues>({
    initial,
    send: async (values) => {
      await keeping.settle();
      onSent();
      await act(keep(values, true));
    },
  });
  const keeping = useKeeping(form.values, (values) => keep(values, false));
  const choices = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ] as const;
  return (
    <>
      <p>{words.intro}</p>
      <Form form={form} label={words.title}>
        {STATEMENTS.map((statement, at) => (
          <StatementQuestions key={statement} statement={statement} number={at + 1} form={form} />
        ))}
        <TextArea label={words.remarks} rows={4} limit={5000} optional {...form.field('remarks')} />
        <RadioGroup label={words.mayCall} choices={choices} inline optional {...form.field('mayCall')} />
        <RadioGroup
          label={words.wantsImprovements}
          choices={choices}
          inline
          optional
          {...form.field('wantsImprovements')}
        />
        <p role="status" className={styles.soft}>
          {keeping.state !== 'untouched' && words[keeping.state]}
        </p>
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.send}</SubmitButton>
        </FormActions>
      </Form>
      <BackToCase />
    </>
  );
}

interface StatementQuestionsProps {
  statement: Statement;
  number: number;
  form: ReturnType<typeof useForm<MonitorValues>>;
}

function StatementQuestions({ statement, number, form }: StatementQuestionsProps) {
  const { monitor: words } = useFollowText();
  const statements = useFeatureText(monitorStatements);
  return (
    <section className={styles.statement} aria-labelledby={statement}>
      <h2 id={statement}>
        {number}. {statements[statement]}
      </h2>
      {(['appreciation', 'importance'] as const).map((part) => (
        <Scale
          key={part}
          label={words[part]}
          least={words.least[part]}
          most={words.most[part]}
          {...form.field(`${statement}.${part}`)}
        />
      ))}
    </section>
  );
}

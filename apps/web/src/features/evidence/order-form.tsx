import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf, queries } from '../../api/client.js';
import { useReferenceData } from '../../api/reference-data.js';
import {
  Checkbox,
  DateField,
  FieldGroup,
  Form,
  FormActions,
  type FormState,
  RadioGroup,
  Select,
  SubmitButton,
  TextField,
  useForm,
} from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './evidence.module.css';
import { findCases } from './find-cases.js';
import { ORDERS } from './order-standing.js';
import { evidenceText } from './text.js';

const EMPTY = { references: '', labelId: '', from: '', to: '', reason: '' };
const WHOLE = { pseudonymised: false, withoutNotes: false };

type Values = typeof EMPTY & typeof WHOLE & { which: 'cases' | 'period' };

/** Orders dossiers: of listed cases, or of every case of a label that was closed in a period. */
export function OrderForm({ reference, onOrdered }: { reference: string; onOrdered: () => void }) {
  const words = useFeatureText(evidenceText).dossiers;
  const form = useOrderForm(reference, onOrdered);
  const box = (name: 'pseudonymised' | 'withoutNotes') => ({
    checked: form.values[name],
    onChange: (isChosen: boolean) => form.set(name, isChosen),
  });
  return (
    <section className={styles.panel} aria-label={words.order}>
      <Form form={form} label={words.order}>
        <RadioGroup
          label={words.which}
          inline
          choices={(['cases', 'period'] as const).map((value) => ({ value, label: words.whiches[value] }))}
          {...form.field('which')}
        />
        {form.values.which === 'cases' ? (
          <TextField label={words.references} hint={words.referencesHint} {...form.field('references')} />
        ) : (
          <Period form={form} />
        )}
        <TextField label={words.reason} hint={words.reasonHint} {...form.field('reason')} />
        <FieldGroup label={words.leaveOut} id="leave-out">
          <Checkbox label={words.pseudonymised} {...box('pseudonymised')} />
          <Checkbox label={words.withoutNotes} {...box('withoutNotes')} />
        </FieldGroup>
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}

function useOrderForm(reference: string, onOrdered: () => void): FormState<Values> {
  const words = useFeatureText(evidenceText).dossiers;
  const queryClient = useQueryClient();
  const missing = (values: Values, names: Record<string, string>) =>
    Object.fromEntries(Object.entries(names).filter(([name]) => String(values[name as keyof Values]).trim() === ''));
  const form = useForm<Values>({
    initial: { ...EMPTY, ...WHOLE, which: 'cases', references: reference },
    required: { reason: words.reasonMissing },
    check: (values) =>
      values.which === 'cases'
        ? missing(values, { references: words.referencesMissing })
        : missing(values, { labelId: words.labelMissing, from: words.fromMissing, to: words.toMissing }),
    pointers: { references: '/caseIds', to: '/period' },
    send: async ({ which, references, labelId, from, to, reason, ...options }) => {
      const chosen =
        which === 'cases'
          ? { caseIds: await findCases(references, '/caseIds', words.unknown) }
          : { period: { labelId, from, to } };
      await dataOf(api.POST(ORDERS, { body: { ...chosen, reason, options } }));
      await queryClient.invalidateQueries({ queryKey: ['get', ORDERS] });
      form.setAll({ ...EMPTY, ...WHOLE, which });
      onOrdered();
    },
  });
  return form;
}

/** A label and the days in which its cases were closed, and what that comes to. */
function Period({ form }: { form: FormState<Values> }) {
  const words = useFeatureText(evidenceText).dossiers;
  const labels = useReferenceData()?.labels ?? [];
  return (
    <>
      <Select
        label={words.label}
        choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('labelId')}
      />
      <DateField label={words.from} hint={words.fromHint} {...form.field('from')} />
      <DateField label={words.to} {...form.field('to')} />
      <div role="status">
        <Estimate values={form.values} />
      </div>
    </>
  );
}

function Estimate({ values: { labelId, from, to, pseudonymised } }: { values: Values }) {
  const words = useFeatureText(evidenceText).dossiers;
  const isWhole = labelId !== '' && isDay(from) && isDay(to) && from <= to;
  const { data } = queries.useQuery(
    'get',
    '/api/v1/dossier-estimate',
    { params: { query: { labelId, from, to } } },
    { enabled: isWhole, retry: false },
  );
  if (!isWhole || !data) return null;
  if (data.isTooMany) return <p className={styles.broken}>{words.tooMany}</p>;
  if (data.cases === 0) return <p className={styles.broken}>{words.noCases}</p>;
  return (
    <p>
      {words.estimate(data.cases)}
      {!pseudonymised && ` ${words.estimatedSize(words.size(data.sizeBytes))}`}
    </p>
  );
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

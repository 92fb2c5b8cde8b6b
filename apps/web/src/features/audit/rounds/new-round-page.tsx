import { useNavigate } from '@tanstack/react-router';
import { api, dataOf } from '../../../api/client.js';
import { useReferenceData } from '../../../api/reference-data.js';
import { useChosenLabel } from '../../../app/label-switch.js';
import {
  CheckboxGroup,
  DateField,
  Form,
  FormActions,
  RadioGroup,
  Select,
  SubmitButton,
  TextField,
  useForm,
} from '../../../components/form/index.js';
import { LoadingState } from '../../../components/states.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import { AuditPage } from '../audit-page.js';
import { auditText } from '../text.js';

const STRATA = ['product', 'outcome'] as const;
const METHODS = ['most-recent', 'random'] as const;

/** Opens a round: which label, what period, by which framework, by whom, and how its sample is drawn. */
export function NewRoundPage() {
  const words = useFeatureText(auditText).opening;
  const reference = useReferenceData();
  return (
    <AuditPage title={words.title} narrow>
      {reference ? <NewRoundForm reference={reference} /> : <LoadingState lines={8} />}
    </AuditPage>
  );
}

function NewRoundForm({ reference }: { reference: NonNullable<ReturnType<typeof useReferenceData>> }) {
  const words = useFeatureText(auditText).opening;
  const chosen = useChosenLabel()?.id;
  const { language } = useLanguage();
  const { labels, staff, frameworks } = reference;
  const form = useNewRound(chosen ?? (labels.length === 1 ? (labels[0]?.id ?? '') : ''));
  const auditors = staff.filter(({ role }) => role === 'auditor');
  return (
    <Form form={form} label={words.title}>
      <Select
        label={words.label}
        choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('labelId')}
      />
      <TextField label={words.name} hint={words.nameHint} {...form.field('title')} />
      <Select
        label={words.framework}
        choices={frameworks.map(({ id, titleNl, titleEn }) => ({
          value: id,
          label: language === 'nl' ? titleNl : titleEn,
        }))}
        {...form.field('frameworkId')}
      />
      <DateField label={words.from} {...form.field('periodFrom')} />
      <DateField label={words.to} {...form.field('periodTo')} />
      {auditors.length === 0 && <p>{words.noAuditors}</p>}
      <CheckboxGroup
        label={words.auditors}
        choices={auditors.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('auditorIds')}
      />
      <RadioGroup
        label={words.method}
        choices={METHODS.map((value) => ({ value, label: words.methods[value] }))}
        {...form.field('sample.method')}
      />
      <TextField label={words.size} hint={words.sizeHint} optional {...form.field('sample.size')} />
      {form.values['sample.method'] === 'random' && (
        <TextField label={words.seed} hint={words.seedHint} optional {...form.field('sample.seed')} />
      )}
      <Select
        label={words.spread}
        empty={words.notSpread}
        optional
        choices={STRATA.map((value) => ({ value, label: words.strata[value] }))}
        {...form.field('sample.stratifiedBy')}
      />
      <p className={styles.soft}>{words.frozen}</p>
      <FormActions>
        <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function useNewRound(labelId: string) {
  const words = useFeatureText(auditText).opening;
  const navigate = useNavigate();
  return useForm({
    initial: {
      labelId,
      title: '',
      frameworkId: 'stv-2018',
      periodFrom: '',
      periodTo: '',
      auditorIds: [] as string[],
      'sample.method': 'most-recent' as (typeof METHODS)[number],
      'sample.size': '',
      'sample.seed': '',
      'sample.stratifiedBy': '' as (typeof STRATA)[number] | '',
    },
    required: {
      labelId: words.labelMissing,
      title: words.nameMissing,
      frameworkId: words.frameworkMissing,
      periodFrom: words.fromMissing,
      periodTo: words.toMissing,
      auditorIds: words.auditorsMissing,
    },
    check: ({ 'sample.size': size }) => (/^\d{0,3}$/.test(size.trim()) ? {} : { 'sample.size': words.sizeWrong }),
    send: async ({ 'sample.method': method, 'sample.size': size, 'sample.seed': seed, ...values }) => {
      const { 'sample.stratifiedBy': spread, ...body } = values;
      const sample = {
        method,
        size: size.trim() === '' ? null : Number(size),
        seed: method === 'random' && seed.trim() !== '' ? seed.trim() : null,
        stratifiedBy: spread || null,
      };
      const { id } = await dataOf(api.POST('/api/v1/audit-rounds', { body: { ...body, sample } }));
      await navigate({ to: '/app/audit/rounds/$id', params: { id } });
    },
  });
}

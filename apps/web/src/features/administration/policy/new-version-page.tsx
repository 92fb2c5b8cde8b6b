import { useNavigate, useParams } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  DateField,
  DraftState,
  Form,
  FormActions,
  type FormState,
  SubmitButton,
  useDraft,
  useForm,
} from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLabelActs } from '../labels/label-values.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import type { Holiday, LabelSettings, PolicyVersion } from '../settings-types.js';
import { usePolicyCheck } from './policy-checks.js';
import { PolicyFields } from './policy-fields.js';
import { atPolicyFields, type PolicyValues, policySettings, policyValues } from './policy-values.js';
import { Review } from './review.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

/** Makes and publishes a new version of what a label promises. */
export function NewVersionPage() {
  const words = useFeatureText(policyText);
  const { id } = useParams({ from: '/app/staff/administration/labels/$id/new-version' });
  const labels = queries.useQuery('get', '/api/v1/labels');
  const defaults = queries.useQuery('get', '/api/v1/policy-defaults');
  const label = labels.data?.find((one) => one.id === id);
  const [present] = label?.policies ?? [];
  return (
    <SectionPage title={words.newTitle(label?.name ?? '')}>
      {label && present && defaults.data ? (
        <VersionForm key={present.id} label={label} present={present} holidays={defaults.data.holidays} />
      ) : (
        <RecordState read={labels.data ? defaults : labels} />
      )}
    </SectionPage>
  );
}

interface VersionFormProps {
  label: LabelSettings;
  present: PolicyVersion;
  holidays: readonly Holiday[];
}

function VersionForm({ label, present, holidays }: VersionFormProps) {
  const words = useFeatureText(policyText);
  const { form, draft, blank } = useVersionForm({ label, present, holidays });
  const next = label.policies.length + 1;
  return (
    <Form form={form} label={words.newTitle(label.name)}>
      <p>{words.newIntro(present.version)}</p>
      <div className={styles.beside}>
        <div className={styles.fields}>
          <PolicyFields form={form as unknown as FormState<PolicyValues>} holidays={holidays} />
        </div>
        <Review
          labelId={label.id}
          before={present.settings}
          after={policySettings(form.values)}
          validFrom={form.values.validFrom}
          {...{ holidays, next }}
        >
          <DateField label={words.validFromQuestion} hint={words.validFromHint} {...form.field('validFrom')} />
          <FormActions>
            <SubmitButton isSending={form.isSending}>{words.publish(next)}</SubmitButton>
            <DraftState draft={draft} onDiscard={() => form.setAll(blank)} />
          </FormActions>
        </Review>
      </div>
    </Form>
  );
}

function useVersionForm({ label, present, holidays }: VersionFormProps) {
  const words = useFeatureText(policyText);
  const navigate = useNavigate();
  const check = usePolicyCheck();
  const { publish } = useLabelActs();
  const blank = { ...policyValues(present.settings, holidays), validFrom: '' };
  const form = useForm({
    initial: blank,
    required: { validFrom: words.validFromMissing },
    check,
    send: async ({ validFrom, ...values }) => {
      if (JSON.stringify(values) === JSON.stringify(policyValues(present.settings, holidays))) throw nothingChanged;
      await publish(label.id, { validFrom, settings: policySettings(values) }).catch((thrown) => {
        throw atPolicyFields(asProblem(thrown), values, '/settings');
      });
      await draft.discard();
      await navigate({ to: '/app/administration/labels/$id', params: { id: label.id } });
    },
  });
  const nothingChanged = {
    status: 422,
    code: 'nothing-changed',
    title: words.nothingChanged,
    detail: words.nothingChanged,
  };
  const draft = useDraft(`policy-${label.id}-after-${present.version}`, { values: form.values, restore: form.setAll });
  return { form, draft, blank };
}

import { useNavigate } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  DraftState,
  Form,
  FormActions,
  type FormState,
  SubmitButton,
  TextField,
  useDraft,
  useForm,
} from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { usePolicyCheck } from '../policy/policy-checks.js';
import { PolicyFields } from '../policy/policy-fields.js';
import { atPolicyFields, type PolicyValues, policySettings, policyValues } from '../policy/policy-values.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import type { Holiday, PolicySettings } from '../settings-types.js';
import { LabelFields, useLabelChecks } from './label-fields.js';
import { type LabelValues, newLabel, useLabelActs } from './label-values.js';
import { labelsText } from './text.js';

/** Adds a label with what it promises from today. */
export function NewLabelPage() {
  const words = useFeatureText(labelsText);
  const defaults = queries.useQuery('get', '/api/v1/policy-defaults');
  return (
    <SectionPage title={words.newTitle} narrow>
      <p>{words.newIntro}</p>
      {defaults.data ? <NewLabelForm {...defaults.data} /> : <RecordState read={defaults} />}
    </SectionPage>
  );
}

interface NewLabelFormProps {
  settings: PolicySettings;
  holidays: Holiday[];
}

function NewLabelForm({ settings, holidays }: NewLabelFormProps) {
  const words = useFeatureText(labelsText);
  const { form, draft, blank } = useNewLabelForm({ settings, holidays });
  return (
    <Form form={form} label={words.newTitle}>
      <TextField label={words.code} hint={words.codeHint} maxLength={4} {...form.field('code')} />
      <LabelFields form={form as unknown as FormState<LabelValues>} />
      <PolicyFields form={form as unknown as FormState<PolicyValues>} holidays={holidays} />
      <FormActions>
        <SubmitButton isSending={form.isSending}>{words.add}</SubmitButton>
        <DraftState draft={draft} onDiscard={() => form.setAll(blank)} />
      </FormActions>
    </Form>
  );
}

function useNewLabelForm({ settings, holidays }: NewLabelFormProps) {
  const words = useFeatureText(labelsText);
  const navigate = useNavigate();
  const { add } = useLabelActs();
  const label = useLabelChecks();
  const policyCheck = usePolicyCheck();
  const blank = { code: '', ...newLabel, ...policyValues(settings, holidays) };
  const form = useForm({
    initial: blank,
    required: label.required,
    check: (values) => ({
      code: /^[A-Z]{2,4}$/.test(values.code) ? undefined : words.codeWrong,
      ...label.check(values),
      ...policyCheck(values),
    }),
    send: async (values) => {
      const { code } = values;
      const facts = Object.fromEntries(
        (Object.keys(newLabel) as (keyof LabelValues)[]).map((name) => [name, values[name]]),
      ) as unknown as LabelValues;
      const id = await add(code, facts, policySettings(values)).catch((thrown) => {
        throw atPolicyFields(asProblem(thrown), values, '/policy');
      });
      await draft.discard();
      await navigate({ to: '/app/administration/labels/$id', params: { id } });
    },
  });
  const draft = useDraft('label-new', { values: form.values, restore: form.setAll });
  return { form, draft, blank };
}

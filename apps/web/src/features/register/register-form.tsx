import { newIdempotencyKey } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useUploadLimitMb } from '../../api/reference-data.js';
import {
  DraftState,
  Form,
  FormActions,
  type FormState,
  SubmitButton,
  useDraft,
  useForm,
  useWaitingFiles,
} from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { AboutSection } from './about-section.js';
import { checkRegistration } from './check-register.js';
import { EarlierCases } from './earlier-cases.js';
import { FilesSection } from './files-section.js';
import { ProductSection } from './product-section.js';
import { ReachSection } from './reach-section.js';
import { ReadySection } from './ready-section.js';
import styles from './register.module.css';
import type { RegisterValues } from './register-values.js';
import { registerText } from './text.js';
import { useHints } from './use-hints.js';
import { usePromises } from './use-promises.js';
import { type Outcome, useRegister } from './use-register.js';
import { WeightSection } from './weight-section.js';
import { WhatSection } from './what-section.js';
import { WhoSection } from './who-section.js';
import { WishSection } from './wish-section.js';

/** What every part of the form gets. */
export interface SectionProps {
  form: FormState<RegisterValues>;
}

interface RegisterFormProps {
  empty: RegisterValues;
  /** The mail of which the case is made; its arrival is the receipt. */
  mailId?: string;
  onRegistered: (outcome: Outcome) => void;
}

/** All questions in the order of the talk, with what is known of the customer beside them. */
export function RegisterForm({ empty, mailId, onRegistered }: RegisterFormProps) {
  const words = useFeatureText(registerText);
  const register = useRegister(mailId);
  const chosen = useWaitingFiles(useUploadLimitMb() * 1024 * 1024);
  const form = useForm<RegisterValues>({
    initial: empty,
    check: (values) => checkRegistration(values, words),
    send: async (values) => {
      const outcome = await register(values, chosen.files).catch((thrown: unknown) => {
        if (asProblem(thrown).code === 'arrived-before') form.set('idempotencyKey', newIdempotencyKey());
        throw thrown;
      });
      await draft.discard();
      onRegistered({ ...outcome, promises });
    },
  });
  const restore = (kept: RegisterValues) => form.setAll({ ...empty, ...kept });
  const draft = useDraft(mailId ? `register-${mailId}` : 'register', { values: form.values, restore });
  const hints = useHints(form.values);
  const promises = usePromises(form.values);
  return (
    <Form form={form} label={words.title}>
      <div className={styles.talk}>
        <WhatSection form={form} hints={hints} isMail={mailId !== undefined} />
        <WishSection form={form} />
        <WhoSection form={form} />
        <ProductSection form={form} />
        <ReachSection form={form} />
        <EarlierCases hints={hints} />
        <AboutSection form={form} />
        <WeightSection form={form} />
        <FilesSection chosen={chosen} />
        <ReadySection form={form} promises={promises} isMail={mailId !== undefined} />
      </div>
      <FormActions>
        <SubmitButton isSending={form.isSending}>{words.ready.send[form.values.kind || 'unknown']}</SubmitButton>
        <DraftState draft={draft} onDiscard={() => form.setAll(empty)} />
      </FormActions>
    </Form>
  );
}

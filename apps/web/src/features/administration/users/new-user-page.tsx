import { useNavigate } from '@tanstack/react-router';
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
import { isLongEnough } from '../../../session/password-rule.js';
import { useFeatureText } from '../../../text/define-text.js';
import { SectionPage } from '../section-page.js';
import { usersText } from './text.js';
import { UserFields } from './user-fields.js';
import { newUser, type UserValues, useUserActs } from './user-values.js';
import { useUserChecks } from './user-words.js';

const blank = { ...newUser, password: '' };

/** Adds a member of staff, with a first password. */
export function NewUserPage() {
  const words = useFeatureText(usersText);
  const navigate = useNavigate();
  const { add } = useUserActs();
  const { required, check } = useUserChecks();
  const form = useForm({
    initial: blank,
    required,
    check: (values) => ({
      ...check(values),
      password: isLongEnough(values.password) ? undefined : words.passwordShort,
    }),
    send: async ({ password, ...values }) => {
      await add(values, password);
      await draft.discard();
      await navigate({ to: '/app/administration/users' });
    },
  });
  // A password is in no draft.
  const draft = useDraft('user-new', { values: { ...form.values, password: '' }, restore: form.setAll });
  return (
    <SectionPage title={words.newTitle} narrow>
      <Form form={form} label={words.newTitle}>
        <UserFields form={form as unknown as FormState<UserValues>} />
        <TextField
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.add}</SubmitButton>
          <DraftState draft={draft} onDiscard={() => form.setAll(blank)} />
        </FormActions>
      </Form>
    </SectionPage>
  );
}

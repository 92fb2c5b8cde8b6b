import { useId, useState } from 'react';
import { Button } from '../../../components/button.js';
import { ConfirmInPlace, DraftState, Form, FormActions, SubmitButton } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { FieldInput } from '../fields/field-input.js';
import { REFERRAL_CHECK } from '../letters/letter-checks.js';
import { LetterEditor } from '../letters/letter-editor.js';
import { openPlaces } from '../letters/open-places.js';
import { useLetterPreview } from '../letters/use-letter-preview.js';
import { actionText } from '../text-actions.js';
import { letterText } from '../text-letters.js';
import type { ActionForm, FormKey } from './action-forms.js';
import { Blocked, useStanding } from './blocked.js';
import { ChangesSince } from './changes-since.js';
import type { FormValues } from './field-spec.js';
import { askedFields, hasLetter } from './form-body.js';
import { isConflict, useActionForm } from './use-action-form.js';

interface ActionFieldsProps {
  formKey: FormKey;
  initial: FormValues;
  /** Answers that stay as they are, whatever a draft holds. */
  preset?: FormValues;
  onClose: () => void;
}

/** The questions of an action, with what stands in its way above and the button that does it below. */
export function ActionFields({ formKey, initial, preset, onClose }: ActionFieldsProps) {
  const { view } = useCaseDesk();
  const [seenSeq] = useState(view.timeline.at(-1)?.seq ?? 0);
  const { form, state, draft, empty } = useActionForm(formKey, { initial, preset, onClose });
  const standing = useStanding(form.action);
  const isBlocked = standing !== 'free';
  const blockedId = useId();
  const withLetter = hasLetter(form, state.values);
  const purpose = withLetter ? form.letter?.purpose(view, state.values) : undefined;
  const preview = useLetterPreview(view.id, purpose, String(state.values.subject), String(state.values.body));
  const mustName = form.letter?.mustName?.(state.values);
  const isNamed = !mustName || preview.data?.promises.some(({ dueOn }) => dueOn === mustName);
  const musts = preview.data?.checks.filter(({ level, passed }) => level === 'must' && !passed) ?? [];
  // An open place and a missing referral are no question of taste: the form itself refuses them.
  const isRefused = openPlaces(String(state.values.body)).length > 0 || musts.some(({ id }) => id === REFERRAL_CHECK);
  const asksFirst = withLetter && (musts.length > 0 || !isNamed) && !isRefused;
  const guarded = isBlocked ? { ...state, onSubmit: async () => undefined } : state;
  return (
    <Form form={guarded}>
      <Blocked id={blockedId} standing={standing} />
      <ChangesSince seq={seenSeq} isConflict={isConflict(state.problem)} />
      {askedFields(form, state.values).map((field) => (
        <FieldInput key={field.name} formKey={formKey} field={field} form={state} />
      ))}
      {withLetter && <LetterEditor form={state} purpose={purpose} preview={preview} promisedDay={mustName} />}
      <FormActions>
        {isBlocked ? (
          <Button look="primary" aria-disabled aria-describedby={blockedId}>
            <SubmitWords form={form} values={state.values} />
          </Button>
        ) : (
          <Send form={form} state={state} asksFirst={asksFirst} />
        )}
        <DraftState draft={draft} onDiscard={empty} />
      </FormActions>
    </Form>
  );
}

interface SendProps {
  form: ActionForm;
  state: ReturnType<typeof useActionForm>['state'];
  /** A letter with something that must be mended goes only after a yes. */
  asksFirst: boolean;
}

function Send({ form, state, asksFirst }: SendProps) {
  const words = useFeatureText(letterText);
  const submit = <SubmitWords form={form} values={state.values} />;
  if (!asksFirst || state.isSending) return <SubmitButton isSending={state.isSending}>{submit}</SubmitButton>;
  return (
    <ConfirmInPlace
      look="primary"
      action={submit}
      question={words.confirmAnyway}
      confirm={submit}
      onConfirm={() => void state.onSubmit()}
    />
  );
}

function SubmitWords({ form, values }: { form: ActionForm; values: FormValues }) {
  const words = useFeatureText(actionText);
  const verbs = useVocabulary().actions;
  const { needsSecondReader } = useCaseDesk().view;
  const submits: Record<string, string | undefined> = words.submit;
  if (form.action === 'send-answer' && needsSecondReader) return words.letRead;
  if (hasLetter(form, values)) return values.channel === 'post' ? words.sendPost : words.sendMail;
  return submits[form.action] ?? verbs[form.action];
}

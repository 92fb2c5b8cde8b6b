import { api, dataOf, ifMatch } from '../../../api/client.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { useDraft, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { openPlaces } from '../letters/open-places.js';
import { useReferralGuard } from '../letters/use-referral-guard.js';
import { caseText } from '../text.js';
import { actionText } from '../text-actions.js';
import { fieldText, wordsOfField } from '../text-fields.js';
import { letterText } from '../text-letters.js';
import { type ActionForm, type FormKey, formOf } from './action-forms.js';
import { ELSEWHERE } from './action-groups.js';
import type { FieldSpec, FormValues } from './field-spec.js';
import { askedFields, bodyOf, hasLetter, isAnswered, letterPointers } from './form-body.js';

interface ActionFormOptions {
  initial: FormValues;
  preset?: FormValues;
  onClose: () => void;
}

/** The state of an action's form: kept as a draft, sent with the version that is on the screen. */
export function useActionForm(formKey: FormKey, { initial, preset, onClose }: ActionFormOptions) {
  const done = useFeatureText(actionText).done;
  const { view, finish } = useCaseDesk();
  const form = formOf(formKey);
  const send = useSend(form);
  const check = useCheck(formKey, form);
  const refuseWithoutReferral = useReferralGuard(form);
  const state = useForm<FormValues>({
    initial,
    check,
    pointers: letterPointers(form),
    send: async (values) => {
      await refuseWithoutReferral(values);
      await send(values);
      await draft.discard();
      onClose();
      // Whoever corrects a fact goes on reading where it stands.
      await finish(done[form.action as keyof typeof done], ELSEWHERE.includes(form.action) ? 'marked' : 'shown');
    },
  });
  const draft = useDraft<FormValues>(`case.${view.id}.${formKey}`, {
    values: state.values,
    restore: (kept) => state.setAll({ ...initial, ...kept, ...preset }),
  });
  return { form, state, draft, empty: () => state.setAll(initial) };
}

/** Sends the form; when somebody else was first, the case beside it is read anew and the form stays as it is. */
export function useSend(form: ActionForm) {
  const words = useFeatureText(caseText).form;
  const { view, reload } = useCaseDesk();
  return async (values: FormValues): Promise<void> => {
    const path = `/api/v1/feedback-items/{id}/actions/${form.action}` as '/api/v1/feedback-items/{id}/actions/add-note';
    const params = { path: { id: view.id }, header: ifMatch(view.version) };
    try {
      await dataOf(api.POST(path, { params, body: bodyOf(form, values) as { note: string } }));
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 409) await reload().catch(() => undefined);
      throw isConflict(problem) ? { ...problem, detail: words.conflict } : problem;
    }
  };
}

/** Whether somebody else changed the case first. */
export function isConflict(problem: Problem | undefined): boolean {
  return problem?.code === 'case-changed';
}

/** Says of each question that is asked now what is missing from it. */
function useCheck(formKey: FormKey, form: ActionForm) {
  const words = useFeatureText(caseText);
  const letters = useFeatureText(letterText);
  const labels = useFeatureText(fieldText);
  const wordsFor = (field: FieldSpec): string => {
    const { label } = wordsOfField(labels, formKey, field.name);
    if (field.kind === 'moment') return words.form.unreadable(label);
    if (field.kind === 'money') return words.form.noAmount;
    const isChosen = field.kind !== 'text' && field.kind !== 'line' && field.kind !== 'day';
    return isChosen ? words.form.choose(label) : words.form.missing(label);
  };
  return (values: FormValues) => {
    const open = askedFields(form, values).filter((field) => !isAnswered(field, values));
    const missing = Object.fromEntries(open.map((field) => [field.name, wordsFor(field)]));
    return hasLetter(form, values) ? { ...missing, ...letterLacks(values) } : missing;
  };

  function letterLacks({ subject, body }: FormValues): Record<string, string> {
    const lacks: Record<string, string> = {};
    if (!String(subject).trim()) lacks.subject = words.form.missing(letters.subject);
    const places = openPlaces(String(body));
    if (!String(body).trim()) lacks.body = words.form.missing(letters.text);
    else if (places.length > 0)
      lacks.body = `${letters.blanks(places.length)} ${places.map(({ words: what }) => what).join(', ')}`;
    return lacks;
  }
}

import { api, dataOf } from '../../../api/client.js';
import type { Problem } from '../../../api/problem.js';
import type { ActionForm } from '../actions/action-forms.js';
import type { FormValues } from '../actions/field-spec.js';
import { useCaseDesk } from '../case-desk.js';
import { REFERRAL_CHECK } from './letter-checks.js';

/**
 * Refuses to send an answer that lacks its referral, beside the text of the letter, as an unfilled place is refused.
 * Asks anew about the very text that goes: the check list on the screen may be a moment behind.
 */
export function useReferralGuard({ action, letter }: ActionForm) {
  const { view } = useCaseDesk();
  return async (values: FormValues): Promise<void> => {
    const purpose = action === 'send-answer' ? letter?.purpose(view, values) : undefined;
    if (!purpose) return;
    const body = { purpose, subject: String(values.subject), body: String(values.body) };
    const params = { path: { id: view.id } };
    const { checks } = await dataOf(api.POST('/api/v1/feedback-items/{id}/letter-preview', { params, body }));
    const lacking = checks.find(({ id, passed }) => id === REFERRAL_CHECK && !passed);
    if (lacking) throw problemAt('/body', lacking.finding);
  };
}

function problemAt(pointer: string, detail: string): Problem {
  return { status: 422, code: 'invalid-input', title: detail, errors: [{ pointer, code: REFERRAL_CHECK, detail }] };
}

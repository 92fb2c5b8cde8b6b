import type { z } from 'zod';
import type { CaseView, Language } from '#complaints';
import { inLanguage } from '../problems/translate.js';
import type { caseView } from './views.js';

/** A case as the API shows it; what stands in the way of an action is said in the reader's language. */
export function caseToView(view: CaseView, language: Language): z.infer<typeof caseView> {
  const { facts, aboutUser, ...rest } = view;
  const { item, content, label, decision } = facts;
  const { salutation, name, organisation, email, phone, address, representative, preferredChannel, anonymousReason } =
    content;
  return {
    ...item,
    ...content,
    ...rest,
    label,
    decision,
    about: { user: aboutUser, name: content.aboutName, department: item.aboutDepartment },
    complainant: {
      type: content.complainantType,
      anonymousReason,
      salutation,
      name,
      organisation,
      email,
      phone,
      address,
      representative,
      preferredChannel,
    },
    needs: content.needs,
    availableActions: view.availableActions.map(({ action, unmet }) => ({
      action,
      unmet: unmet.map(({ requirement, remedy }) => ({ requirement, remedy: inLanguage(remedy, language) })),
    })),
  };
}

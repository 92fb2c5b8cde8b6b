import { queries } from '../../../api/client.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { moneyInWords } from '../../../text/money.js';
import { atStart } from '../../../text/vocabulary.js';
import type { FieldWords } from '../record-parts.js';
import { administrationText } from '../text.js';
import { usersText } from './text.js';
import type { UserValues } from './user-values.js';

/** What to say when something about a member of staff is not filled in. */
export function useUserChecks() {
  const words = useFeatureText(usersText);
  return {
    required: {
      name: words.nameMissing,
      email: words.emailMissing,
      role: words.roleMissing,
      mandateCents: words.mandateMissing,
    },
    check: ({ hasAllLabels, labelIds, role }: UserValues) => ({
      // An administrator sees no cases, and so needs no label.
      labelIds: hasAllLabels || labelIds.length > 0 || role === 'administrator' ? undefined : words.labelsMissing,
    }),
  };
}

/** The labels in a person's scope, in words. */
export function useScopeWords(): (user: Pick<UserValues, 'hasAllLabels' | 'labelIds'>) => string {
  const words = useFeatureText(usersText);
  const labels = queries.useQuery('get', '/api/v1/labels').data ?? [];
  return ({ hasAllLabels, labelIds }) => {
    if (hasAllLabels) return words.everyLabel;
    const names = labels.filter(({ id }) => labelIds.includes(id)).map(({ name }) => name);
    return names.join(', ') || words.noLabel;
  };
}

/** How the fields of a member of staff are called. */
export function useUserFieldWords(): FieldWords<UserValues> {
  const words = useFeatureText(usersText);
  const { yes, no } = useFeatureText(administrationText);
  const { roles } = useText();
  const { language } = useLanguage();
  const scope = useScopeWords();
  const yesOrNo = (value: boolean) => (value ? yes : no);
  return {
    name: { label: words.name },
    email: { label: words.email },
    phone: { label: words.phone },
    role: { label: words.role, say: (role) => role && atStart(roles[role]) },
    mandateCents: { label: words.mandate, say: (cents) => moneyInWords(cents ?? 0, language) },
    hasAllLabels: { label: words.allLabels, say: yesOrNo },
    labelIds: { label: words.labelIds, say: (labelIds) => scope({ hasAllLabels: false, labelIds }) },
    language: { label: words.language, say: (value) => words.languages[value] },
    isActive: { label: words.isActive, say: yesOrNo },
  };
}

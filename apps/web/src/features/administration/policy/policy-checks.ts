import { useFeatureText } from '../../../text/define-text.js';
import { CLOSURE_NUMBERS, DEFAULT_TERMS, MILESTONES, type PolicyValues, REFERRAL_NUMBERS } from './policy-values.js';
import { policyText } from './text.js';

/** What a person can see to be wrong with a policy before it is sent. */
export function usePolicyCheck(): (values: PolicyValues) => Partial<Record<keyof PolicyValues, string>> {
  const words = useFeatureText(policyText);
  return (values) => {
    const published = MILESTONES.filter((name) => values[name].isPublished);
    const wrongNumbers = [
      ...published.filter((name) => !isWhole(values[name].length) || !isWhole(values[name].target)),
      ...DEFAULT_TERMS.filter((name) => !isWhole(values[name].length)),
      ...[...CLOSURE_NUMBERS, ...REFERRAL_NUMBERS].filter((name) => !isWhole(values[name])),
    ];
    const { mostPercent, customers, forfeitEuros, forfeitTo } = values;
    const hasOpenDay = values.holidaysAdded.some(({ on, name }) => !on || !name.trim());
    return {
      ...Object.fromEntries(wrongNumbers.map((name) => [name, words.wholeNumber])),
      ...(hasOpenDay && { holidaysAdded: words.ownDayMissing }),
      ...(!isShare(values.satisfiedPercent) && { satisfiedPercent: words.wholeNumber }),
      ...(!isShare(mostPercent) && { mostPercent: words.wholeNumber }),
      ...((mostPercent ? !/^[1-9]\d{0,7}$/.test(customers) : customers) && { customers: words.guarantee.bothNeeded }),
      ...(forfeitEuros && !/^[1-9]\d{0,5}$/.test(forfeitEuros) && { forfeitEuros: words.wholeNumber }),
      ...(Boolean(forfeitEuros) !== Boolean(forfeitTo.trim()) && { forfeitTo: words.guarantee.bothNeeded }),
      ...(!values.source.trim() && { source: words.sourceMissing }),
      ...(!values.checkedOn && { checkedOn: words.checkedOnMissing }),
    };
  };
}

/** Empty, or a whole percentage below 100. */
function isShare(typed: string): boolean {
  return typed === '' || /^[1-9]\d?$/.test(typed);
}

function isWhole(typed: string): boolean {
  return /^[1-9]\d{0,2}$/.test(typed.trim());
}

import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { Holiday, PolicySettings, Term } from '../settings-types.js';
import { administrationText } from '../text.js';
import {
  CLOSURE_NUMBERS,
  DEFAULT_TERMS,
  GUARANTEE_NUMBERS,
  MILESTONES,
  OFFICE_TIMES,
  policyValues,
  REFERRAL_NUMBERS,
  WARNING_NUMBERS,
} from './policy-values.js';
import { policyText } from './text.js';

type Section = keyof typeof policyText.nl.sections;

/** One setting in words. */
export interface PolicyLine {
  key: string;
  section: Section;
  label: string;
  value: string;
}

/** A setting of which the words differ; on one side there may be none. */
export interface PolicyDifference {
  key: string;
  label: string;
  before: string | undefined;
  after: string | undefined;
}

/** Writes a policy as lines that a person can read, one for each setting. */
export function usePolicyLines(): (settings: PolicySettings, holidays: readonly Holiday[]) => PolicyLine[] {
  const words = useFeatureText(policyText);
  const { yes, no } = useFeatureText(administrationText);
  const { language } = useLanguage();
  return (settings, holidays) => {
    const values = policyValues(settings, holidays);
    // While somebody types there may be no number yet, or no date.
    const termWords = ({ unit, length }: Term) => (length > 0 ? words.units[unit](length) : '…');
    const ownDays = values.holidaysAdded.filter(({ on }) => on !== '');
    const line = (section: Section, key: string, label: string, value: string): PolicyLine => ({
      key,
      section,
      label,
      value,
    });
    const leftOut = new Set(values.holidaysLeftOut);
    const publishedWords = (milestone: (typeof MILESTONES)[number]) => {
      const published = settings.publishedTerms.find((one) => one.milestone === milestone);
      return published ? words.publishedAs(termWords(published.term), published.targetPercent) : words.notPublished;
    };
    const termOf = (name: (typeof DEFAULT_TERMS)[number]) =>
      settings[name === 'confirmationDefault' ? 'confirmation' : name];
    return [
      ...MILESTONES.map((name) => line('published', name, words.milestones[name], publishedWords(name))),
      ...DEFAULT_TERMS.map((name) => line('defaults', name, words.terms[name], termWords(termOf(name)))),
      ...CLOSURE_NUMBERS.map((name) => line('closure', name, words.closure[name], values[name])),
      ...[...WARNING_NUMBERS, ...OFFICE_TIMES].map((name) =>
        line('warnings', name, words.warnings[name], values[name]),
      ),
      ...[...GUARANTEE_NUMBERS, 'forfeitTo' as const]
        .filter((name) => values[name])
        .map((name) => line('guarantee', name, words.guarantee[name], values[name])),
      line('clock', 'pause', words.pause, values.clockPausesForCustomer ? yes : no),
      line('answers', 'fourEyes', words.fourEyes, words.fourEyesChoices[values.fourEyes]),
      ...holidays.map((day) =>
        line('calendar', day.key, day[language], leftOut.has(day.key) ? words.workingDay : words.dayOff),
      ),
      ...ownDays.map(({ on, name }) =>
        line('calendar', `own-${on}`, `${name}, ${dayInWords(on, language)}`, words.dayOff),
      ),
      line('referral', 'small', words.kifidForSmallBusiness, values.kifidForSmallBusiness ? yes : no),
      ...REFERRAL_NUMBERS.map((name) => line('referral', name, words.referral[name], values[name])),
      line('referral', 'source', words.source, values.source),
      line('referral', 'checkedOn', words.checkedOn, values.checkedOn && dayInWords(values.checkedOn, language)),
    ];
  };
}

/** What differs between two policies, in the order of the settings. */
export function policyDifferences(before: readonly PolicyLine[], after: readonly PolicyLine[]): PolicyDifference[] {
  const valueIn = (lines: readonly PolicyLine[], key: string) => lines.find((one) => one.key === key);
  const changed = after.flatMap(({ key, label, value }) => {
    const old = valueIn(before, key);
    // The name of an own day off is in its label.
    return old?.value === value && old.label === label ? [] : [{ key, label, before: old?.value, after: value }];
  });
  const gone = before
    .filter(({ key }) => !valueIn(after, key))
    .map(({ key, label, value }) => ({ key, label, before: value, after: undefined }));
  return [...changed, ...gone];
}

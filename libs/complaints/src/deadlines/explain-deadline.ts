import { DateTime } from 'luxon';
import type { DayStep, DeadlineExplanation, ExplainedPause } from './deadline-explanation.js';
import { dutchWords, type ExplanationWords, englishWords } from './explanation-words.js';
import { holidayNames } from './holidays.js';
import { officeZone } from './local-day.js';

/** The languages in which a deadline can be explained. */
export type ExplanationLanguage = 'nl' | 'en';

const wordsOf: Record<ExplanationLanguage, ExplanationWords> = { nl: dutchWords, en: englishWords };

/** A stored explanation as plain sentences for a screen: start, term, what did not count and why, the last day. */
export function explainDeadline(explanation: DeadlineExplanation, language: ExplanationLanguage): string[] {
  const words = wordsOf[language];
  const { term, start, dueAt, dueOn, policyVersion, pauses } = explanation;
  return [
    words.starts(moment(start, language)),
    words.term[term.unit](term.length),
    ...countSentences(explanation, language),
    ...explainPauses(pauses, language),
    term.unit === 'hours' ? words.dueAt(moment(dueAt, language)) : words.dueOn(longDay(dueOn, language)),
    ...(term.unit === 'hours' ? [] : [words.policy(policyVersion)]),
  ];
}

/** The pauses of a deadline as sentences: from when until when the clock stood still, and why. */
export function explainPauses(pauses: readonly ExplainedPause[], language: ExplanationLanguage): string[] {
  return pauses.map((pause) => pauseSentence(pause, language));
}

function countSentences({ count }: DeadlineExplanation, language: ExplanationLanguage): string[] {
  const words = wordsOf[language];
  if (count.unit === 'hours') return count.clockChange ? [words.clockChange[count.clockChange]] : [];
  if (count.unit === 'weeks') {
    return [
      words.weeksLeadTo(longDay(count.targetOn, language)),
      ...skippedDays(count.shifts, language, words.notTheLastDay),
      ...(count.pausedDays > 0 ? [words.pausedDays(count.pausedDays)] : []),
    ];
  }
  const weekendDays = count.days.filter(({ is }) => is === 'weekend').length;
  const others = count.days.filter(({ is }) => is === 'holiday' || is === 'paused');
  return [
    words.notTheFirstDay,
    ...(weekendDays > 0 ? [words.weekendDays(weekendDays)] : []),
    ...skippedDays(others, language, words.notCounted),
  ];
}

function skippedDays(
  days: DayStep[],
  language: ExplanationLanguage,
  say: (day: string, why: string) => string,
): string[] {
  return days.map((step) => capitalised(say(shortDay(step.on, language), whyNotCounted(step, language))));
}

/** Why a day does not count: weekend, a pause, or the holiday by its name. */
export function whyNotCounted(step: DayStep, language: ExplanationLanguage): string {
  if (step.is !== 'holiday') return step.is === 'weekend' ? wordsOf[language].weekend : wordsOf[language].paused;
  // A label's own day off carries its own name in place of a key.
  return Object.entries(holidayNames).find(([key]) => key === step.holiday)?.[1][language] ?? step.holiday;
}

function pauseSentence({ from, until, isOpen, reason }: ExplainedPause, language: ExplanationLanguage): string {
  const words = wordsOf[language];
  const why = words.pauseReasons[reason] ?? reason;
  if (isOpen) return words.openPause(moment(from, language), moment(until, language), why);
  return words.pause(moment(from, language), moment(until, language), why);
}

function moment(iso: string, language: ExplanationLanguage): string {
  const pattern = wordsOf[language].momentPattern;
  return DateTime.fromISO(iso, { zone: officeZone }).setLocale(language).toFormat(pattern);
}

function longDay(on: string, language: ExplanationLanguage): string {
  return DateTime.fromISO(on).setLocale(language).toFormat('cccc d LLLL yyyy');
}

function shortDay(on: string, language: ExplanationLanguage): string {
  return DateTime.fromISO(on).setLocale(language).toFormat('cccc d LLLL');
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

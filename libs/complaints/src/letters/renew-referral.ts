import { writeDay } from '#templates';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { referralFor } from '../referral/referral.js';

/**
 * A letter that was written on one day and is sent on another: the last day to turn to the dispute body moves along,
 * with its weekday. Nothing else in the letter changes.
 */
export function withReferralDaysOf(facts: CaseFacts, body: string, { from, to }: { from: Date; to: Date }): string {
  const { language } = facts.item;
  const [written, right] = [from, to].map((at) => {
    const { lastDayOn } = referralFor(facts, at);
    return lastDayOn && writeDay(lastDayOn, language);
  });
  if (!written || !right || written === right) return body;
  const withoutWeekday = (day: string) => day.slice(day.indexOf(' ') + 1);
  return body.replaceAll(written, right).replaceAll(withoutWeekday(written), withoutWeekday(right));
}

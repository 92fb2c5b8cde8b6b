import { DateTime } from 'luxon';

/** The last days on which a plan of action and a reassessment are in time. */
export interface FollowUpDates {
  planOfActionDueOn: string;
  reassessmentDueOn: string;
}

/**
 * A plan of action is due three months after the individual report, a reassessment falls within six.
 * A day that the month does not have becomes its last day; throws RangeError when `reportOn` is no calendar day.
 */
export function followUpDates(reportOn: string): FollowUpDates {
  const report = DateTime.fromFormat(reportOn, 'yyyy-MM-dd', { zone: 'utc' });
  if (!report.isValid) throw new RangeError(`"${reportOn}" is not a calendar day; write it as 2026-03-02.`);
  return {
    planOfActionDueOn: report.plus({ months: 3 }).toISODate(),
    reassessmentDueOn: report.plus({ months: 6 }).toISODate(),
  };
}

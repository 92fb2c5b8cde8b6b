import { z } from 'zod';
import { day, line } from '../feedback-item/input-fields.js';

const text = line(200);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write a time like 09:00.' });

/** Warned at three quarters of a term, and the manager at nine tenths, in office hours. */
const defaultWarnings = {
  handlerPercent: 75,
  managerPercent: 90,
  officeHours: { from: '09:00', until: '17:00' },
};

/** Which answers go out only through a second colleague. */
export const FOUR_EYES = ['none', 'rejecting-answers', 'all-answers'] as const;

/** A length of time in the units that insurers publish. */
export const termSchema = z.strictObject({
  unit: z.enum(['hours', 'workingDays', 'weeks']),
  length: z.int().min(1).max(400),
});

/** Everything a label promises and how it works; a version of it is kept with each complaint. */
export const policySettingsSchema = z.strictObject({
  /** Terms that the label publishes and is measured by. */
  publishedTerms: z
    .array(
      z.strictObject({
        milestone: z.enum(['confirmation', 'answer', 'closure']),
        term: termSchema,
        /** Share of complaints that must make the term, in percent. */
        targetPercent: z.int().min(1).max(100),
      }),
    )
    .min(1)
    .max(6)
    .refine((terms) => terms.some(({ milestone }) => milestone === 'answer'), { error: 'An answer term is needed.' })
    .refine((terms) => new Set(terms.map(({ milestone }) => milestone)).size === terms.length, {
      error: 'Each milestone may have one term.',
    }),
  /** Default promises, beside the published ones. */
  confirmation: termSchema,
  firstContact: termSchema,
  progressUpdate: termSchema,
  twoWeekDuty: termSchema,
  twelveWeekLimit: termSchema,
  colleagueRequest: termSchema,
  carryOutSolution: termSchema,
  secondLook: termSchema,
  disputeReply: termSchema,
  closure: z.strictObject({
    /** Working days after the solution in which closure is first asked. */
    askWithinWorkingDays: z.int().min(1).max(60),
    attempts: z.int().min(1).max(10),
    windowWorkingDays: z.int().min(1).max(60),
    /** How long a case closed without reaction may be reopened by one click. */
    reopenWeeks: z.int().min(1).max(104),
  }),
  /** When the people who answer for a promise are warned that its term is running out. */
  warnings: z
    .strictObject({
      /** Share of the term after which whoever handles the case is warned. */
      handlerPercent: z.int().min(1).max(99),
      /** Share of the term after which the managers of the label are warned. */
      managerPercent: z.int().min(1).max(99),
      /** Warnings are given, colleagues chased and reminders sent in these local hours of working days only. */
      officeHours: z
        .strictObject({ from: timeOfDay, until: timeOfDay })
        .refine(({ from, until }) => from < until, { error: 'The office must open before it closes.' }),
    })
    .refine(({ handlerPercent, managerPercent }) => handlerPercent <= managerPercent, {
      error: 'The handler is warned before the manager.',
    })
    .default(defaultWarnings),
  calendar: z.strictObject({
    holidaysLeftOut: z.array(text).max(20),
    holidaysAdded: z.array(z.strictObject({ on: day, name: text })).max(60),
  }),
  /** What the label guarantees beside its terms, reported twice a year; left out when it guarantees nothing more. */
  guarantee: z
    .strictObject({
      /** Share of customers who find the handling smooth on the whole, by the complaint monitor. */
      satisfiedPercent: z.int().min(1).max(100).nullable(),
      /** Complaints in half a year as a share of the customers of the label, at most. */
      complaints: z
        .strictObject({ mostPercent: z.int().min(0).max(99), customers: z.int().min(1).max(100_000_000) })
        .nullable(),
      /** What is given away, and to whom, when a promise is missed. */
      forfeit: z.strictObject({ cents: z.int().min(1).max(100_000_000), to: text }).nullable(),
    })
    .optional(),
  /** Which answers a second colleague reads and sends; the writer cannot send those alone. */
  fourEyes: z.enum(FOUR_EYES).default('none'),
  /** Whether waiting for the customer stops the clock; only when the published terms say so. */
  clockPausesForCustomer: z.boolean(),
  referral: z.strictObject({
    kifidForSmallBusiness: z.boolean(),
    /** Filing terms, with the source and day they were checked. */
    kifid: z.strictObject({
      monthsAfterComplaint: z.int().min(1).max(60),
      monthsAfterRejection: z.int().min(1).max(60),
      openAfterWeeks: z.int().min(1).max(52),
    }),
    skgz: z.strictObject({ monthsAfterAnswer: z.int().min(1).max(60) }),
    source: text,
    checkedOn: day,
  }),
});

export type PolicySettings = z.infer<typeof policySettingsSchema>;

/** The product's defaults: 24 hours, the code of conduct and the dispute bodies' rules (norms, section 4). */
export const defaultPolicySettings: PolicySettings = {
  publishedTerms: [
    { milestone: 'confirmation', term: { unit: 'hours', length: 24 }, targetPercent: 90 },
    { milestone: 'answer', term: { unit: 'workingDays', length: 5 }, targetPercent: 90 },
  ],
  confirmation: { unit: 'hours', length: 24 },
  firstContact: { unit: 'workingDays', length: 2 },
  progressUpdate: { unit: 'workingDays', length: 5 },
  twoWeekDuty: { unit: 'weeks', length: 2 },
  twelveWeekLimit: { unit: 'weeks', length: 12 },
  colleagueRequest: { unit: 'workingDays', length: 2 },
  carryOutSolution: { unit: 'workingDays', length: 5 },
  secondLook: { unit: 'workingDays', length: 10 },
  disputeReply: { unit: 'weeks', length: 3 },
  closure: { askWithinWorkingDays: 3, attempts: 2, windowWorkingDays: 10, reopenWeeks: 8 },
  warnings: defaultWarnings,
  calendar: { holidaysLeftOut: [], holidaysAdded: [] },
  fourEyes: 'none',
  clockPausesForCustomer: false,
  referral: {
    kifidForSmallBusiness: false,
    kifid: { monthsAfterComplaint: 12, monthsAfterRejection: 3, openAfterWeeks: 8 },
    skgz: { monthsAfterAnswer: 12 },
    source: 'Reglement Kifid; reglement SKGZ',
    checkedOn: '2026-11-01',
  },
};

import { z } from 'zod';
import * as c from '#complaints';
import { timeLeftView } from '../feedback-items/views.js';
import { countOut, instantOut, pageOf, pageQuery } from '../http/schema.js';

const { day } = c.inputFields;

/** Which figures: a period of local days, both included (the present month when left out). */
export const figuresQuery = z.object({
  labelId: z.uuid().optional(),
  /** Key of one published term, as a band carries it. */
  term: c.termKeySchema.optional(),
  from: day.optional(),
  to: day.optional(),
  /** A period by its name, when no day is given. */
  period: z.enum(c.PERIODS).optional(),
  /** `fell-due` is the norm; the others look at the same complaints from another side. */
  cohort: z.enum(c.COHORTS).default('fell-due'),
  groupBy: z.enum(c.GROUPINGS).optional(),
});

/** Which cases behind a figure. */
export const casesQuery = figuresQuery.omit({ groupBy: true }).extend({
  ...pageQuery,
  outcome: z.enum(c.NORM_OUTCOMES).default('open'),
  /** Only one group of a split, with its key; `none` for no product or nobody assigned. */
  groupBy: z.enum(c.GROUPINGS).optional(),
  groupKey: c.inputFields.line(100).optional(),
});

const share = z.object({ numerator: countOut, denominator: countOut, shown: z.string().nullable() });
const figure = {
  met: countOut,
  missed: countOut,
  missedOpen: countOut,
  leftOut: z.object({ withdrawn: countOut, merged: countOut }),
  toFallDue: z.object({ total: countOut, kept: countOut, open: countOut }),
  share,
  isMet: z.boolean().nullable(),
  /** Of how many terms, due already or not, the clock stood still. */
  pausedTerms: countOut,
};
const recent = z.object({ counted: countOut, missed: countOut });
const budget = z.object({
  expected: z.int(),
  allowed: z.int(),
  used: z.int(),
  left: z.int(),
  lastsUntil: z.iso.date().nullable(),
  endsAt: share,
  recent,
});
const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('holds'), open: z.int(), lowest: share }),
  z.object({ kind: z.literal('drops'), at: instantOut, open: z.int(), needed: z.int(), lowest: share }),
  z.object({ kind: z.literal('below'), open: z.int(), best: share, canRecover: z.boolean() }),
]);
const band = z.object({
  key: z.string(),
  labelId: z.uuid(),
  labelCode: z.string(),
  labelName: z.string(),
  milestone: z.enum(c.MILESTONES),
  term: z.object({ unit: z.enum(['hours', 'workingDays', 'weeks']), length: z.int() }),
  targetPercent: z.int(),
  policyVersions: z.array(z.int()),
  isInForce: z.boolean(),
  clockPausesForCustomer: z.boolean(),
  ...figure,
  budget: budget.nullable(),
  forecast: forecast.nullable(),
  groups: z.array(z.object({ key: z.string().nullable(), name: z.string().nullable(), ...figure })).nullable(),
});

/** The norms of a period, the worst first. */
export const figuresView = z.object({
  asOf: instantOut,
  from: z.iso.date(),
  to: z.iso.date(),
  today: z.iso.date(),
  cohort: z.enum(c.COHORTS),
  bands: z.array(band),
});

const duePart = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  total: countOut,
  late: countOut,
  handlers: z.array(
    z.object({
      handlerId: z.uuid().nullable(),
      handlerName: z.string().nullable(),
      handlerHasLeft: z.boolean(),
      count: countOut,
    }),
  ),
});

/** Which open terms to count. */
export const dueSoonQuery = figuresQuery.pick({ labelId: true });

/** How many open terms fall due today and in the rest of the week, and whose they are. */
export const dueSoonView = z.object({ today: duePart, week: duePart.extend({ isNextWeek: z.boolean() }) });

/** The cases behind a figure. */
export const casesView = pageOf(
  z.object({
    commitmentId: z.uuid(),
    itemId: z.uuid(),
    reference: z.string(),
    labelCode: z.string(),
    milestone: z.enum(c.MILESTONES),
    status: z.enum(c.STATUSES),
    category: z.enum(c.CATEGORIES),
    complainantName: z.string().nullable(),
    handlerId: z.uuid().nullable(),
    handlerName: z.string().nullable(),
    /** Whether nobody answers for the case, since its handler left. */
    handlerHasLeft: z.boolean(),
    receivedAt: instantOut,
    dueAt: instantOut,
    lateFrom: instantOut,
    settledAt: instantOut.nullable(),
    leftOutBy: z.enum(['withdrawal', 'merge']).nullable(),
    outcome: z.enum(['missed', 'met', 'left-out', 'to-fall-due']),
    /** Of each time that the clock stood still: from when until when, and why. */
    pauses: z.array(z.string()),
    timeLeft: timeLeftView,
  }),
);

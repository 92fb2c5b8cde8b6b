import { deadline } from '../deadlines/deadline.js';
import type { Term } from '../deadlines/term.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import type { CommitmentKind, Kind } from '../vocabulary.js';

/** A commitment that is about to be made. */
export interface NewCommitment {
  kind: CommitmentKind;
  madeTo: 'customer' | 'handler';
  dueAt: Date;
  lateFrom: Date;
  explanation: unknown;
  owedBy?: string | null;
  words?: string | null;
  nextStep?: 'call-or-write' | null;
}

/** The term that a label keeps for a milestone: the published one, or else the default. */
export function termFor(kind: 'confirmation' | 'answer' | 'closure', policy: PolicySettings): Term | null {
  const published = policy.publishedTerms.find(({ milestone }) => milestone === kind);
  if (published) return published.term;
  return kind === 'confirmation' ? policy.confirmation : null;
}

/** What is promised the moment feedback of a kind is received. Every clock starts at `receivedAt`. Pure. */
export function initialCommitments(
  kind: Kind,
  receivedAt: Date,
  policy: PolicySettings,
  calendar: WorkingCalendar,
): NewCommitment[] {
  const terms: [CommitmentKind, Term | null][] = [['confirmation', termFor('confirmation', policy)]];
  if (kind === 'complaint') {
    terms.push(
      ['first-contact', policy.firstContact],
      ['progress-update', policy.progressUpdate],
      ['two-week-duty', policy.twoWeekDuty],
      ['answer', termFor('answer', policy)],
      ['twelve-week-limit', policy.twelveWeekLimit],
      ['closure', termFor('closure', policy)],
    );
  }
  return terms.flatMap(([commitmentKind, term]) =>
    term ? [commitmentTo('customer', commitmentKind, receivedAt, term, calendar)] : [],
  );
}

/** A commitment that runs for a term from an instant. */
export function commitmentTo(
  madeTo: 'customer' | 'handler',
  kind: CommitmentKind,
  start: Date,
  term: Term,
  calendar: WorkingCalendar,
): NewCommitment {
  const { dueAt, lateFrom, explanation } = deadline({ start, term, calendar });
  return { kind, madeTo, dueAt, lateFrom, explanation };
}

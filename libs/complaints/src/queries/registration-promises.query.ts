import type { DataSource } from 'typeorm';
import { initialCommitments } from '../commitments/initial-commitments.js';
import type { DeadlineExplanation } from '../deadlines/deadline-explanation.js';
import { explainDeadline } from '../deadlines/explain-deadline.js';
import { localDay } from '../deadlines/local-day.js';
import { NotFound } from '../feedback-item/errors.js';
import { receivedAtOf } from '../feedback-item/receipt.js';
import { calendarOf } from '../labels/calendar-of.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import type { CommitmentKind, Kind, Language } from '../vocabulary.js';

/** What the customer may be told while the form is still being filled in. */
export interface RegistrationPromises {
  commitments: {
    kind: CommitmentKind;
    dueAt: Date;
    lateFrom: Date;
    /** The last local day that is in time. */
    dueOn: string;
    /** Why the date is what it is, a sentence a line. */
    explanation: string[];
  }[];
  /** Who to call as long as nobody handles the case. */
  team: { name: string; phone: string };
}

/**
 * What registering would promise to the customer. Registering itself makes these commitments by the same function, so
 * the words on the phone and the register agree. Throws `NotFound` for a label out of scope.
 */
export async function registrationPromises(
  dataSource: DataSource,
  asked: { labelId: string; kind: Kind; receivedAt: string | null; language: Language },
  actor: Actor,
  now: Date,
): Promise<RegistrationPromises> {
  if (!hasLabelInScope(actor, asked.labelId)) throw new NotFound('label');
  const receivedAt = receivedAtOf(asked.receivedAt, now);
  const { label, policy } = await policyInForce(dataSource.manager, asked.labelId, localDay(receivedAt));
  const commitments = initialCommitments(asked.kind, receivedAt, policy.settings, calendarOf(policy));
  return {
    commitments: commitments.map(({ kind, dueAt, lateFrom, explanation }) => ({
      kind,
      dueAt,
      lateFrom,
      dueOn: localDay(new Date(lateFrom.getTime() - 1)),
      explanation: explainDeadline(explanation as DeadlineExplanation, asked.language),
    })),
    team: { name: label.teamName, phone: label.phone },
  };
}

import { type DataSource, IsNull, Not } from 'typeorm';
import { noteAuditorsView } from '../access/note-access.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { type Standing, standingOf } from '../commitments/standing.js';
import type { Pause } from '../deadlines/paused-time.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { type AvailableAction, availableActions } from '../feedback-item/decide-transition.js';
import { Dispute } from '../feedback-item/dispute.entity.js';
import { type FreeLetter, fittingLetters } from '../feedback-item/free-letters.js';
import { ItemFile } from '../feedback-item/item-file.entity.js';
import { pausableCommitments, pausesOf, runningPause } from '../feedback-item/pauses.js';
import type { ActionName } from '../feedback-item/workflow.js';
import { type JourneyStep, journey } from '../journey/journey.js';
import { nextActionFor } from '../journey/next-action.js';
import { Product } from '../labels/product.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { MonitorResponse } from '../monitor/monitor-response.entity.js';
import { PrivateLink } from '../private-links/private-link.entity.js';
import { type Referral, referralFor } from '../referral/referral.js';
import type { Actor } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';
import type { Language } from '../vocabulary.js';
import { explanationLines } from './commitment-explanation.query.js';
import { type TimeLeft, timeLeft } from './time-left.js';

/** Somebody by name. */
export interface NamedPerson {
  id: string;
  name: string;
}

/** A commitment as a screen shows it. */
export interface CommitmentView extends Omit<Commitment, 'itemId' | 'explanation' | 'owedBy' | 'lookAt'> {
  standing: Standing;
  timeLeft: TimeLeft;
  /** Whether its clock stands still at this moment. */
  isPaused: boolean;
  /** Why the date is what it is, a sentence a line. */
  explanation: string[];
  owedBy: NamedPerson | null;
}

/** One line of the history with its content, as far as that was not erased. */
export interface TimelineEvent {
  seq: number;
  type: string;
  occurredAt: Date;
  recordedAt: Date;
  actorRole: string;
  actorName: string | null;
  facts: Record<string, unknown>;
  content: Record<string, unknown> | null;
}

/** Everything the case screen shows. */
export interface CaseView {
  facts: CaseFacts;
  product: Product | null;
  handler: NamedPerson | null;
  topManager: NamedPerson | null;
  aboutUser: NamedPerson | null;
  registeredBy: NamedPerson | null;
  mergedInto: { id: string; reference: string } | null;
  absorbed: { id: string; reference: string }[];
  journey: JourneyStep[];
  /** The best next action for whoever looks; null when there is nothing to do but wait. */
  nextAction: ActionName | null;
  commitments: CommitmentView[];
  timeline: TimelineEvent[];
  letters: Letter[];
  files: ItemFile[];
  disputes: Dispute[];
  /** The stretches in which the clock of the published terms stood still, oldest first. */
  pauses: Pause[];
  referral: Referral;
  /** Links that the customer has or had, the newest first; without what opens them. */
  privateLinks: PrivateLink[];
  /** What the customer said of the handling, once it is sent in. */
  monitor: MonitorResponse | null;
  availableActions: AvailableAction[];
  /** Letters that can be written freely on the case as it is now. */
  fittingLetters: FreeLetter[];
}

/** Reads a case for its screen, as one consistent picture. Throws `NotFound`. */
export async function readCase(
  dataSource: DataSource,
  itemId: string,
  actor: Actor,
  language: Language,
  now: Date,
): Promise<CaseView> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const facts = await loadCase(tx, itemId, actor, false);
    await noteAuditorsView(tx, actor, { kind: 'case-viewed', itemId }, now);
    const { item } = facts;
    const people = await namesOf(tx, facts);
    const timeline: TimelineEvent[] = await tx.query(TIMELINE, [itemId]);
    const absorbed: { id: string; reference: string }[] = await tx.query(
      'SELECT id, reference FROM feedback_items WHERE merged_into_id = $1 ORDER BY reference',
      [itemId],
    );
    const [mergedInto] = item.mergedIntoId
      ? await tx.query<{ id: string; reference: string }[]>('SELECT id, reference FROM feedback_items WHERE id = $1', [
          item.mergedIntoId,
        ])
      : [];
    const person = (id: string | null) => (id ? (people.get(id) ?? null) : null);
    return {
      facts,
      product: item.productId ? await tx.findOneBy(Product, { id: item.productId }) : null,
      handler: person(item.handlerId),
      topManager: person(item.topManagerId),
      aboutUser: person(item.aboutUserId),
      registeredBy: person(item.registeredBy),
      mergedInto: mergedInto ?? null,
      absorbed,
      journey: journey(facts, now),
      nextAction: nextActionFor(facts, actor, now),
      commitments: facts.commitments.map((commitment) =>
        commitmentView(commitment, facts, person(commitment.owedBy), language, now),
      ),
      timeline,
      letters: await tx.find(Letter, { where: { itemId }, order: { renderedAt: 'ASC', id: 'ASC' } }),
      files: await tx.find(ItemFile, { where: { itemId }, order: { uploadedAt: 'ASC', id: 'ASC' } }),
      disputes: await tx.find(Dispute, { where: { itemId }, order: { openedAt: 'ASC' } }),
      pauses: pausesOf(facts),
      privateLinks: await tx.find(PrivateLink, { where: { itemId }, order: { createdAt: 'DESC', id: 'DESC' } }),
      // What is half filled in is still the customer's own.
      monitor: await tx.findOneBy(MonitorResponse, { itemId, completedAt: Not(IsNull()) }),
      referral: referralFor(facts, facts.decision?.decidedAt ?? now),
      availableActions: availableActions(facts, actor, now),
      fittingLetters: fittingLetters(facts),
    };
  });
}

function commitmentView(
  commitment: Commitment,
  facts: CaseFacts,
  owedBy: NamedPerson | null,
  language: Language,
  now: Date,
): CommitmentView {
  const { itemId: _itemId, explanation, lookAt: _lookAt, ...rest } = commitment;
  return {
    ...rest,
    standing: standingOf(commitment, facts),
    owedBy,
    isPaused: runningPause(facts) !== null && pausableCommitments(facts).some(({ id }) => id === commitment.id),
    timeLeft: timeLeft(commitment, now, facts.calendar),
    explanation: explanationLines(explanation, language),
  };
}

async function namesOf(
  tx: { query(sql: string, parameters: unknown[]): Promise<NamedPerson[]> },
  { item, commitments }: CaseFacts,
) {
  const ids = [
    item.handlerId,
    item.topManagerId,
    item.aboutUserId,
    item.registeredBy,
    ...commitments.map(({ owedBy }) => owedBy),
  ];
  const rows = await tx.query('SELECT id, name FROM staff_users WHERE id = ANY($1)', [ids.filter((id) => id !== null)]);
  return new Map(rows.map((row) => [row.id, row]));
}

const TIMELINE = `
  SELECT event.seq, event.type, event.occurred_at AS "occurredAt", event.recorded_at AS "recordedAt",
         event.actor_role AS "actorRole", staff.name AS "actorName", event.facts, content.content
  FROM history_events event
  LEFT JOIN event_contents content ON content.item_id = event.item_id AND content.seq = event.seq
  LEFT JOIN staff_users staff ON staff.id = event.actor_id
  WHERE event.item_id = $1 ORDER BY event.seq`;

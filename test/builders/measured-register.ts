import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { marksOf } from '#complaints';
import { aColleague, aLabel } from './office.js';

/** All that the shares look at of one case; nothing here is computed, and nothing fits together unless by chance. */
export interface CaseOnTrial {
  /** Of the label that is measured, or of another one. */
  isOurs: boolean;
  kind: string;
  status: string;
  closureReason: string | null;
  receivedAt: Date;
  closedAt: Date | null;
  isOpen: boolean;
  impact: string;
  wishState: string;
  channel: string;
  needs: string[];
  category: string;
  isBusiness: boolean;
  /** The first or the second colleague. */
  aboutUser: number | null;
  preferredChannel: string;
  decisions: {
    round: number;
    outcome: string;
    hasCause: boolean;
    wasWishAsked: boolean;
    isWithinMandate: boolean;
    decidedBy: number;
    approvedBy: number | null;
    approval: string;
    decidedAt: Date;
    answeredAt: Date | null;
  }[];
  letters: {
    purpose: string;
    round: number;
    channel: string;
    state: string;
    body: string;
    renderedAt: Date;
    sentAt: Date | null;
  }[];
  /** In their order. */
  events: { type: string; occurredAt: Date; actorRole: string; facts: Record<string, unknown> }[];
  commitments: { kind: string; state: string; lateFrom: Date; isPublished: boolean; isLeftOut: boolean }[];
  response: { completedAt: Date | null; wantsImprovements: boolean | null } | null;
}

let labels = 0;

/** Writes the cases as rows, each to the measured label or to another one; gives the measured label. */
export async function aMeasuredRegister(dataSource: DataSource, cases: readonly CaseOnTrial[]): Promise<string> {
  const { manager } = dataSource;
  const ours = await aLabel(dataSource, { code: `T${labels++}` });
  const theirs = await aLabel(dataSource, { code: `T${labels++}` });
  const staff = [
    await aColleague(dataSource, { name: 'Kees Demo' }),
    await aColleague(dataSource, { name: 'Lies Demo' }),
  ];
  const policies = new Map<string, string>(
    (await manager.query('SELECT label_id AS "labelId", id FROM label_policies')).map(
      ({ labelId, id }: { labelId: string; id: string }) => [labelId, id],
    ),
  );
  const user = (place: number | null) => staff[place ?? -1]?.id ?? null;
  const rows = cases.map((one, place) => {
    const labelId = one.isOurs ? ours.id : theirs.id;
    return { one, id: newId(), labelId, policyId: policies.get(labelId), reference: `${ours.code}-${place}` };
  });
  const itemOf = ({ one, reference, ...ids }: (typeof rows)[number]) => {
    const { isOurs: _, decisions: __, letters, events, commitments, response, aboutUser, ...item } = one;
    const answeredAt = response?.completedAt ? [{ type: 'monitor-answered', facts: {} }] : [];
    const marks = marksOf([...events, ...letters.flatMap(fateOf), ...answeredAt], commitments);
    const open = commitments.filter(({ state }) => state === 'open').map(({ lateFrom }) => lateFrom);
    const nextLateFrom = open.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    const fixed = { language: 'nl', urgency: 'normal', marks, nextLateFrom, lastSeq: events.length, lastHash: '-' };
    return { ...item, ...ids, ...fixed, reference, registeredAt: item.receivedAt, aboutUserId: user(aboutUser) };
  };
  const write = (entity: string, written: object[]) => (written.length > 0 ? manager.insert(entity, written) : null);
  await write('FeedbackItem', rows.map(itemOf));
  await write(
    'ItemContent',
    rows.map(({ one: { preferredChannel }, id }) => ({
      itemId: id,
      complainantType: 'anonymous',
      preferredChannel,
      story: '-',
    })),
  );
  await write(
    'Decision',
    rows.flatMap(({ one, id }) =>
      one.decisions.map(({ decidedBy, approvedBy, ...decision }) => {
        const by = { decidedBy: user(decidedBy), approvedBy: user(approvedBy) };
        const isFirst = !one.decisions.some((b) => b.approval !== 'returned' && b.decidedAt < decision.decidedAt);
        return {
          ...decision,
          ...by,
          isFirst,
          id: newId(),
          itemId: id,
          isObliged: true,
          redressCents: 0,
          hasSolution: false,
        };
      }),
    ),
  );
  await write(
    'Letter',
    rows.flatMap(({ one, id }) =>
      one.letters.map((letter) => {
        const own = newId();
        const isSuperseded = isAnswer(letter) && one.letters.some((later) => takesPlaceOf(later, letter));
        const fixed = { language: 'nl', recipient: '-', subject: '-', html: '-', dedupeKey: own, messageId: own };
        return { ...letter, ...fixed, isSuperseded, id: own, itemId: id };
      }),
    ),
  );
  await write(
    'HistoryEvent',
    rows.flatMap(({ one, id }) =>
      one.events.map((event, place) => {
        const fixed = { itemId: id, seq: place + 1, previousHash: '-', hash: '-' };
        return { ...event, ...fixed, recordedAt: event.occurredAt };
      }),
    ),
  );
  await write(
    'Commitment',
    rows.flatMap(({ one, id, policyId }) =>
      one.commitments.map(({ isPublished, isLeftOut, ...commitment }) => ({
        ...commitment,
        id: newId(),
        itemId: id,
        madeTo: 'customer',
        madeAt: one.receivedAt,
        dueAt: commitment.lateFrom,
        explanation: {},
        normPolicyId: isPublished ? policyId : null,
        leftOutBy: isLeftOut ? 'withdrawal' : null,
      })),
    ),
  );
  await write(
    'MonitorResponse',
    rows.flatMap(({ one: { response, receivedAt }, id }) =>
      response ? [{ ...response, itemId: id, answers: [], startedAt: receivedAt, savedAt: receivedAt }] : [],
    ),
  );
  return ours.id;
}

type LetterOnTrial = CaseOnTrial['letters'][number];

/** What a history says of a letter: written, and given where it was. */
function fateOf({ purpose, round, state }: LetterOnTrial, place: number) {
  const written = { type: 'letter-written', facts: { letterId: place, purpose, round } };
  const isGiven = state === 'sent' || state === 'posted';
  return isGiven ? [written, { type: 'letter-delivered', facts: { letterId: place } }] : [written];
}

const isAnswer = ({ purpose }: LetterOnTrial) => purpose.startsWith('answer-') || purpose === 'second-look-outcome';
const takesPlaceOf = (later: LetterOnTrial, letter: LetterOnTrial) =>
  isAnswer(later) && later.round === letter.round && later.renderedAt > letter.renderedAt;

import { standingOf } from '../commitments/standing.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import { type DossierJson, explained, leftOutBy } from './dossier-json.js';
import type { DossierOptions } from './dossier-options.js';
import type { DossierSource } from './dossier-source.query.js';
import { filesForOthers, isAmongColleagues, withoutInternalWords } from './internal-words.js';
import { Pseudonyms } from './pseudonyms.js';

/** Where each letter and file stands in the dossier, by its id. */
export type PathsById = ReadonlyMap<string, string[]>;

/** The case as data, with what the options leave out left out. Pure. */
export function toDossierJson(source: DossierSource, options: DossierOptions, paths: PathsById): DossierJson {
  const { facts, history, people, product } = source;
  const { item, label, content } = facts;
  const pseudonyms = options.pseudonymised ? new Pseudonyms(source) : null;
  const named = (id: string | null) =>
    id === null ? null : { id, name: pseudonyms?.nameOf(id) ?? people.get(id) ?? '' };
  const surely = (id: string) => ({ id, name: named(id)?.name ?? '' });
  const last = history.at(-1);
  const { itemId: _, story, wish, phoneDigits: _digits, ...customer } = content;
  const json: DossierJson = {
    format: 'gehoor-dossier-json-1',
    reference: item.reference,
    itemId: item.id,
    label: { code: label.code, name: label.name },
    asOf: { seq: item.lastSeq, hash: item.lastHash, recordedAt: last?.recordedAt ?? iso(item.registeredAt) },
    leftOut: leftOutBy(options),
    kind: item.kind,
    status: item.status,
    round: item.round,
    channel: item.channel,
    receivedAt: iso(item.receivedAt),
    registeredAt: iso(item.registeredAt),
    closedAt: isoOrNull(item.closedAt),
    closureReason: item.closureReason,
    language: item.language,
    category: item.category,
    product: product?.nameNl ?? null,
    urgency: item.urgency,
    impact: item.impact,
    needs: item.needs,
    handler: named(item.handlerId),
    people: [...people.keys()].map(surely),
    customer: { ...customer },
    story,
    wish,
    events: history.map((event) => ({
      seq: event.seq,
      type: event.type,
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      actorRole: event.actorRole as DossierJson['events'][number]['actorRole'],
      actor: named(event.actorId),
      facts: event.facts,
      content: options.withoutNotes ? withoutInternalWords(event) : event.content,
    })),
    commitments: facts.commitments.map((commitment) => ({
      id: commitment.id,
      kind: commitment.kind,
      madeTo: commitment.madeTo,
      madeAt: iso(commitment.madeAt),
      dueAt: iso(commitment.dueAt),
      lateFrom: iso(commitment.lateFrom),
      state: commitment.state,
      standing: standingOf(commitment, facts),
      settledAt: isoOrNull(commitment.settledAt),
      settledBySeq: commitment.settledBySeq,
      missedAt: isoOrNull(commitment.missedAt),
      words: options.withoutNotes && commitment.madeTo === 'handler' ? null : commitment.words,
      explanation: explained(commitment.explanation),
    })),
    decisions: source.decisions.map((decision) => ({
      id: decision.id,
      round: decision.round,
      outcome: decision.outcome,
      isObliged: decision.isObliged,
      redressCents: decision.redressCents,
      motivation: decision.motivation,
      investigation: decision.investigation,
      points: decision.points,
      solution: decision.solution,
      cause: options.withoutNotes ? null : decision.cause,
      isWithinMandate: decision.isWithinMandate,
      decidedBy: surely(decision.decidedBy),
      decidedAt: iso(decision.decidedAt),
      approval: decision.approval,
      approvedBy: named(decision.approvedBy),
      answeredAt: isoOrNull(decision.answeredAt),
      carriedOutAt: isoOrNull(decision.carriedOutAt),
      reaction: decision.reaction,
    })),
    letters: lettersIn(source, options).map((letter) => ({
      id: letter.id,
      purpose: letter.purpose,
      channel: letter.channel,
      language: letter.language,
      recipient: letter.recipient,
      subject: letter.subject,
      body: withLinkNamed(letter.body, letter.language),
      state: letter.state,
      writtenAt: iso(letter.renderedAt),
      sentAt: isoOrNull(letter.sentAt),
      writtenBy: named(letter.writtenBy),
      paths: paths.get(letter.id) ?? [],
    })),
    files: filesIn(source, options).map((file) => ({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      addedAt: iso(file.uploadedAt),
      path: paths.get(file.id)?.[0] ?? null,
    })),
    disputes: source.disputes.map((dispute) => ({
      body: dispute.body,
      theirReference: dispute.theirReference,
      openedAt: iso(dispute.openedAt),
      outcome: dispute.outcome,
      outcomeAt: isoOrNull(dispute.outcomeAt),
      lesson: options.withoutNotes ? null : dispute.lesson,
    })),
    monitor: source.monitor?.completedAt
      ? {
          completedAt: iso(source.monitor.completedAt),
          answers: source.monitor.answers,
          remarks: source.monitor.remarks,
        }
      : null,
    contradictions: source.contradictions,
  };
  return pseudonyms ? pseudonymised(json, pseudonyms) : json;
}

/** The letters that go into the dossier. */
export function lettersIn({ letters }: Pick<DossierSource, 'letters'>, { withoutNotes }: DossierOptions) {
  return letters.filter((letter) => !(withoutNotes && isAmongColleagues(letter)));
}

/** The files of the case that go into the dossier. */
export function filesIn(
  { files, history }: Pick<DossierSource, 'files' | 'history'>,
  { withoutNotes }: DossierOptions,
) {
  return withoutNotes ? filesForOthers(files, history) : files;
}

/** Words are replaced where people write them; what the customer's data says is left out altogether. */
function pseudonymised(json: DossierJson, pseudonyms: Pseudonyms): DossierJson {
  const { complainantType, preferredChannel } = json.customer;
  return {
    ...json,
    customer: { complainantType, preferredChannel, name: '[klager]' },
    story: pseudonyms.text(json.story),
    wish: json.wish && pseudonyms.text(json.wish),
    events: json.events.map((event) => ({ ...event, content: pseudonyms.value(event.content) })),
    commitments: json.commitments.map((one) => ({ ...one, words: pseudonyms.value(one.words) })),
    decisions: json.decisions.map((one) => ({
      ...one,
      motivation: pseudonyms.value(one.motivation),
      investigation: pseudonyms.value(one.investigation),
      points: pseudonyms.value(one.points),
      solution: pseudonyms.value(one.solution),
      cause: pseudonyms.value(one.cause),
    })),
    letters: json.letters.map((letter) => ({
      ...letter,
      recipient: letter.channel === 'post' ? '[adres]' : '[e-mailadres]',
      subject: pseudonyms.text(letter.subject),
      body: pseudonyms.text(letter.body),
    })),
    files: json.files.map((file, place) => ({ ...file, name: `[bestand ${place + 1}]` })),
    disputes: json.disputes.map((one) => ({
      ...one,
      theirReference: one.theirReference && '[kenmerk]',
      lesson: pseudonyms.value(one.lesson),
    })),
    monitor: json.monitor && { ...json.monitor, remarks: pseudonyms.value(json.monitor.remarks) },
  };
}

const iso = (at: Date) => at.toISOString();
const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, id, line } from '../feedback-item/input-fields.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { checkDeclared, checkFile, checkLabel, checkOwner } from './evidence-checks.js';
import { EvidenceDocument } from './evidence-document.entity.js';
import type { EvidenceChangeKind } from './evidence-vocabulary.js';
import { recordEvidenceChange } from './record-evidence-change.js';

export const evidenceDocumentInput = z.strictObject({
  questionIds: z.array(line(40)).min(1).max(20),
  title: line(200),
  fileId: id,
  ownerId: id,
  datedOn: day,
  validUntil: day,
});
export const withdrawalInput = z.strictObject({ reason: line(500) });

/** Keeps the documents that support what a label states. One that no longer holds is withdrawn, never removed. */
export class SaveEvidenceDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a label of others, `InvalidInput` for an owner, file, question or day that does not fit. */
  async add(labelId: string, input: unknown, actor: Actor): Promise<EvidenceDocument> {
    const given = evidenceDocumentInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await checkLabel(tx, labelId, actor);
      await check(tx, given, labelId, now);
      const document = Object.assign(new EvidenceDocument(), {
        ...given,
        id: newId(),
        labelId,
        addedAt: now,
        withdrawnAt: null,
        withdrawnReason: null,
        remindedAt: null,
        version: 1,
      });
      await tx.insert(EvidenceDocument, document);
      await record(tx, document, 'added', actor, now);
      return document;
    });
  }

  /** Throws as `add`, or `CaseChanged`. */
  async edit(documentId: string, input: unknown, version: number, actor: Actor): Promise<EvidenceDocument> {
    const given = evidenceDocumentInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const document = await lockDocument(tx, documentId, version, actor);
      await check(tx, given, document.labelId, now);
      const isSameTerm = given.validUntil === document.validUntil && given.ownerId === document.ownerId;
      Object.assign(document, given, {
        version: version + 1,
        remindedAt: isSameTerm ? document.remindedAt : null,
      });
      await tx.save(EvidenceDocument, document);
      await record(tx, document, 'changed', actor, now);
      return document;
    });
  }

  /** From now on it supports nothing. Throws `NotFound` or `CaseChanged`. */
  async withdraw(documentId: string, input: unknown, version: number, actor: Actor): Promise<EvidenceDocument> {
    const { reason } = withdrawalInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const document = await lockDocument(tx, documentId, version, actor);
      Object.assign(document, { withdrawnAt: now, withdrawnReason: reason, version: version + 1 });
      await tx.save(EvidenceDocument, document);
      await record(tx, document, 'withdrawn', actor, now);
      return document;
    });
  }
}

async function lockDocument(tx: EntityManager, id: string, version: number, actor: Actor): Promise<EvidenceDocument> {
  const document = await tx.findOne(EvidenceDocument, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!document || !hasLabelInScope(actor, document.labelId)) throw new NotFound('document');
  if (document.version !== version) throw new CaseChanged();
  if (document.withdrawnAt) {
    throw new InvalidInput('', 'withdrawn', 'This document was withdrawn. Add the new one instead.');
  }
  return document;
}

async function check(
  tx: EntityManager,
  { questionIds, fileId, ownerId, datedOn, validUntil }: z.infer<typeof evidenceDocumentInput>,
  labelId: string,
  now: Date,
): Promise<void> {
  for (const [index, questionId] of questionIds.entries()) checkDeclared(questionId, `/questionIds/${index}`);
  if (datedOn > localDay(now)) {
    throw new InvalidInput('/datedOn', 'in-the-future', 'A document is dated today or earlier.');
  }
  if (validUntil < datedOn) {
    throw new InvalidInput(
      '/validUntil',
      'before-date',
      'Choose a last day that is not before the date of the document.',
    );
  }
  await checkOwner(tx, ownerId, labelId);
  await checkFile(tx, fileId, labelId);
}

function record(
  tx: EntityManager,
  {
    id: subjectId,
    labelId,
    title,
    questionIds,
    fileId,
    ownerId,
    datedOn,
    validUntil,
    withdrawnReason,
  }: EvidenceDocument,
  change: EvidenceChangeKind,
  actor: Actor,
  now: Date,
): Promise<void> {
  const content = { title, questionIds, fileId, ownerId, datedOn, validUntil, withdrawnReason };
  return recordEvidenceChange(
    tx,
    { labelId, subject: 'document', subjectId, change, name: title, content },
    actor,
    now,
  );
}

import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Clock } from '../clock.js';
import { NotFound } from '../feedback-item/errors.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { checkLabel } from './evidence-checks.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { personOf } from './record-evidence-change.js';

/** What is known of a file once its bytes are in the store. */
export type KeptFile = Pick<EvidenceFile, 'name' | 'mediaType' | 'sha256' | 'sizeBytes'>;

/** Remembers a file that was uploaded for a label. */
export class AddEvidenceFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a label of others. */
  async execute(labelId: string, kept: KeptFile, actor: Actor): Promise<EvidenceFile> {
    const { manager } = this.dataSource;
    await checkLabel(manager, labelId, actor);
    const uploaded = { uploadedBy: personOf(actor), uploadedAt: this.clock.now() };
    const file = Object.assign(new EvidenceFile(), { ...kept, ...uploaded, id: newId(), labelId });
    await manager.insert(EvidenceFile, file);
    return file;
  }
}

/** A file of a label of the actor. Throws `NotFound`. */
export async function findEvidenceFile(manager: EntityManager, id: string, actor: Actor): Promise<EvidenceFile> {
  const file = await manager.findOneBy(EvidenceFile, { id });
  if (!file || !hasLabelInScope(actor, file.labelId)) throw new NotFound('file');
  return file;
}

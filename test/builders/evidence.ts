import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { type Actor, type Clock, EvidenceFile } from '#complaints';

/** A file as if somebody had uploaded it for a label; its bytes are nowhere. */
export async function anEvidenceFile(
  dataSource: DataSource,
  labelId: string,
  by: Actor,
  clock: Clock,
): Promise<EvidenceFile> {
  const file = Object.assign(new EvidenceFile(), {
    id: newId(),
    labelId,
    name: 'klachtenbeleid.pdf',
    mediaType: 'application/pdf',
    sha256: '0'.repeat(64),
    sizeBytes: 1234,
    uploadedBy: by.userId,
    uploadedAt: clock.now(),
  });
  await dataSource.manager.insert(EvidenceFile, file);
  return file;
}

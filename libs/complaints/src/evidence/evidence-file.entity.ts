import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';

/** A file that proves something about how a label works; its bytes are in the file store under their SHA-256. */
@Entity('evidence_files')
export class EvidenceFile {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('text') name: string;
  /** As found in the bytes, not as claimed. */
  @Column('text') mediaType: string;
  @Column('text') sha256: string;
  @Column('integer') sizeBytes: number;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
}

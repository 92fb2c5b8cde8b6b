import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { FeedbackItem } from './feedback-item.entity.js';

/** A file of a case; its bytes are in the file store under their SHA-256. */
@Entity('item_files')
export class ItemFile {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('text') name: string;
  /** As found in the bytes, not as claimed. */
  @Column('text') mediaType: string;
  @Column('text') sha256: string;
  @Column('integer') sizeBytes: number;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  uploadedBy: string | null;
  @Column('timestamptz') uploadedAt: Date;
}

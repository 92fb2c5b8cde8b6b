import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import type { Language } from '../vocabulary.js';

/** Letters on paper that are printed together and leave together. */
@Entity('post_batches')
@Index('post_batches_by_day', ['madeAt', 'id'])
export class PostBatch {
  @PrimaryColumn('uuid') id: string;
  /** The labels of its letters. */
  @Column('uuid', { array: true }) labelIds: string[];
  /** Of the list on top. */
  @Column('text') language: Language;
  @Column('integer') letterCount: number;
  @Column('timestamptz') madeAt: Date;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  madeBy: string;
  /** SHA-256 of the PDF as it was first made; printing again gives these very bytes. */
  @Column('text', { nullable: true }) pdfSha256: string | null;
  /** When the post took it. */
  @Column('timestamptz', { nullable: true }) postedAt: Date | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  postedBy: string | null;
}

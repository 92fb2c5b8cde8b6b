import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from './staff-user.entity.js';

/** Unfinished work of one person, so that a reload or a conflict loses nothing. */
@Entity('drafts')
export class Draft {
  @ForeignKey(() => StaffUser)
  @PrimaryColumn('uuid')
  userId: string;
  /** For instance `register`, or of a case: see `caseDraftKey`. */
  @PrimaryColumn('text') key: string;
  @Column('jsonb') content: unknown;
  @Column('timestamptz') savedAt: Date;
}

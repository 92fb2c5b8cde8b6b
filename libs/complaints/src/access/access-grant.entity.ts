import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';

/** What an auditor was given to see: a label, or listed cases, for a time. Ended by its `until`, never deleted. */
@Entity('access_grants')
@Check('(label_id IS NULL) = (cardinality(item_ids) > 0)')
@Check('given_from < given_until')
@Index('access_grants_of_user', ['userId', 'givenUntil'])
export class AccessGrant {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  /** Every case of this label; null when cases are listed. */
  @ForeignKey(() => Label)
  @Column('uuid', { nullable: true })
  labelId: string | null;
  @Column('uuid', { array: true, default: () => "'{}'" }) itemIds: string[];
  @Column('timestamptz') givenFrom: Date;
  /** First instant at which it opens nothing any more. */
  @Column('timestamptz') givenUntil: Date;
  @Column('text') reason: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  givenBy: string | null;
  @Column('timestamptz') givenAt: Date;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';

/** Who made a version of a label, a policy, a member of staff or a product, and when. */
@Entity('settings_changes')
export class SettingsChange {
  /** Id of what was changed. */
  @PrimaryColumn('uuid') subjectId: string;
  @PrimaryColumn('integer') version: number;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  changedBy: string;
  @Column('timestamptz') changedAt: Date;
}

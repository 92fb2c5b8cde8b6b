import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from './staff-user.entity.js';

/** Days on which somebody is away, and who looks after their cases. Why they are away is nobody's business here. */
@Entity('absences')
@Check('until_on IS NULL OR until_on >= from_on')
@Check('stand_in_id <> user_id')
@Index('absences_of_user', ['userId', 'fromOn'])
export class Absence {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  /** First local day away (YYYY-MM-DD). */
  @Column('date') fromOn: string;
  /** Last local day away; null when that is not known yet. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Index()
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  standInId: string;
  @Column('integer', { default: 1 }) version: number;
}

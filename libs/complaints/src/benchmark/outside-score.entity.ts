import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';

/** The score of somebody outside, to compare with; a source gives its scores of a year all at once. */
@Entity('outside_scores')
@Unique(['frameworkId', 'source', 'year', 'name'])
export class OutsideScore {
  @PrimaryColumn('uuid') id: string;
  @Column('text') frameworkId: string;
  @Column('text') source: string;
  @Column('integer') year: number;
  @Column('text') name: string;
  /** The score of each part, 1 to 5. */
  @Column('jsonb') parts: Record<string, number>;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  importedBy: string;
  @Column('timestamptz') importedAt: Date;
}

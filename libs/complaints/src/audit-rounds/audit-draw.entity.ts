import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AuditRound } from './audit-round.entity.js';
import type { EligibleCase } from './draw-sample.js';

/** The one draw of a round, with every case that could have been drawn, so that it can be done again. Append-only. */
@Entity('audit_draws')
export class AuditDraw {
  @ForeignKey(() => AuditRound)
  @PrimaryColumn('uuid')
  roundId: string;
  @Column('jsonb') eligible: EligibleCase[];
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  drawnBy: string;
  @Column('timestamptz') drawnAt: Date;
}

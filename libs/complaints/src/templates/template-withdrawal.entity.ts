import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { TemplateVersion } from './template-version.entity.js';

/** A planned version that was withdrawn before its day, so that it never held. */
@Entity('template_withdrawals')
export class TemplateWithdrawal {
  @PrimaryColumn('uuid')
  @ForeignKey(() => TemplateVersion)
  versionId: string;
  @Column('text') reason: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  withdrawnBy: string;
  @Column('timestamptz') withdrawnAt: Date;
}

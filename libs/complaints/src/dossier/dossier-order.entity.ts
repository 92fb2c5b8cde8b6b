import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import type { DossierOptions } from './dossier-options.js';

export const ORDER_STATES = ['waiting', 'running', 'ready', 'failed', 'expired'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** An order of one or more dossiers, made by the worker into one file that can be fetched for a while. */
@Entity('dossier_orders')
@Check(oneOf('state', ORDER_STATES))
@Index('dossier_orders_by_time', ['orderedAt', 'id'])
export class DossierOrder {
  @PrimaryColumn('uuid') id: string;
  /** In words: a reference, a sample, a label and a period. */
  @Column('text') title: string;
  @Column('jsonb') options: DossierOptions;
  /** What the dossiers are for. */
  @Column('text') reason: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  orderedBy: string;
  @Column('timestamptz') orderedAt: Date;
  @Column('integer') total: number;
  @Column('text') state: OrderState;
  /** What went wrong the last time. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz', { nullable: true }) readyAt: Date | null;
  /** First instant at which the file is gone. */
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('bigint', { nullable: true }) sizeBytes: string | null;
}

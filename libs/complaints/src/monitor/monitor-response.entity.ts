import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import type { MonitorStatement } from '../vocabulary.js';

/** What a customer says about one statement; null where the customer did not answer. */
export interface MonitorAnswer {
  statement: MonitorStatement;
  /** 1 (not at all) to 5 (completely). */
  appreciation: number | null;
  /** 1 (unimportant) to 5 (very important). */
  importance: number | null;
}

/** The complaint monitor of one case: saved step by step, answered once. */
@Entity('monitor_responses')
export class MonitorResponse {
  @ForeignKey(() => FeedbackItem)
  @PrimaryColumn('uuid')
  itemId: string;
  @Column('jsonb') answers: MonitorAnswer[];
  /** Free remarks; personal. */
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('boolean', { nullable: true }) mayCall: boolean | null;
  /** Whether the customer wants to hear what we improve. */
  @Column('boolean', { nullable: true }) wantsImprovements: boolean | null;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') savedAt: Date;
  /** When the customer sent it in; null as long as it is being filled in. */
  @Column('timestamptz', { nullable: true }) completedAt: Date | null;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';

/** What a label would have scored on a day; written once, and never changed. */
@Entity('score_snapshots')
@Index('score_snapshots_by_day', ['frameworkId', 'takenOn'])
export class ScoreSnapshot {
  @ForeignKey(() => Label)
  @PrimaryColumn('uuid')
  labelId: string;
  @PrimaryColumn('text') frameworkId: string;
  @PrimaryColumn('date') takenOn: string;
  /** When it was worked out; later than the day when it was recomputed from what the register holds. */
  @Column('timestamptz') takenAt: Date;
  /** The score of each part. */
  @Column('jsonb') parts: Record<string, number>;
  /** For each part that leans on compensation the higher levels that carried it; null of scores from before it was kept. */
  @Column('jsonb', { nullable: true }) carriedBy: Record<string, number[]> | null;
  /** The mean to one decimal, as it is shown. */
  @Column('text') overall: string;
  /** How many questions had no answer yet. */
  @Column('integer') unanswered: number;
}

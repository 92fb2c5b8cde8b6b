import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';

/** The head of a history as a seal found it; only those that changed since the seal before stand here. */
@Entity('sealed_heads')
@Index('sealed_heads_by_position', ['position', 'sealNumber'])
export class SealedHead {
  @ForeignKey(() => FeedbackItem)
  @PrimaryColumn('uuid')
  itemId: string;
  @PrimaryColumn('integer') sealNumber: number;
  /** The place of the case in the tree: given once, kept for ever. */
  @Column('integer') position: number;
  @Column('text') reference: string;
  @Column('integer') seq: number;
  @Column('text') hash: string;
}

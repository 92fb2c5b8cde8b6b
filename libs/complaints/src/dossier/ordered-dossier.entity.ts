import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { DossierOrder } from './dossier-order.entity.js';

/** One dossier of an order; once made, its bytes are in the file store and are not made again. */
@Entity('ordered_dossiers')
export class OrderedDossier {
  @ForeignKey(() => DossierOrder)
  @PrimaryColumn('uuid')
  orderId: string;
  /** 1, 2, 3 … in the order of the list. */
  @PrimaryColumn('integer') place: number;
  @ForeignKey(() => FeedbackItem)
  @Index()
  @Column('uuid')
  itemId: string;
  @Column('text') reference: string;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('integer', { nullable: true }) sizeBytes: number | null;
  /** SHA-256 of its list of files, for the list of the pack. */
  @Column('text', { nullable: true }) manifestSha256: string | null;
}

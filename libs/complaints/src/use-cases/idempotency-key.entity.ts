import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An answered request of one caller, so that asking again gives the same answer and does nothing twice. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  /** Who asked, so that keys of different people cannot meet. */
  @PrimaryColumn('text') caller: string;
  @PrimaryColumn('text') key: string;
  /** SHA-256 of the request; another body under the same key is refused. */
  @Column('text') requestHash: string;
  @Column('uuid') itemId: string;
  @Index()
  @Column('timestamptz')
  createdAt: Date;
}

import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Work for the worker, written in the same transaction as its cause. Holds ids only, no personal data. */
@Entity('outbox_messages')
@Index('outbox_to_publish', ['id'], { where: 'published_at IS NULL' })
export class OutboxMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') topic: string;
  @Column('jsonb') payload: Record<string, string>;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that creates something, under the key that its caller chose, with the reply once there is one. */
@Entity('kept_replies')
export class KeptReply {
  /** Who asked, so that keys of different people cannot meet. */
  @PrimaryColumn('text') caller: string;
  @PrimaryColumn('text') key: string;
  /** SHA-256 of the request; another one under the same key is refused. */
  @Column('text') requestHash: string;
  /** As it was sent, in that order. Null while it is being done, and of what broke off. */
  @Column('json', { nullable: true }) reply: unknown;
  @Index()
  @Column('timestamptz')
  createdAt: Date;
}

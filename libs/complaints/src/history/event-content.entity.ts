import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Personal data and free text of an event, with the salt of its hash; erasing both leaves the chain verifiable. */
@Entity('event_contents')
export class EventContent {
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('integer') seq: number;
  @Column('text') salt: string;
  @Column('jsonb') content: Record<string, unknown>;
}

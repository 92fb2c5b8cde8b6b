import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The root over 1,024 places of the tree, written by each seal in which one of them changed. */
@Entity('seal_chunks')
export class SealChunk {
  @PrimaryColumn('integer') chunk: number;
  @PrimaryColumn('integer') sealNumber: number;
  @Column('text') root: string;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SealKey } from './seal-key.entity.js';

/** A daily seal over the heads of all histories. The database refuses UPDATE and DELETE on this table. */
@Entity('seals')
export class RegisterSeal {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn('integer') number: number;
  /** The local day on which it was made; one seal a day. */
  @Index({ unique: true })
  @Column('date')
  day: string;
  @Column('timestamptz') sealedAt: Date;
  /** How many cases it covers. */
  @Column('integer') size: number;
  /** Root of the Merkle tree over the heads. */
  @Column('text') root: string;
  /** SHA-256 of the seal before it. */
  @Column('text') previous: string;
  @ForeignKey(() => SealKey)
  @Column('text')
  keyId: string;
  /** Ed25519, in base64. */
  @Column('text') signature: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public key that seals and dossiers are signed with; each later one is vouched for by the one before it. */
@Entity('seal_keys')
export class SealKey {
  /** SHA-256 of the 32 bytes of the key. */
  @PrimaryColumn('text') keyId: string;
  /** The 32 bytes in base64. */
  @Column('text') publicKey: string;
  @Column('timestamptz') createdAt: Date;
  @Column('text', { nullable: true }) previousKeyId: string | null;
  /** Signature by the previous key; null for the first. */
  @Column('text', { nullable: true }) endorsement: string | null;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Letter } from '../letters/letter.entity.js';

/** A mail as it left the house, byte for byte; only the secret of the customer's private link is covered. */
@Entity('sent_mails')
export class SentMail {
  @ForeignKey(() => Letter)
  @PrimaryColumn('uuid')
  letterId: string;
  /** Deflated (RFC 1951). */
  @Column('bytea') packed: Buffer;
  /** SHA-256 of the bytes, unpacked. */
  @Column('text') sha256: string;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from './staff-user.entity.js';

/** A signed-in browser. Only hashes of its two secrets are kept. */
@Entity('sessions')
export class Session {
  /** SHA-256 (hex) of the cookie's value. */
  @PrimaryColumn('text') tokenHash: string;
  @Index()
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  @Column('text') csrfToken: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A failed sign-in, kept for as long as the limit on attempts looks back. */
@Entity('sign_in_attempts')
@Index(['subject', 'at'])
export class SignInAttempt {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the e-mail address or of the caller's network address. */
  @Column('text') subject: string;
  @Column('timestamptz') at: Date;
}

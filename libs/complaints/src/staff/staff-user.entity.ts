import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Language, oneOf, ROLES, type Role } from '../vocabulary.js';

/** Somebody who works in the register. Never deleted: their name stands in histories. */
@Entity('staff_users')
@Check(oneOf('role', ROLES))
export class StaffUser {
  @PrimaryColumn('uuid') id: string;
  /** Lower case; signs in with it. */
  @Index({ unique: true })
  @Column('text')
  email: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') role: Role;
  @Column('text', { default: 'nl' }) language: Language;
  /** Largest redress, in cents, that this person may grant alone. */
  @Column('integer', { default: 0 }) mandateCents: number;
  @Column('boolean', { default: false }) hasAllLabels: boolean;
  /** Labels in scope when `hasAllLabels` is false. */
  @Column('uuid', { array: true, default: () => "'{}'" }) labelIds: string[];
  /** Argon2id. */
  @Column('text') passwordHash: string;
  @Column('boolean', { default: true }) isActive: boolean;
  @Column('integer', { default: 1 }) version: number;
}

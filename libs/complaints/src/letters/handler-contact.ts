import type { EntityManager } from 'typeorm';
import type { HandlerContact } from '#templates';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { contactOf } from './letter-facts.js';

/** The named contact of a case, as letters give it. */
export async function handlerContact(tx: EntityManager, facts: CaseFacts): Promise<HandlerContact> {
  const { handlerId } = facts.item;
  return contactOf(facts, handlerId ? await tx.findOneBy(StaffUser, { id: handlerId }) : null);
}

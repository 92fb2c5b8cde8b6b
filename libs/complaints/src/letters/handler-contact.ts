import type { EntityManager } from 'typeorm';
import type { HandlerContact } from '#templates';
import { queryPrepared } from '../database/prepared-query.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { contactOf } from './letter-facts.js';

type Handler = NonNullable<Parameters<typeof contactOf>[1]>;

/** The named contact of a case, as letters give it. */
export async function handlerContact(tx: EntityManager, facts: CaseFacts): Promise<HandlerContact> {
  const { handlerId } = facts.item;
  if (!handlerId) return contactOf(facts, null);
  const [handler] = await queryPrepared<Handler>(tx, 'SELECT name, phone, email FROM staff_users WHERE id = $1', [
    handlerId,
  ]);
  return contactOf(facts, handler ?? null);
}

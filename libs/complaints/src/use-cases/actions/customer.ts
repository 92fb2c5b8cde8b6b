import { z } from 'zod';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { complainantColumns, complainantSchema, emailAddress } from '../../feedback-item/complainant.js';
import { customerWaits } from '../../feedback-item/customer-waits.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { addressSchema, callTimes, email, optional, phone, text } from '../../feedback-item/input-fields.js';
import { canonicalJson } from '../../history/hash-chain.js';
import { handlerContact } from '../../letters/handler-contact.js';
import { customerFacts } from '../../letters/letter-facts.js';
import { writeLetter } from '../../letters/write-letter.js';
import { MonitorResponse } from '../../monitor/monitor-response.entity.js';
import { fillFromTemplate } from '../../templates/fill-from-template.js';
import { CONTACT_CHANNELS, MONITOR_STATEMENTS } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';

/** A promise to the customer, so in the customer's language. */
const REPLY = { nl: 'antwoord op uw bericht', en: 'a reply to your message' };

/** The customer writes to us; a reply is promised, once for all that waits. */
export const sendMessage = action({ text: text(20_000) }, (work, input) => {
  const { id: commitmentId } = promiseReply(work);
  work.record({ type: 'message-received', facts: { commitmentId }, content: { text: input.text } });
});

/** The reply that the customer already waits for, or a new promise of one. */
export function promiseReply(work: CaseWork, askedAt = work.now): Commitment {
  const waiting = customerWaits(work.facts).find(({ waitsFor }) => waitsFor === 'reply');
  const promised = waiting?.commitment ?? work.promise('promise', 'customer', work.facts.policy.firstContact, askedAt);
  promised.words ??= REPLY[work.item.language];
  return promised;
}

/** The customer corrects how to be reached. Only what is sent is changed; the old values stay in the history. */
export const correctContactDetails = action(
  {
    email: email.nullable().optional(),
    phone: phone.nullable().optional(),
    address: addressSchema.nullable().optional(),
    preferredChannel: z.enum(CONTACT_CHANNELS).optional(),
    callTimes: callTimes.optional(),
  },
  async (work, input) => {
    const { complainantType: type, ...content } = work.facts.content;
    const { anonymousReason, salutation, name, organisation, representative } = content;
    const { email: mail, phone: call, address, preferredChannel, callTimes: times } = content;
    const reach = { email: mail, phone: call, address, preferredChannel, callTimes: times };
    const complainant = complainantSchema.parse({
      ...{ type, anonymousReason, salutation, name, organisation, representative },
      ...reach,
      ...input,
    });
    const changed = Object.keys(reach).filter((key) => differs(work, key, complainant)) as (keyof typeof reach)[];
    if (changed.length === 0)
      throw new InvalidInput('', 'nothing-changed', 'Nothing differs from what was there. Change a field first.');
    const picked = (from: Record<string, unknown>) =>
      Object.fromEntries(changed.map((key) => [key, from[key] ?? null]));
    work.record({
      type: 'data-corrected',
      facts: { fields: [...changed].sort() },
      content: { reason: null, before: { content: picked(reach) }, after: { content: picked(complainant) } },
    });
    const addressBefore = emailAddress(work.facts.content);
    work.changeContent(complainantColumns(complainant));
    work.change({ hasEmail: emailAddress(work.facts.content) !== null });
    if (addressBefore && addressBefore !== emailAddress(work.facts.content))
      await tellAddressBefore(work, addressBefore);
  },
);

/** Whoever has the address until now hears of it: the link may have been in the hands of somebody else. */
async function tellAddressBefore(work: CaseWork, recipient: string): Promise<void> {
  const { facts, item, now, tx } = work;
  const purpose = 'contact-details-changed' as const;
  const words = { ...customerFacts(facts, await handlerContact(tx, facts)), changedAt: now };
  const { subject, text: body, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  await writeLetter(work, { purpose, channel: 'e-mail', subject, body, recipient, from });
}

const score = optional(z.int().min(1).max(5));

/** The complaint monitor as far as the customer filled it in. */
export const monitorFields = {
  answers: z
    .array(z.strictObject({ statement: z.enum(MONITOR_STATEMENTS), appreciation: score, importance: score }))
    .max(MONITOR_STATEMENTS.length)
    .refine((answers) => new Set(answers.map(({ statement }) => statement)).size === answers.length, {
      error: 'Answer each statement once.',
    })
    .default([]),
  remarks: optional(text(5000)),
  mayCall: optional(z.boolean()),
  wantsImprovements: optional(z.boolean()),
};

/** The customer sends in the complaint monitor. */
export const answerMonitor = action(monitorFields, async (work, input) => {
  const { item, now, tx } = work;
  const { answers, remarks, mayCall, wantsImprovements } = input;
  const saved = { answers, remarks, mayCall, wantsImprovements, savedAt: now, completedAt: now };
  const { affected } = await tx.update(MonitorResponse, { itemId: item.id }, saved);
  if (!affected) await tx.insert(MonitorResponse, { itemId: item.id, startedAt: now, ...saved });
  work.record({
    type: 'monitor-answered',
    facts: { answers, mayCall, wantsImprovements },
    content: remarks ? { remarks } : null,
  });
});

function differs(work: CaseWork, key: string, next: Record<string, unknown>): boolean {
  const before = (work.facts.content as unknown as Record<string, unknown>)[key];
  // The database gives the keys of an address in another order than they came in.
  return canonicalJson(before ?? null) !== canonicalJson(next[key] ?? null);
}

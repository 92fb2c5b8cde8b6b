import { z } from 'zod';
import { complainantFields } from './input-fields.js';
import type { ItemContent } from './item-content.entity.js';

/** Who complains and how to reach them. A name is needed unless anonymous; the preferred channel must be reachable. */
export const complainantSchema = z.strictObject(complainantFields).superRefine((who, context) => {
  const need = (path: keyof typeof who, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (who.type === 'anonymous') {
    if (!who.anonymousReason) need('anonymousReason', 'Say why the complainant stays anonymous.');
    return;
  }
  if (who.type === 'person' && !who.name) need('name', 'Write the name of the complainant.');
  if (who.type === 'business' && !who.organisation) need('organisation', 'Write the name of the business.');
  if (who.preferredChannel === 'e-mail' && !who.email && !who.representative?.email) {
    need('email', 'E-mail is preferred: write the e-mail address, or choose another channel.');
  }
  if (who.preferredChannel === 'phone' && !who.phone && !who.representative?.phone) {
    need('phone', 'A call is preferred: write the phone number, or choose another channel.');
  }
  if (who.preferredChannel === 'post' && !who.address) {
    need('address', 'Post is preferred: write the address, or choose another channel.');
  }
});

export type Complainant = z.infer<typeof complainantSchema>;

/** The columns that hold a complainant. */
export function complainantColumns(who: Complainant) {
  const { type, ...rest } = who;
  return { ...rest, complainantType: type, phoneDigits: phoneDigits(who.phone) };
}

/** Last nine digits of a phone number, so that 06…, +316… and 00316… meet. */
export function phoneDigits(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return digits.length >= 9 ? digits.slice(-9) : null;
}

/** The address that e-mail about the case goes to: the representative's when there is one. */
export function emailAddress(content: Pick<ItemContent, 'email' | 'representative'>): string | null {
  return content.representative?.email ?? content.email;
}

/** The lines of the address on an envelope; null when no address is known. */
export function postalLines({ name, organisation, address }: ItemContent): string[] | null {
  if (!address) return null;
  const { street, postalCode, city, country } = address;
  return [organisation ?? name ?? '', street, `${postalCode} ${city}`, ...(country === 'Nederland' ? [] : [country])];
}

import { z } from 'zod';
import { CALL_TIMES, CONTACT_CHANNELS, NEEDS } from '../vocabulary.js';

// Everything printable, with line breaks and tabs; no other control characters and no broken surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
const PRINTABLE = /^[^\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/u;

/** Free text of at most `max` characters, not empty. */
export const text = (max: number) =>
  z.string().trim().min(1).max(max).regex(PRINTABLE, { error: 'Remove control characters and broken symbols.' });

/** A single line of at most `max` characters, not empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cs}\p{Cc}\u2028\u2029]*$/u, { error: 'Write this on one line, without control characters.' });

/** Something typed to look for: perhaps empty, perhaps not finished. */
export const sought = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cs}\p{Cc}]*$/u, { error: 'Write this on one line, without control characters.' });

/** A value that may be left out or be null; both mean "none". */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'Write an e-mail address like name@example.nl.' }));
export const phone = line(40).regex(/^[+0-9][0-9 ()./-]{4,38}$/, {
  error: 'Write a phone number with digits, like 06 12345678.',
});
/** A local day, YYYY-MM-DD, of a year that a calendar can count with. */
export const day = z.iso.date().regex(/^(19|20|21)/, { error: 'Write a day in the years 1900 to 2199.' });
/** An RFC 3339 instant with an offset. */
export const instant = z.iso.datetime({ offset: true });
export const id = z.uuid();
export const cents = z.int().min(0).max(100_000_000);

/** When a fact happened, if not just now. A fact of the past needs a reason and stays recognisable. */
export const backdating = {
  occurredAt: optional(instant),
  backdatedReason: optional(line(300)),
};

/** A letter as the handler edited it. */
export const letterFields = {
  channel: z.enum(['e-mail', 'post']),
  subject: line(200),
  body: text(50_000),
  /** The version of the template that the letter began with, as its draft told. */
  templateVersion: optional(z.int().min(0).max(1_000_000)),
  /** Days that the letter names and that promise nothing; what it promises for other days becomes a commitment. */
  declinedDays: z.array(day).max(100).default([]),
};

/** What was promised in a talk; each becomes a commitment. */
export const promisesMade = z
  .array(z.strictObject({ dueOn: day, words: line(300) }))
  .max(10)
  .default([]);

export const addressSchema = z.strictObject({
  street: line(120),
  postalCode: line(12),
  city: line(80),
  country: line(60).default('Nederland'),
});

export const representativeSchema = z.strictObject({
  name: line(120),
  relation: line(120),
  email: optional(email),
  phone: optional(phone),
});

export const needSchema = z.strictObject({ need: z.enum(NEEDS), adjustment: line(300) });

/** When the customer likes to be called, in the order of the day; empty when nothing was said. */
export const callTimes = z
  .array(z.enum(CALL_TIMES))
  .max(10)
  .overwrite((times) => CALL_TIMES.filter((time) => times.includes(time)));

export const complainantFields = {
  type: z.enum(['person', 'business', 'anonymous']),
  /** Why the complainant stays unknown; needed for `anonymous`. */
  anonymousReason: optional(line(300)),
  /** For instance "mevrouw". */
  salutation: optional(line(40)),
  name: optional(line(120)),
  organisation: optional(line(120)),
  email: optional(email),
  phone: optional(phone),
  address: optional(addressSchema),
  representative: optional(representativeSchema),
  preferredChannel: z.enum(CONTACT_CHANNELS),
  callTimes: callTimes.default([]),
};

import { z } from 'zod';
import { complainantColumns, complainantSchema, emailAddress } from '../../feedback-item/complainant.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { id, instant, line, needSchema, optional, text } from '../../feedback-item/input-fields.js';
import { canonicalJson } from '../../history/hash-chain.js';
import { Product } from '../../labels/product.entity.js';
import { CATEGORIES, CHANNELS, IMPACTS, URGENCIES } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';
import { staffForCase } from './assignment.js';
import { correctedReceipt, countFromOwnReceipt } from './receipt.js';

/** Records which solution the customer wants, or why that could not be asked. */
export const recordWish = action(
  { wish: optional(text(5000)), wishNotAskedReason: optional(line(300)) },
  (work, input) => {
    if (!input.wish === !input.wishNotAskedReason) {
      throw new InvalidInput(
        '/wish',
        'wish-or-reason',
        'Write the solution that the customer wants, or else why it could not be asked.',
      );
    }
    recordWishIn(work, input);
  },
);

/** The wish as part of another action. */
export function recordWishIn(
  work: CaseWork,
  { wish, wishNotAskedReason }: { wish: string | null; wishNotAskedReason: string | null },
): void {
  const wishState = wish ? 'asked' : 'could-not-ask';
  work.change({ wishState });
  work.changeContent({ wish, wishNotAskedReason });
  work.record({ type: 'wish-recorded', facts: { wishState }, content: { wish, wishNotAskedReason } });
}

/** Notes what makes contact easier for the customer, and what was agreed about it. An empty list says it was asked. */
export const markNeeds = action({ needs: z.array(needSchema).max(10) }, (work, { needs }) => {
  work.record({
    type: 'needs-marked',
    facts: { needs: needs.map(({ need }) => need) },
    content: { needs, before: work.facts.content.needs },
  });
  work.change({ needs: needs.map(({ need }) => need) });
  work.changeContent({ needs });
});

/** Ordinary or high (potential) impact. */
export const markImpact = action({ impact: z.enum(IMPACTS), reason: line(300) }, (work, { impact, reason }) => {
  work.record({ type: 'impact-marked', facts: { impact, before: work.item.impact }, content: { reason } });
  work.change({ impact });
});

/** Corrects what was registered; the old values stay in the history. Only what is sent is changed. */
export const correctData = action(
  {
    reason: line(300),
    complainant: complainantSchema.optional(),
    story: text(100_000).optional(),
    policyNumber: line(60).nullable().optional(),
    claimNumber: line(60).nullable().optional(),
    productId: id.nullable().optional(),
    /** What the complaint is about, where no product tells it. */
    category: z.enum(CATEGORIES).optional(),
    /** When the customer uttered it: every clock then runs from there. */
    receivedAt: instant.optional(),
    channel: z.enum(CHANNELS).optional(),
    urgency: z.enum(URGENCIES).optional(),
    urgencyReason: line(300).nullable().optional(),
    aboutUserId: id.nullable().optional(),
    aboutDepartment: line(120).nullable().optional(),
    aboutName: line(120).nullable().optional(),
    icebergLevel: z.int().min(0).max(4).nullable().optional(),
    language: z.enum(['nl', 'en']).optional(),
  },
  async (work, { reason, complainant, receivedAt, ...fields }) => {
    const receipt = receivedAt === undefined ? null : correctedReceipt(work, receivedAt);
    const product = fields.productId ? await productFor(work, fields.productId) : null;
    checkCategory(work, fields);
    if (fields.aboutUserId) await notTheHandler(work, fields.aboutUserId);
    const itemFields = pick(fields, [
      'productId',
      'category',
      'channel',
      'urgency',
      'aboutUserId',
      'aboutDepartment',
      'icebergLevel',
      'language',
    ]);
    const contentFields = {
      ...pick(fields, ['story', 'policyNumber', 'claimNumber', 'urgencyReason', 'aboutName']),
      ...(complainant ? complainantColumns(complainant) : {}),
    };
    const itemChange = { ...itemFields, ...(product ? { category: product.category } : {}) };
    const before = {
      item: { ...valuesBefore(work.item, itemChange), ...(receipt && { receivedAt: receipt.before.toISOString() }) },
      content: valuesBefore(work.facts.content, contentFields),
    };
    const changed = [...Object.keys(before.item), ...Object.keys(before.content)];
    if (changed.length === 0)
      throw new InvalidInput('', 'nothing-changed', 'Nothing differs from what was there. Change a field first.');
    const told = receipt ? { receivedAt: receipt.after.toISOString() } : {};
    work.record({
      type: 'data-corrected',
      facts: { fields: changed.sort(), ...told },
      content: { reason, before, after: { item: { ...itemChange, ...told }, content: contentFields } },
    });
    work.change(itemChange as object);
    work.changeContent(contentFields as object);
    if (receipt) await countFromOwnReceipt(work);
    if (complainant) {
      work.change({
        isBusiness: complainant.type === 'business',
        isAnonymous: complainant.type === 'anonymous',
        hasEmail: emailAddress(work.facts.content) !== null,
      });
    }
  },
);

async function productFor(work: CaseWork, productId: string): Promise<Product> {
  const product = await work.tx.findOneBy(Product, { id: productId });
  if (!product?.isActive) throw new InvalidInput('/productId', 'unknown-product', 'Choose a product from the list.');
  return product;
}

/** A product tells the category; only without one somebody chooses it. */
function checkCategory({ item }: CaseWork, fields: { productId?: string | null; category?: string }): void {
  const { productId = item.productId } = fields;
  if (fields.category === undefined || productId === null) return;
  throw new InvalidInput(
    '/category',
    'told-by-product',
    'The product tells what this is about. Choose another product, or leave the product out.',
  );
}

async function notTheHandler(work: CaseWork, userId: string): Promise<void> {
  await staffForCase(work, userId, '/aboutUserId', ['handler', 'manager', 'top-manager', 'administrator', 'auditor']);
  if (work.item.handlerId === userId) {
    throw new InvalidInput(
      '/aboutUserId',
      'is-handler',
      'This colleague handles the case. Assign it to somebody else first.',
    );
  }
}

function pick<T extends object, K extends keyof T>(fields: T, keys: K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(
    keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
  ) as Partial<Pick<T, K>>;
}

function valuesBefore(row: object, changes: object): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(changes)
      // The database gives the keys of an address in another order than they came in.
      .filter(([key, value]) => canonicalJson(values[key] ?? null) !== canonicalJson(value ?? null))
      .map(([key]) => [key, values[key] ?? null]),
  );
}

import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../database/prepared-query.js';
import { localDay } from '../deadlines/local-day.js';
import { InvalidInput, NotFound } from '../feedback-item/errors.js';
import type { LabelPolicy } from '../labels/label-policy.entity.js';
import { POLICY_IN_FORCE } from '../labels/policy-in-force.js';
import type { Category } from '../vocabulary.js';
import type { RegisterFeedbackInput } from './register-feedback.js';

/** What a registration names and must find. */
export interface NamedInRegistration {
  input: Pick<RegisterFeedbackInput, 'labelId' | 'productId' | 'aboutUserId' | 'category'>;
  receivedAt: Date;
}

/** What a registration rests on. */
export interface RegistrationBasis {
  label: { id: string; code: string };
  policy: Pick<LabelPolicy, 'id' | 'version' | 'settings'>;
  category: Category;
}

const READ_BASES = `
  SELECT
    (SELECT jsonb_agg(jsonb_build_object('receivedOn', asked."receivedOn",
        'label', jsonb_build_object('id', label.id, 'code', label.code),
        'policy', jsonb_build_object('id', policy.id, 'version', policy.version, 'settings', policy.settings)))
      FROM jsonb_to_recordset($1) asked("labelId" uuid, "receivedOn" date)
      JOIN labels label ON label.id = asked."labelId" AND label.is_active,
      LATERAL (${POLICY_IN_FORCE('label.id', 'asked."receivedOn"')}) policy) AS policies,
    (SELECT jsonb_object_agg(id, category) FROM products WHERE id = ANY($2) AND is_active) AS products,
    (SELECT jsonb_agg(id) FROM staff_users WHERE id = ANY($3)) AS colleagues`;

/** What was read for registrations that are asked together. */
export interface ReadBases {
  policies: (Omit<RegistrationBasis, 'category'> & { receivedOn: string })[] | null;
  products: Record<string, Category> | null;
  colleagues: string[] | null;
}

/** Reads the labels, their policies in force, the products and the colleagues that these registrations name, at once. */
export async function readBases(manager: EntityManager, asked: readonly NamedInRegistration[]): Promise<ReadBases[]> {
  const days = new Map(
    asked.map(({ input: { labelId }, receivedAt }) => {
      const receivedOn = localDay(receivedAt);
      return [`${labelId} ${receivedOn}`, { labelId, receivedOn }];
    }),
  );
  const [read] = await queryPrepared<ReadBases>(manager, READ_BASES, [
    JSON.stringify([...days.values()]),
    named(asked.map(({ input }) => input.productId)),
    named(asked.map(({ input }) => input.aboutUserId)),
  ]);
  return asked.map(() => read as ReadBases);
}

/** What this registration rests on. Throws `NotFound` or `InvalidInput` when it may not rest on what was read. */
export function basisOf({ input, receivedAt }: NamedInRegistration, read: ReadBases): RegistrationBasis {
  const receivedOn = localDay(receivedAt);
  const inForce = read.policies?.find((one) => one.label.id === input.labelId && one.receivedOn === receivedOn);
  if (!inForce) throw new NotFound('label');
  const productCategory = input.productId && read.products?.[input.productId];
  if (input.productId && !productCategory) {
    throw new InvalidInput('/productId', 'unknown-product', 'Choose a product from the list.');
  }
  if (input.aboutUserId && !read.colleagues?.includes(input.aboutUserId)) {
    throw new InvalidInput('/aboutUserId', 'unknown-colleague', 'Choose a colleague from the list, or write the name.');
  }
  const { label, policy } = inForce;
  return { label, policy, category: productCategory || input.category || 'other' };
}

function named(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

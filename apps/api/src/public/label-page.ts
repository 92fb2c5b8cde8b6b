import type { DataSource } from 'typeorm';
import { Label, type LabelPolicy, localDay, NotFound, Product, policyInForce } from '#complaints';

/** A label as its customers see it. */
export interface LabelPage {
  label: Label;
  terms: LabelPolicy['settings']['publishedTerms'];
  products: Product[];
}

/** The label with this code, what it publishes and what it insures. Throws `NotFound`. */
export async function readLabelPage({ manager }: DataSource, code: string, now: Date): Promise<LabelPage> {
  const found = await manager.findOneBy(Label, { code: labelCodeOf(code), isActive: true });
  if (!found) throw new NotFound('label');
  const { label, policy } = await policyInForce(manager, found.id, localDay(now));
  const products = await manager.find(Product, {
    where: { isActive: true },
    order: { category: 'ASC', nameNl: 'ASC' },
  });
  return { label, terms: policy.settings.publishedTerms, products };
}

/** The code of a label as it is kept. Throws `NotFound` for what cannot be one. */
export function labelCodeOf(given: string): string {
  if (!/^[A-Za-z]{2,4}$/.test(given)) throw new NotFound('label');
  return given.toUpperCase();
}

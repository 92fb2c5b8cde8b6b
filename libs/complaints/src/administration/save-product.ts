import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { CaseChanged, NotFound } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { Product } from '../labels/product.entity.js';
import type { Actor } from '../staff/actor.js';
import { CATEGORIES } from '../vocabulary.js';
import { recordSettingsChange } from './record-settings-change.js';

export const productInput = z.strictObject({
  category: z.enum(CATEGORIES),
  nameNl: line(80),
  nameEn: line(80),
  isActive: z.boolean().default(true),
});

/** Keeps the taxonomy of products. One in use is made inactive, never removed. */
export class SaveProduct {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async add(input: unknown, actor: Actor): Promise<Product> {
    const product = Object.assign(new Product(), { ...productInput.parse(input), id: newId(), version: 1 });
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(Product, product);
      await recordSettingsChange(tx, product, actor, this.clock.now());
      return product;
    });
  }

  /** Throws `NotFound` or `CaseChanged`. */
  async edit(productId: string, input: unknown, version: number, actor: Actor): Promise<Product> {
    const changes = productInput.parse(input);
    return this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(Product, { id: productId, version }, { ...changes, version: version + 1 });
      const product = await tx.findOneBy(Product, { id: productId });
      if (!product) throw new NotFound('product');
      if (!affected) throw new CaseChanged();
      await recordSettingsChange(tx, product, actor, this.clock.now());
      return product;
    });
  }
}

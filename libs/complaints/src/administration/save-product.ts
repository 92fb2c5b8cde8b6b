import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { CaseChanged, NotFound } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { Product } from '../labels/product.entity.js';
import { CATEGORIES } from '../vocabulary.js';

export const productInput = z.strictObject({
  category: z.enum(CATEGORIES),
  nameNl: line(80),
  nameEn: line(80),
  isActive: z.boolean().default(true),
});

/** Keeps the taxonomy of products. One in use is made inactive, never removed. */
export class SaveProduct {
  constructor(private readonly dataSource: DataSource) {}

  async add(input: unknown): Promise<Product> {
    const product = Object.assign(new Product(), { ...productInput.parse(input), id: newId(), version: 1 });
    await this.dataSource.manager.insert(Product, product);
    return product;
  }

  /** Throws `NotFound` or `CaseChanged`. */
  async edit(productId: string, input: unknown, version: number): Promise<Product> {
    const changes = productInput.parse(input);
    const { affected } = await this.dataSource.manager.update(Product, { id: productId, version }, { ...changes, version: version + 1 });
    const product = await this.dataSource.manager.findOneBy(Product, { id: productId });
    if (!product) throw new NotFound('product');
    if (!affected) throw new CaseChanged();
    return product;
  }
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { CATEGORIES, type Category, oneOf } from '../vocabulary.js';

/** A product of the taxonomy; its category decides the referral (health goes to SKGZ). */
@Entity('products')
@Check(oneOf('category', CATEGORIES))
export class Product {
  @PrimaryColumn('uuid') id: string;
  @Column('text') category: Category;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
  @Column('boolean', { default: true }) isActive: boolean;
  @Column('integer', { default: 1 }) version: number;
}

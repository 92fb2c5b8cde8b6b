import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';

/** The last number given out for a label in a year. Its row lock is what makes references gapless. */
@Entity('reference_counters')
export class ReferenceCounter {
  @ForeignKey(() => Label)
  @PrimaryColumn('uuid')
  labelId: string;
  @PrimaryColumn('integer') year: number;
  @Column('integer') lastNumber: number;
}

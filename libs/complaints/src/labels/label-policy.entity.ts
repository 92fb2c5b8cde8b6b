import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Label } from './label.entity.js';
import type { PolicySettings } from './policy-settings.js';

/** One published version of what a label promises. An edit is a new version; a complaint keeps its own for ever. */
@Entity('label_policies')
@Unique(['labelId', 'version'])
@Unique(['labelId', 'validFrom'])
export class LabelPolicy {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('integer') version: number;
  /** First local day (YYYY-MM-DD) on which complaints received fall under this version. */
  @Column('date') validFrom: string;
  @Column('jsonb') settings: PolicySettings;
}

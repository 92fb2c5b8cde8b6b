import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HouseStyle, LetterSource, TemplatePurpose } from '#templates';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { LANGUAGES, type Language, oneOf } from '../vocabulary.js';

/**
 * A label's own version of a template, or of its house style, in one language. Never changed: an edit is a new version.
 * Version 0 is what this product delivers and stands in no table.
 */
@Entity('template_versions')
@Check(oneOf('language', LANGUAGES))
@Unique(['labelId', 'purpose', 'language', 'version'])
@Index('template_versions_in_force', ['labelId', 'language', 'purpose', 'activeFrom', 'version'])
export class TemplateVersion {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('text') purpose: TemplatePurpose;
  @Column('text') language: Language;
  @Column('integer') version: number;
  /** First local day (YYYY-MM-DD) on which letters are written by it; never before the day on which it was made. */
  @Column('date') activeFrom: string;
  @Column('jsonb') content: LetterSource | HouseStyle;
  /** The version whose text was taken back, when that is what this is. */
  @Column('integer', { nullable: true }) backTo: number | null;
  @Column('text') reason: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: Date;
}

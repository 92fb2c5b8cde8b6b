import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A label: the brand under which an insurer meets its customers. */
@Entity('labels')
export class Label {
  @PrimaryColumn('uuid') id: string;
  /** Two to four capitals; the first part of every reference. */
  @Index({ unique: true })
  @Column('text')
  code: string;
  @Column('text') name: string;
  /** `#rrggbb`, readable on white. */
  @Column('text') colour: string;
  @Column('text') phone: string;
  @Column('text') email: string;
  @Column('text') website: string;
  @Column('text', { array: true }) postalAddress: string[];
  /** Contact named in letters as long as no handler is assigned. */
  @Column('text') teamName: string;
  /** Origins of the websites that may show the complaint form inside their own pages, like `https://www.example.nl`. */
  @Column('text', { array: true, default: () => "'{}'" }) embedOrigins: string[];
  @Column('boolean', { default: true }) isActive: boolean;
  @Column('integer', { default: 1 }) version: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that a check of the seals found. */
export interface SealProblem {
  code:
    | 'key-forged'
    | 'seal-missing'
    | 'seal-forged'
    | 'seal-unlinked'
    | 'root-differs'
    | 'event-changed'
    | 'event-missing'
    | 'case-unsealed';
  /** The number of the seal. */
  seal?: number;
  reference?: string;
  seq?: number;
}

/** What a check of all seals found, and when. */
@Entity('seal_checks')
export class SealCheck {
  @PrimaryColumn('timestamptz') checkedAt: Date;
  @Column('integer') seals: number;
  @Column('jsonb') problems: SealProblem[];
}

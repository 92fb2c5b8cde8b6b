import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import { STATEMENT_ANSWERS, type StatementAnswer } from './evidence-vocabulary.js';

/** What a label said of a question, from then until the next version. Each version stays as it was. */
@Entity('statements')
@Check(oneOf('answer', STATEMENT_ANSWERS))
@Index('statements_as_of', ['labelId', 'savedAt'])
export class Statement {
  @ForeignKey(() => Label)
  @PrimaryColumn('uuid')
  labelId: string;
  /** The id of the question in the frameworks, such as `I.2.1`. */
  @PrimaryColumn('text') questionId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') answer: StatementAnswer;
  @Column('text') explanation: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  savedBy: string;
  @Column('timestamptz') savedAt: Date;
}

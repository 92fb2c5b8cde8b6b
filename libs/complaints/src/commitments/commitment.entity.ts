import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  type CommitmentKind,
  type CommitmentState,
  oneOf,
} from '../vocabulary.js';

/** Anything promised to the customer, or by a colleague to the handler, with a due instant. */
@Entity('commitments')
@Check(oneOf('kind', COMMITMENT_KINDS))
@Check(oneOf('state', COMMITMENT_STATES))
@Check(oneOf('made_to', ['customer', 'handler']))
@Check(`left_out_by IS NULL OR ${oneOf('left_out_by', ['withdrawal', 'merge'])}`)
@Index('commitments_of_item', ['itemId'])
@Index('commitments_by_norm', { synchronize: false })
@Index('commitments_paused', { synchronize: false })
@Index('commitments_to_look_at', { synchronize: false })
export class Commitment {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('text') kind: CommitmentKind;
  @Column('text') madeTo: 'customer' | 'handler';
  @Column('timestamptz') madeAt: Date;
  /** What people see as the end of the term. */
  @Column('timestamptz') dueAt: Date;
  /** First instant that is late. */
  @Column('timestamptz') lateFrom: Date;
  /** The day-by-day account of how `dueAt` came about. */
  @Column('jsonb') explanation: unknown;
  @Column('text') state: CommitmentState;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** Number of the history event that proves how it ended. */
  @Column('integer', { nullable: true }) settledBySeq: number | null;
  /** When the sweep recorded that the term had passed unkept. */
  @Column('timestamptz', { nullable: true }) missedAt: Date | null;
  /** The colleague who owes it; null when the handler does. */
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  owedBy: string | null;
  /** A promise in words, the question asked; free text, erasable. */
  @Column('text', { nullable: true }) words: string | null;
  /** What to do instead when the ordinary way is barred, for instance after a bounce. */
  @Column('text', { nullable: true }) nextStep: 'call-or-write' | null;
  /** The policy version whose published term this is; null when it does not count for a norm. */
  @ForeignKey(() => LabelPolicy)
  @Column('uuid', { nullable: true })
  normPolicyId: string | null;
  /** What took the complaint out of the norm before this was due. */
  @Column('text', { nullable: true }) leftOutBy: 'withdrawal' | 'merge' | null;
  /** When the worker next looks at it, for a warning or a reminder; when its term ends if not said otherwise. */
  @Column('timestamptz', { nullable: true }) lookAt: Date | null;
}

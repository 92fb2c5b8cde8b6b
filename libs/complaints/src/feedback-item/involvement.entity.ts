import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { FeedbackItem } from './feedback-item.entity.js';

/** Somebody who handled, decided or approved in a round; a second look is by somebody who is not in here. */
@Entity('involvements')
export class Involvement {
  @ForeignKey(() => FeedbackItem)
  @PrimaryColumn('uuid')
  itemId: string;
  @ForeignKey(() => StaffUser)
  @PrimaryColumn('uuid')
  userId: string;
  @PrimaryColumn('integer') round: number;
}

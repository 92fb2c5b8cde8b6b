import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { type LetterFacts, type LetterPurpose, toHtmlMail } from '#templates';
import { localDay } from '../deadlines/local-day.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import { calendarOf } from '../labels/calendar-of.js';
import { Label } from '../labels/label.entity.js';
import type { LabelPolicy } from '../labels/label-policy.entity.js';
import { POLICY_IN_FORCE } from '../labels/policy-in-force.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { fillFromTemplate, styledLabel } from '../templates/fill-from-template.js';
import { isOfficeTime } from '../warnings/office-hours.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { type Leader, leadersOf, readLeaders } from './leaders-to-warn.js';

/** A label with the calendar by which it works; also one that takes no new complaints, for mail still comes to it. */
export interface WorkingLabel {
  label: Label;
  calendar: WorkingCalendar;
  isOfficeTime: boolean;
}

/** Reads a label as it works at a moment; null when it has no policy yet. */
export async function workingLabel(tx: EntityManager, labelId: string, now: Date): Promise<WorkingLabel | null> {
  const label = await tx.findOneByOrFail(Label, { id: labelId });
  const [policy]: LabelPolicy[] = await tx.query(POLICY_IN_FORCE('$1', '$2'), [labelId, localDay(now)]);
  if (!policy) return null;
  const calendar = calendarOf(policy);
  return { label, calendar, isOfficeTime: isOfficeTime(now, policy.settings.warnings.officeHours, calendar) };
}

/** The letters that tell whoever leads a label what is wrong with its mail. */
type Told = 'unplaced-mail' | 'failing-mailbox';

/**
 * Writes to each who leads a label, in their language, and orders the delivery. False when there is nobody to tell.
 */
export async function tellLeaders<Purpose extends Told>(
  tx: EntityManager,
  label: Label,
  purpose: Purpose,
  facts: Omit<LetterFacts[Purpose], 'managerName' | 'labelName'>,
  now: Date,
): Promise<boolean> {
  const leaders = leadersOf(await readLeaders(tx), label.id);
  for (const leader of leaders) {
    const known = { ...facts, managerName: leader.name, labelName: label.name } as unknown as LetterFacts[Purpose];
    const mail = await mailTo(tx, leader, label, purpose, known, now);
    await tx.insert(StaffMail, mail);
    await appendToOutbox(tx, 'staff-mail-ready', { mailId: mail.id }, now);
  }
  return leaders.length > 0;
}

async function mailTo<Purpose extends LetterPurpose>(
  tx: EntityManager,
  { id: recipientId, language }: Leader,
  label: Label,
  purpose: Purpose,
  facts: LetterFacts[Purpose],
  now: Date,
) {
  const { subject, text, from } = await fillFromTemplate(tx, { labelId: label.id, purpose, language }, facts, now);
  const id = newId();
  return {
    ...{ id, recipientId, subject, body: text },
    sender: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
    html: toHtmlMail({ subject, text, language, label: styledLabel(label, from.house) }),
    messageId: `<${id}@${label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
    ...{ state: 'ready' as const, attempts: 0, writtenAt: now },
  };
}

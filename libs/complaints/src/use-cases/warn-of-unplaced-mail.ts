import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { toHtmlMail } from '#templates';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { Label } from '../labels/label.entity.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { fillFromTemplate, styledLabel } from '../templates/fill-from-template.js';
import type { Language } from '../vocabulary.js';
import { isOfficeTime } from '../warnings/office-hours.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';

/** Tells the managers of a label about mail that nobody gave a place for a working day. */
export class WarnOfUnplacedMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailUrl: string,
  ) {}

  /**
   * In office hours, each mail once, whichever worker comes first: its row is locked and marked in the transaction that
   * writes to the managers. Gives the number of mails warned about.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const labels: { labelId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT label_id AS "labelId" FROM incoming_mails
       WHERE state IN ('unread', 'to-place') AND manager_warned_at IS NULL AND place_by <= $1`,
      [now],
    );
    let warned = 0;
    for (const { labelId } of labels) {
      warned += await this.dataSource.transaction((tx) => this.warn(tx, labelId, now));
    }
    return warned;
  }

  private async warn(tx: EntityManager, labelId: string, now: Date): Promise<number> {
    const { label, policy } = await policyInForce(tx, labelId, localDay(now));
    if (!isOfficeTime(now, policy.settings.warnings.officeHours, calendarOf(policy))) return 0;
    const mails: UnplacedMail[] = await tx.query(UNPLACED, [labelId, now]);
    const managers: Manager[] = mails.length > 0 ? await tx.query(MANAGERS, [labelId]) : [];
    if (managers.length === 0) return 0;
    for (const manager of managers) {
      const mail = await letterTo(tx, manager, mails, label, this.mailUrl, now);
      await tx.insert(StaffMail, mail);
      await appendToOutbox(tx, 'staff-mail-ready', { mailId: mail.id }, now);
    }
    await tx.query('UPDATE incoming_mails SET manager_warned_at = $2 WHERE id = ANY($1)', [
      mails.map(({ id }) => id),
      now,
    ]);
    return mails.length;
  }
}

interface UnplacedMail {
  id: string;
  receivedAt: Date;
}

interface Manager {
  id: string;
  name: string;
  language: Language;
}

const UNPLACED = `
  SELECT id, received_at AS "receivedAt" FROM incoming_mails
  WHERE label_id = $1 AND state IN ('unread', 'to-place') AND manager_warned_at IS NULL AND place_by <= $2
  ORDER BY received_at, id LIMIT 100 FOR UPDATE SKIP LOCKED`;

const MANAGERS = `
  SELECT id, name, language FROM staff_users
  WHERE role = 'manager' AND is_active AND (has_all_labels OR $1 = ANY(label_ids)) ORDER BY id`;

async function letterTo(
  tx: EntityManager,
  manager: Manager,
  mails: UnplacedMail[],
  label: Label,
  mailUrl: string,
  now: Date,
) {
  const { language } = manager;
  const key = { labelId: label.id, purpose: 'unplaced-mail' as const, language };
  const facts = {
    managerName: manager.name,
    labelName: label.name,
    count: String(mails.length),
    oldestAt: (mails[0] as UnplacedMail).receivedAt,
    mailUrl,
  };
  const { subject, text, from } = await fillFromTemplate(tx, key, facts, now);
  const id = newId();
  return {
    ...{ id, recipientId: manager.id, subject, body: text },
    sender: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
    html: toHtmlMail({ subject, text, language, label: styledLabel(label, from.house) }),
    messageId: `<${id}@${label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
    ...{ state: 'ready' as const, attempts: 0, writtenAt: now },
  };
}

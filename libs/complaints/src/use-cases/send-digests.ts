import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { toHtmlMail } from '#templates';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { Label } from '../labels/label.entity.js';
import type { LabelPolicy } from '../labels/label-policy.entity.js';
import { dueToTell } from '../letters/promised-days.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { fillFromTemplate, styledLabel } from '../templates/fill-from-template.js';
import type { CommitmentKind, Language } from '../vocabulary.js';
import { isOfficeTime } from '../warnings/office-hours.js';
import { promiseWords } from '../warnings/promise-words.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';

/** Nobody gets more than one digest in this time; what comes meanwhile waits for the next. */
const APART_MS = 60 * 60_000;

/** Tells each person about all their new warnings in one mail. */
export class SendDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly workUrl: string,
  ) {}

  /**
   * Writes a digest for everybody with warnings that were not mailed yet, in office hours, and queues its delivery. Gives
   * the number of mails. Several processes may run it at once: a person's row is locked first, so nobody gets two.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const waiting: { recipientId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT recipient_id AS "recipientId" FROM warnings JOIN staff_users staff ON staff.id = recipient_id
       WHERE mailed_at IS NULL AND staff.is_active`,
    );
    let mails = 0;
    for (const { recipientId } of waiting) {
      const isSent = await this.dataSource.transaction((tx) => this.sendTo(tx, recipientId, now));
      if (isSent) mails += 1;
    }
    return mails;
  }

  private async sendTo(tx: EntityManager, recipientId: string, now: Date): Promise<boolean> {
    const [person]: Recipient[] = await tx.query(
      `SELECT id, name, email, language FROM staff_users WHERE id = $1 FOR NO KEY UPDATE`,
      [recipientId],
    );
    const [last]: { writtenAt: Date }[] = await tx.query(
      'SELECT max(written_at) AS "writtenAt" FROM staff_mails WHERE recipient_id = $1 HAVING max(written_at) > $2',
      [recipientId, new Date(now.getTime() - APART_MS)],
    );
    const warnings: WarningToTell[] = await tx.query(TO_TELL, [recipientId]);
    const [first] = warnings;
    if (!person || last || !first || !isAtWork(first, now)) return false;
    const open = warnings.filter(({ isOpen }) => isOpen);
    const mail = open.length > 0 ? await digest(tx, person, open, this.workUrl, now) : null;
    if (mail) {
      await tx.insert(StaffMail, mail);
      await appendToOutbox(tx, 'staff-mail-ready', { mailId: mail.id }, now);
    }
    // What was settled meanwhile is left out, and not looked at again.
    await tx.query('UPDATE warnings SET mailed_at = $2, mail_id = $3 WHERE id = ANY($1)', [
      warnings.map(({ id }) => id),
      now,
      mail?.id ?? null,
    ]);
    return mail !== null;
  }
}

interface Recipient {
  id: string;
  name: string;
  email: string;
  language: Language;
}

interface WarningToTell {
  id: string;
  isOpen: boolean;
  kind: CommitmentKind;
  words: string | null;
  dueAt: Date;
  lateFrom: Date;
  reference: string;
  handlerId: string | null;
  handlerName: string | null;
  label: Label;
  policy: LabelPolicy;
}

const TO_TELL = `
  SELECT warning.id, commitment.state = 'open' AS "isOpen", commitment.kind, commitment.words,
    commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom", item.reference,
    item.handler_id AS "handlerId", handler.name AS "handlerName",
    jsonb_build_object('id', label.id, 'name', label.name, 'colour', label.colour, 'phone', label.phone, 'email', label.email,
      'website', label.website, 'postalAddress', label.postal_address) AS label,
    jsonb_build_object('id', policy.id, 'version', policy.version, 'settings', policy.settings) AS policy
  FROM warnings warning
  JOIN commitments commitment ON commitment.id = warning.commitment_id
  JOIN feedback_items item ON item.id = warning.item_id
  JOIN labels label ON label.id = item.label_id
  JOIN label_policies policy ON policy.id = item.policy_id
  LEFT JOIN staff_users handler ON handler.id = item.handler_id
  WHERE warning.recipient_id = $1 AND warning.mailed_at IS NULL ORDER BY commitment.late_from, warning.id`;

function isAtWork({ policy }: WarningToTell, now: Date): boolean {
  return isOfficeTime(now, policy.settings.warnings.officeHours, calendarOf(policy));
}

async function digest(tx: EntityManager, person: Recipient, warnings: WarningToTell[], workUrl: string, now: Date) {
  const today = localDay(now);
  const lastDay = ({ lateFrom }: WarningToTell) => localDay(new Date(lateFrom.getTime() - 1));
  const lines = (belongs: (warning: WarningToTell) => boolean) => {
    const chosen = warnings.filter(belongs);
    return chosen.length === 0 ? undefined : chosen.map((warning) => line(warning, person));
  };
  const { label } = warnings[0] as WarningToTell;
  const words = {
    handlerName: person.name,
    writtenOn: today,
    late: lines((warning) => warning.lateFrom <= now),
    today: lines((warning) => warning.lateFrom > now && lastDay(warning) === today),
    soon: lines((warning) => warning.lateFrom > now && lastDay(warning) > today),
    workUrl,
  };
  const { language } = person;
  const key = { labelId: label.id, purpose: 'handler-digest' as const, language };
  const { subject, text, from } = await fillFromTemplate(tx, key, words, now);
  const id = newId();
  return {
    id,
    recipientId: person.id,
    sender: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
    subject,
    body: text,
    html: toHtmlMail({ subject, text, language, label: styledLabel(label, from.house) }),
    messageId: `<${id}@${label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
    state: 'ready' as const,
    attempts: 0,
    writtenAt: now,
  };
}

function line({ kind, words, dueAt, reference, handlerId, handlerName }: WarningToTell, person: Recipient) {
  const promise = words ?? promiseWords[person.language][kind];
  const handledBy = handlerName && handlerId !== person.id ? handlerName : undefined;
  return { reference, promise, dueAt: dueToTell(dueAt), ...(handledBy ? { handledBy } : {}) };
}

import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Clock } from '../clock.js';
import { TooOften } from '../feedback-item/errors.js';
import { Label } from '../labels/label.entity.js';
import { appendToOutbox } from '../outbox/outbox.js';
import type { Actor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { previewTemplate, templatePreviewInput } from './preview-template.js';
import { TemplateNotUsable } from './template-content.js';
import type { TemplateId } from './template-key.js';

const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 30;

/** Mails an administrator the letter that a template would give, to see it in a real mail program. */
export class SendTestMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Queues the mail to the actor's own address, and gives that address. Throws `TemplateNotUsable` and `TooOften`. */
  async execute(id: TemplateId, input: unknown, actor: Actor): Promise<{ to: string }> {
    const now = this.clock.now();
    const { letter, findings } = await previewTemplate(this.dataSource, id, input, actor, now);
    if (!letter) throw new TemplateNotUsable(findings);
    return this.dataSource.transaction(async (tx) => {
      const { email } = await tx.findOneByOrFail(StaffUser, { id: actor.userId ?? '' });
      const label = await tx.findOneByOrFail(Label, { id: id.labelId });
      const [sent]: { count: number }[] = await tx.query(
        'SELECT count(*)::int AS count FROM staff_mails WHERE recipient_id = $1 AND written_at > $2',
        [actor.userId, new Date(now.getTime() - HOUR_MS)],
      );
      if ((sent?.count ?? 0) >= MOST_AN_HOUR) throw new TooOften();
      const mailId = newId();
      await tx.insert(StaffMail, {
        id: mailId,
        recipientId: actor.userId ?? '',
        sender: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
        subject: `[test${triedOn(input)}] ${letter.subject}`,
        body: letter.text,
        html: letter.html,
        messageId: `<${mailId}@${label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
        state: 'ready',
        attempts: 0,
        writtenAt: now,
      });
      await appendToOutbox(tx, 'staff-mail-ready', { mailId }, now);
      return { to: email };
    });
  }
}

/** Names the real case whose words the mail holds, so that erasing its person finds the mail too. */
function triedOn(input: unknown): string {
  const { on } = templatePreviewInput.pick({ on: true }).loose().parse(input);
  return on.kind === 'case' ? ` ${on.reference}` : '';
}

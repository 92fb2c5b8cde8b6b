import type { DemoMail } from './demo-mails.js';

/** What the head of a mail says beside what a {@link DemoMail} tells. */
export interface MailFrame {
  to: string;
  sentAt: Date;
  messageId: string;
  inReplyTo?: string;
}

const BOUNDARY = 'deel-van-de-mail';

/** The mail as it travelled, byte for byte. */
export function rawMail(mail: DemoMail, { to, sentAt, messageId, inReplyTo }: MailFrame): Buffer {
  const head = {
    From: mail.name ? `${word(mail.name)} <${mail.email}>` : mail.email,
    To: to,
    Subject: word(mail.subject),
    Date: sentAt.toUTCString().replace('GMT', '+0000'),
    'Message-ID': messageId,
    ...(inReplyTo ? { 'In-Reply-To': inReplyTo, References: inReplyTo } : {}),
    'MIME-Version': '1.0',
    ...mail.headers,
  };
  const { attachment } = mail;
  const text = part('text/plain; charset=utf-8', mail.text);
  const body = attachment
    ? [
        `Content-Type: multipart/mixed; boundary=${BOUNDARY}`,
        '',
        `--${BOUNDARY}`,
        ...text,
        `--${BOUNDARY}`,
        `Content-Disposition: attachment; filename="${attachment.name}"`,
        ...part('text/plain; charset=utf-8', attachment.text),
        `--${BOUNDARY}--`,
        '',
      ]
    : text;
  const lines = [...Object.entries(head).map(([name, value]) => `${name}: ${value}`), ...body];
  return Buffer.from(lines.join('\r\n'));
}

function word(words: string): string {
  return `=?utf-8?b?${Buffer.from(words).toString('base64')}?=`;
}

function part(type: string, text: string): string[] {
  const lines =
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', ...lines];
}

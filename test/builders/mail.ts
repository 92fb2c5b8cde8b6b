import type { MailContents } from '#complaints';

/** What was read of a mail of a customer, but for what matters to a test. */
export function mailContents(more: Partial<MailContents> = {}, headers: Record<string, string> = {}): MailContents {
  return {
    headers: Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    messageId: '<een@voorbeeld.example>',
    inReplyTo: [],
    references: [],
    sentAt: null,
    from: { name: 'Anna Voorbeeld', address: 'anna@voorbeeld.example' },
    replyTo: null,
    to: ['klachten@vg.example'],
    subject: 'Mijn klacht',
    text: 'Ik wacht al weken.',
    html: null,
    attachments: [],
    deliveryStatus: null,
    returnedIds: [],
    trouble: [],
    ...more,
  };
}

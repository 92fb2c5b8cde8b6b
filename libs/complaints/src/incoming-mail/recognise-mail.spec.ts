import { mailContents } from '../../../../test/builders/mail.js';
import { readDeliveryReports } from './delivery-report.js';
import { recogniseMail } from './recognise-mail.js';

const FAILED = `Reporting-MTA: dns; mx.voorbeeld.example

Final-Recipient: rfc822; Anna@Voorbeeld.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <anna@voorbeeld.example>:
 User unknown`;

function as(headers: Record<string, string>, more: Parameters<typeof mailContents>[0] = {}) {
  return recogniseMail(mailContents(more, headers)).as;
}

describe('recogniseMail', () => {
  it('takes what a person wrote for just that', () => {
    expect(as({})).toBeNull();
  });

  it.each([
    // RFC 3834, section 5.
    ['vacation', { 'Auto-Submitted': 'auto-replied (vacation)' }, {}],
    ['auto-reply', { 'Auto-Submitted': 'auto-replied' }, {}],
    ['auto-generated', { 'Auto-Submitted': 'auto-generated' }, {}],
    // Before there was a standard.
    ['auto-reply', { 'X-Autoreply': 'yes' }, {}],
    ['auto-reply', { Precedence: 'auto_reply' }, {}],
    ['auto-reply', { 'X-Auto-Response-Suppress': 'All' }, { subject: 'Automatisch antwoord: Uw klacht' }],
    ['vacation', { 'X-Autorespond': '1' }, { subject: 'Out of office' }],
    // RFC 2919 and 2369.
    ['mailing-list', { 'List-Id': 'Nieuws <nieuws.voorbeeld.example>' }, {}],
    ['mailing-list', { 'List-Post': '<mailto:lijst@voorbeeld.example>' }, {}],
    ['mailing-list', { Precedence: 'bulk' }, {}],
    ['own-mail', { 'X-Gehoor-Letter': '0190' }, {}],
    ['read-receipt', { 'Content-Type': 'multipart/report; report-type="disposition-notification"' }, {}],
    ['bounce', {}, { deliveryStatus: FAILED }],
    ['delay-report', {}, { deliveryStatus: FAILED.replace('failed', 'delayed') }],
    ['delivery-report', {}, { deliveryStatus: FAILED.replace('failed', 'delivered') }],
    [
      'bounce',
      { 'Return-Path': '<>' },
      {
        from: { name: null, address: 'mailer-daemon@voorbeeld.example' },
        subject: 'Undelivered Mail Returned to Sender',
        text: '550 5.1.1 User unknown',
      },
    ],
  ] as [string, Record<string, string>, Parameters<typeof mailContents>[0]][])(
    'recognises as %s a mail with %o %o',
    (kind, headers, more) => {
      expect(as(headers, more)).toBe(kind);
    },
  );

  it.each([
    [
      'writes from the address that the mail came to, as a form on a website does',
      {},
      { from: { name: null, address: 'klachten@vg.example' } },
    ],
    ['says that it is not automatic', { 'Auto-Submitted': 'no' }, {}],
    ['asks that no machine answers it, as Exchange does for ordinary mail', { 'X-Auto-Response-Suppress': 'All' }, {}],
    ['only talks of a holiday', {}, { subject: 'Out of office? Ik was op vakantie en wil klagen' }],
    ['only names an address to unsubscribe', { 'List-Unsubscribe': '<mailto:weg@voorbeeld.example>' }, {}],
    ['has a precedence that means nothing', { Precedence: 'first-class' }, {}],
    ['writes about mail that came back', {}, { subject: 'Undelivered Mail Returned to Sender' }],
    [
      'comes from a postmaster who has something to say',
      {},
      { from: { name: null, address: 'postmaster@voorbeeld.example' } },
    ],
    ['has a block without an action', {}, { deliveryStatus: 'Reporting-MTA: dns; mx' }],
    ['went through two mailboxes', { 'Delivered-To': 'anna@voorbeeld.example' }, {}],
  ] as [string, Record<string, string>, Parameters<typeof mailContents>[0]][])(
    'does not mistake for a machine who %s',
    (_, headers, more) => {
      expect(as(headers, more)).toBeNull();
    },
  );

  it('sees a loop when the same mailbox took it before', () => {
    const twice: [string, string][] = [
      ['delivered-to', 'klachten@vg.example'],
      ['delivered-to', 'Klachten@VG.example'],
    ];
    expect(recogniseMail(mailContents({ headers: twice })).as).toBe('loop');
    const manyHops = Array.from({ length: 51 }, (): [string, string] => ['received', 'from a by b']);
    expect(recogniseMail(mailContents({ headers: manyHops })).as).toBe('loop');
    expect(recogniseMail(mailContents({ headers: manyHops.slice(1) })).as).toBeNull();
  });
});

describe('readDeliveryReports', () => {
  it('reads recipient, status and the words of the server, over folded lines', () => {
    expect(readDeliveryReports(FAILED)).toEqual([
      {
        action: 'failed',
        status: '5.1.1',
        finalRecipient: 'anna@voorbeeld.example',
        diagnostic: '550 5.1.1 <anna@voorbeeld.example>: User unknown',
      },
    ]);
  });

  it('lets the failure of one recipient count when another got it', () => {
    const both = `${FAILED}\r\n\r\nFinal-Recipient: rfc822; bo@voorbeeld.example\r\nAction: delivered\r\nStatus: 2.0.0`;
    expect(recogniseMail(mailContents({ deliveryStatus: both }))).toMatchObject({
      as: 'bounce',
      report: { finalRecipient: 'anna@voorbeeld.example' },
    });
  });
});

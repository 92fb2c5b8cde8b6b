import { createTransport } from 'nodemailer';
import type { OutgoingMail } from './outgoing-mail.js';

const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The bytes of a mail, as a mail server would be given them. */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { message } = await composer.sendMail(mail);
  return message as Buffer;
}

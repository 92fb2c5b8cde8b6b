import type { Mailer } from '#complaints';
import { composeMail } from '#platform';

const RESPONSE = '250 demo: accepted, sent to nobody';

/** Takes every mail as a mail server would, and sends it to nobody. */
export const acceptingMailer: Mailer = {
  async deliver(mail, witness) {
    witness.going(await composeMail(mail));
    await witness.taken(RESPONSE);
  },
};

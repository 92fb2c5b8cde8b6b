import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { nextTry } from './back-off.js';
import type { CarrierState } from './carrier-state.js';
import { type KeptMail, keptMail } from './kept-mail.js';
import { failureKindOf, type Mail, type Mailer } from './mail.js';
import type { MailRoute } from './mail-route.js';
import type { ClaimedMail } from './mail-table.js';

/** What the carrier took is noted, also when the database is away for half a minute. */
const NOTE_ATTEMPTS = 60;
const NOTE_WAIT_MS = 500;

const CANNOT_BE_WRITTEN =
  'Wat voor deze mail nodig is, staat niet meer in het register. / What it takes to write this mail is not in the register any more.';

/** Hands one claimed mail to the carrier. True when it was taken; otherwise the mail waits for another attempt or is given up. */
export async function sendMail(
  route: MailRoute,
  claimed: ClaimedMail,
  mail: Mail | undefined,
  { mailer, clock, carrier }: { mailer: Mailer; clock: Clock; carrier: CarrierState },
): Promise<boolean> {
  try {
    if (!mail) throw new Error(CANNOT_BE_WRITTEN);
    const { secret, ...toSend } = mail;
    let kept: KeptMail | null = null;
    await mailer.deliver(toSend, {
      // Before the last byte: what is done after it, all other mails wait for.
      going: (bytes) => {
        kept = keptMail(bytes, secret);
      },
      taken: (said) => atLast(() => route.table.noteTaken(claimed.id, clock.now(), said, kept)),
    });
    carrier.isBack();
    return true;
  } catch (error) {
    await notTaken(route, claimed, error, clock.now(), carrier);
    return false;
  }
}

async function notTaken(
  route: MailRoute,
  claimed: ClaimedMail,
  error: unknown,
  now: Date,
  carrier: CarrierState,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const kind = failureKindOf(error);
  if (kind === 'unreachable') return route.table.putOff(claimed, carrier.wentAway(now), reason, false);
  const again = kind === 'permanent' ? null : nextTry(claimed.attempts, now);
  if (again === null) return route.giveUp(claimed.id, reason);
  return route.table.putOff(claimed, again, reason, true);
}

async function atLast(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= NOTE_ATTEMPTS) throw error;
      await sleep(NOTE_WAIT_MS);
    }
  }
}

import { z } from 'zod';
import type { MailboxSettings } from './mailbox-settings.js';

type OAuth2 = NonNullable<MailboxSettings['oauth2']>;

const replySchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(300),
});
const ANSWER_MS = 15_000;
/** A token is asked anew when it ends sooner than this. */
const SPARE_MS = 60_000;

const known = new Map<string, { token: string; endsAt: number }>();

/** An access token for a mailbox (RFC 6749, 6), kept until shortly before it ends. Rejects when the server gives none. */
export async function accessToken(oauth2: OAuth2, now: Date): Promise<string> {
  const key = `${oauth2.tokenUrl} ${oauth2.clientId} ${oauth2.refreshToken}`;
  const present = known.get(key);
  if (present && present.endsAt > now.getTime() + SPARE_MS) return present.token;
  const { access_token: token, expires_in: seconds } = await askToken(oauth2);
  known.set(key, { token, endsAt: now.getTime() + seconds * 1000 });
  return token;
}

/** A token that the mail server refused is not used again. */
export function forgetToken(oauth2: OAuth2): void {
  known.delete(`${oauth2.tokenUrl} ${oauth2.clientId} ${oauth2.refreshToken}`);
}

async function askToken({ tokenUrl, clientId, clientSecret, refreshToken, scope }: OAuth2) {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: refreshToken,
    ...(clientSecret ? { client_secret: clientSecret } : {}),
    ...(scope ? { scope } : {}),
  });
  const reply = await fetch(tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(ANSWER_MS) });
  // The reply may repeat the token, so only its status is told.
  if (!reply.ok) {
    throw new Error(
      `De server voor het aanmelden antwoordde met ${reply.status}. / The token server answered ${reply.status}.`,
    );
  }
  return replySchema.parse(await reply.json());
}

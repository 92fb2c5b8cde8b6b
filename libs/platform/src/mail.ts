import type { Config } from './config.js';
import { readDkimKeys } from './dkim-keys.js';
import { keepMailIn } from './mail-folder.js';
import type { MailTransport } from './outgoing-mail.js';
import { smtpTransport } from './smtp-transport.js';

/** Sends over SMTP when a server is configured; without one, keeps each letter as a file that mail programs open. */
export function createMailTransport(
  config: Pick<Config, 'smtpUrl' | 'dataDir'> & Partial<Pick<Config, 'mailConnections' | 'dkimDir'>>,
): MailTransport {
  if (!config.smtpUrl) return keepMailIn(config.dataDir);
  return smtpTransport(config.smtpUrl, config.mailConnections ?? 5, readDkimKeys(config.dkimDir));
}

import { handlerContact } from '../../letters/handler-contact.js';
import { customerFacts } from '../../letters/letter-facts.js';
import { writeLetter } from '../../letters/write-letter.js';
import { LINK_PLACEHOLDER } from '../../private-links/link-placeholder.js';
import { revokeLinks } from '../../private-links/private-links.js';
import { fillFromTemplate } from '../../templates/fill-from-template.js';
import { action } from './action.js';

/** Mails the customer the private link; a new one when those that are out were revoked. */
export const sendPrivateLink = action({}, async (work) => {
  const { facts, item, now, tx } = work;
  const purpose = 'private-link' as const;
  const words = { ...customerFacts(facts, await handlerContact(tx, facts)), linkUrl: LINK_PLACEHOLDER };
  const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  await writeLetter(work, { purpose, channel: 'e-mail', subject, body: text, from });
});

/** No link that is out opens the case any more, for instance because one was forwarded. */
export const revokePrivateLinks = action({}, async (work) => {
  const count = await revokeLinks(work.tx, work.item.id, work.now);
  work.record({ type: 'private-links-revoked', facts: { count } });
});

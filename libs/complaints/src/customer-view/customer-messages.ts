import type { EntityManager } from 'typeorm';
import { lettersAmongColleagues } from '#templates';
import { foldQuoted, type MailPart } from '../incoming-mail/fold-quoted.js';
import type { Letter } from '../letters/letter.entity.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import type { Language } from '../vocabulary.js';
import { IS_OWN_MAIL } from './own-mails.js';

/** Something that was said, by the customer or by us; never a note among colleagues. */
export interface CustomerMessage {
  /** Stays the same, so that a page can point to it. */
  id: string;
  from: 'customer' | 'us';
  what: 'letter' | 'message' | 'talk' | 'reaction' | 'closure-answer' | 'second-look' | 'reopening' | 'withdrawal';
  at: Date;
  /** Of a letter or a mail. */
  subject: string | null;
  /** The words; null for a talk, and for what was erased. */
  body: string | null;
  /** The words of a mail, with what it quotes set apart to be folded away; null for all else. */
  parts: MailPart[] | null;
}

/** Letters to the customer; what goes to colleagues or only carries a link is left out. */
const NOT_FOR_READING = [...lettersAmongColleagues, 'private-link'];

/** Letters and messages both ways, oldest first. */
export async function customerMessages(
  tx: EntityManager,
  itemId: string,
  language: Language,
): Promise<CustomerMessage[]> {
  const letters: Pick<Letter, 'id' | 'subject' | 'body' | 'language' | 'renderedAt' | 'sentAt'>[] = await tx.query(
    `SELECT id, subject, body, language, rendered_at AS "renderedAt", sent_at AS "sentAt" FROM letters
     WHERE item_id = $1 AND state IN ('sent', 'posted', 'bounced', 'failed') AND purpose <> ALL($2)`,
    [itemId, NOT_FOR_READING],
  );
  const said: Said[] = await tx.query(
    `SELECT event.seq, event.type, event.occurred_at AS at, event.facts ? 'mailId' AS "isMail", content.content
     FROM history_events event
     LEFT JOIN event_contents content ON content.item_id = event.item_id AND content.seq = event.seq
     WHERE event.item_id = $1 AND (event.actor_role = 'customer' AND event.type = ANY($2)
       OR ${IS_OWN_MAIL} OR event.type = 'contact-logged' AND event.facts ->> 'reached' = 'true') ORDER BY event.seq`,
    [itemId, Object.keys(SAID)],
  );
  const messages: CustomerMessage[] = [
    ...letters.map((letter) => ({
      id: letter.id,
      from: 'us' as const,
      what: 'letter' as const,
      at: letter.sentAt ?? letter.renderedAt,
      subject: letter.subject,
      body: withLinkNamed(letter.body, language),
      parts: null,
    })),
    ...said.map(saidMessage),
  ];
  return messages.sort((a, b) => a.at.getTime() - b.at.getTime());
}

interface Said {
  seq: number;
  type: string;
  at: Date;
  isMail: boolean;
  content: Record<string, string> | null;
}

function saidMessage({ seq, type, at, isMail, content }: Said): CustomerMessage {
  const body = content?.[SAID[type]?.words ?? ''] ?? null;
  return {
    id: `event-${seq}`,
    from: type === 'contact-logged' ? 'us' : 'customer',
    what: SAID[type]?.what ?? 'talk',
    at,
    subject: (isMail && content?.subject) || null,
    body,
    parts: isMail && body !== null ? foldQuoted(body) : null,
  };
}

/** What the customer says in which event, and where its words stand. What a talk was noted as stays with us. */
const SAID: Record<string, { what: CustomerMessage['what']; words: string }> = {
  'message-received': { what: 'message', words: 'text' },
  'reaction-recorded': { what: 'reaction', words: 'words' },
  'closure-answered': { what: 'closure-answer', words: 'words' },
  'second-look-started': { what: 'second-look', words: 'reason' },
  reopened: { what: 'reopening', words: 'reason' },
  withdrawn: { what: 'withdrawal', words: 'words' },
};

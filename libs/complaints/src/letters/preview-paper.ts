import type { DataSource } from 'typeorm';
import { letterOnPaper, unprintable } from '#templates';
import { postalLines } from '../feedback-item/complainant.js';
import { withoutLink } from '../private-links/link-placeholder.js';
import type { Actor } from '../staff/actor.js';
import { styledLabel } from '../templates/fill-from-template.js';
import { templateInForce } from '../templates/template-in-force.js';
import { loadCase } from '../use-cases/load-case.js';
import { labelStyle } from './letter-facts.js';
import { made, type PaperMaker } from './paper.js';

/** A letter that is being written, as it would come out of the printer today. */
export interface PaperPreview {
  /** All pages under each other. */
  svg: string;
  pages: number;
  /** Characters that the printer has no sign for; a square stands there. */
  unprintable: string[];
  /** Without an address the letter cannot go by post. */
  hasAddress: boolean;
}

/** Puts a letter that is being written on paper, for the screen; stores nothing. Throws `NotFound` and `PaperNotMade`. */
export async function previewPaper(
  { dataSource, maker }: { dataSource: DataSource; maker: PaperMaker },
  itemId: string,
  letter: { subject: string; body: string },
  actor: Actor,
  now: Date,
): Promise<PaperPreview> {
  const facts = await loadCase(dataSource.manager, itemId, actor, false);
  const { language, reference } = facts.item;
  const { house } = await templateInForce(dataSource.manager, { ...facts.item, purpose: 'reply' }, now);
  const address = postalLines(facts.content);
  const text = withoutLink(letter.body, { phone: facts.label.phone, reference, language });
  const document = letterOnPaper({
    subject: letter.subject,
    text,
    language,
    label: styledLabel(labelStyle(facts), house),
    reference,
    recipient: address ?? [],
    writtenAt: now,
  });
  return {
    ...(await made(maker.draw(document))),
    unprintable: unprintable([letter.subject, text, ...(address ?? [])].join('\n')).slice(0, 20),
    hasAddress: address !== null,
  };
}

import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { PaperDocument, PaperLetter } from '#templates';
import { ComplaintError } from '../feedback-item/errors.js';
import type { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import type { Label } from '../labels/label.entity.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import { styledLabel } from '../templates/fill-from-template.js';
import { houseStyleOf } from '../templates/template-in-force.js';
import type { Letter } from './letter.entity.js';

/** Makes documents: bytes for the file, or a picture for the screen. */
export interface PaperMaker {
  typeset(document: PaperDocument): Promise<Buffer>;
  draw(document: PaperDocument): Promise<{ svg: string; pages: number }>;
}

/** Keeps files under the SHA-256 of their bytes. */
export interface PaperStore {
  write(bytes: Buffer): Promise<{ sha256: string }>;
  read(sha256: string): Promise<Readable>;
}

/** A stored letter as it goes on paper, in the house style that it was written in; no private link is ever printed. */
export async function paperLetter(
  tx: EntityManager,
  letter: Letter & { item: FeedbackItem; label: Label },
): Promise<PaperLetter> {
  const { item, label, language } = letter;
  const house = await houseStyleOf(tx, { labelId: item.labelId, language }, letter.houseStyleVersion);
  return {
    subject: letter.subject,
    text: withLinkNamed(letter.body, letter.language),
    language,
    label: styledLabel(label, house),
    reference: item.reference,
    recipient: letter.recipient.split('\n'),
    writtenAt: letter.renderedAt,
  };
}

/** The document could not be made. Says so to people; the cause is for the log. */
export class PaperNotMade extends ComplaintError {
  constructor(override readonly cause: unknown) {
    super(
      'paper-not-made',
      'The letter could not be put on paper. It is kept as it was written. Try again; tell the administrator when it keeps failing.',
    );
  }
}

/** What the maker gives. Throws `PaperNotMade` when it fails. */
export function made<Document>(making: Promise<Document>): Promise<Document> {
  return making.catch((cause) => {
    throw new PaperNotMade(cause);
  });
}

import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { email, line } from '../feedback-item/input-fields.js';
import { sha256 } from '../history/hash-chain.js';
import { appendToOutbox } from '../outbox/outbox.js';

/** What somebody fills in who lost the link. */
export const askPrivateLinkInput = z.strictObject({ reference: line(40), email });

/**
 * Somebody asks for a new private link. Here nothing is looked up, so neither the answer nor its duration tells whether
 * reference and address belong together; the worker finds out, and mails only the address that the case holds.
 */
export class AskPrivateLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(input: unknown): Promise<void> {
    const { reference, email: address } = askPrivateLinkInput.parse(input);
    const askId = newId();
    const payload = { askId, reference: reference.toUpperCase(), emailHash: hashOfAsked(askId, address) };
    await appendToOutbox(this.dataSource.manager, 'link-asked', payload, this.clock.now());
  }
}

/** The address in a form that says nothing by itself, and another for each request. */
export function hashOfAsked(askId: string, address: string): string {
  return sha256(`${askId} ${address}`);
}

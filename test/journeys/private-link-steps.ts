import type { Page } from 'playwright-core';
import { FeedbackItem } from '#complaints';
import type { ReceivedMail } from '../harness/smtp-server.js';
import { until } from '../harness/until.js';
import type { OpenOffice } from './office-open.js';

/** The private link in a mail, as the customer presses it. */
export function linkIn({ raw }: ReceivedMail): string {
  const text = raw
    .toString()
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const link = /https?:\/\/[^\s"<>]*\/volg#[\w-]{64}/.exec(text)?.[0];
  if (!link) throw new Error(`No private link in this mail:\n${text.slice(0, 3000)}`);
  return link;
}

/** The private link of the first mail about a case. */
export async function mailedLink({ mail }: OpenOffice, reference: string): Promise<string> {
  const about = () => mail.received.find(({ raw }) => raw.includes(reference));
  await until(`a mail about ${reference}`, () => about() !== undefined);
  return linkIn(about()!);
}

/** Opens a private link, and waits until the case is there. */
export async function follow(page: Page, link: string, heading = 'Uw klacht'): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Reads the page of the case anew. */
export async function readAgain(page: Page, heading = 'Uw klacht'): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** What colleagues do meanwhile, now and not on the clock of the desk. */
export async function atTheDesk({ desk, database }: OpenOffice, reference: string) {
  const { id } = await database.dataSource.manager.findOneByOrFail(FeedbackItem, { reference });
  const now = () => desk.at(new Date(Date.now() - 60_000).toISOString());
  const answer = async (by: typeof desk.handler, outcome: 'upheld' | 'rejected', solution?: string) => {
    await now().act(id, 'take-over', {}, by);
    await now().decide(id, { outcome, solution }, by);
    await now().act(id, 'send-answer', await desk.answerDraft(id, by), by);
  };
  return {
    id,
    answer,
    act: (action: Parameters<typeof desk.act>[1], input: object, by: typeof desk.handler) =>
      now().act(id, action, input, by),
  };
}

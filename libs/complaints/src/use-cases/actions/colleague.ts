import { openCommitments } from '../../feedback-item/case-facts.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { day, email, id, line, optional, text } from '../../feedback-item/input-fields.js';
import { colleagueLetter, colleagueReminder } from '../../letters/colleague-letter.js';
import { writeLetter } from '../../letters/write-letter.js';
import { StaffUser } from '../../staff/staff-user.entity.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';

/** Asks a colleague something; the answer is a commitment that will be chased. */
export const askColleague = action(
  {
    colleagueName: line(120),
    /** Where to mail the question; without it the question is asked in person. */
    colleagueEmail: optional(email),
    colleagueId: optional(id),
    question: text(5000),
    dueOn: optional(day),
  },
  async (work, input) => {
    const words = `${input.colleagueName}: ${input.question}`;
    const commitment = input.dueOn
      ? work.promiseDay('colleague-request', 'handler', input.dueOn, words)
      : work.promise('colleague-request', 'handler', work.facts.policy.colleagueRequest);
    commitment.words = words;
    commitment.owedBy =
      input.colleagueId && (await work.tx.existsBy(StaffUser, { id: input.colleagueId })) ? input.colleagueId : null;
    work.record({
      type: 'colleague-asked',
      facts: { commitmentId: commitment.id, byMail: input.colleagueEmail !== null || commitment.owedBy !== null },
      content: { colleague: input.colleagueName, email: input.colleagueEmail, question: input.question },
    });
    if (input.colleagueEmail)
      await mailColleague(work, input.colleagueEmail, input.colleagueName, input.question, commitment.dueAt);
  },
);

/** What the colleague answered. */
export const recordColleagueAnswer = action(
  { commitmentId: id, answer: text(20_000) },
  (work, { commitmentId, answer }) => {
    const request = requestOf(work, commitmentId);
    const seq = work.record({ type: 'colleague-answered', facts: { commitmentId }, content: { answer } });
    work.settleOne(request, work.now, seq);
  },
);

/** Reminds a colleague of an open question. */
export const chaseColleague = action(
  { commitmentId: id, note: optional(text(2000)) },
  async (work, { commitmentId, note }) => {
    const request = requestOf(work, commitmentId);
    const asked = work.facts.events.find(
      ({ type, facts }) => type === 'colleague-asked' && facts.commitmentId === commitmentId,
    );
    work.record({ type: 'colleague-chased', facts: { commitmentId }, content: { note } });
    const to = asked ? await askedOf(work, asked.seq, request.owedBy) : null;
    if (!to) return;
    const question = [note, to.question].filter(Boolean).join('\n\n');
    const letter = await colleagueReminder(work, to.colleague, question, request.dueAt);
    const purpose = 'colleague-reminder';
    await writeLetter(work, { ...letter, purpose, channel: 'e-mail', recipient: to.email });
  },
);

/** The open question with this id. Throws `InvalidInput` when there is none. */
export function requestOf(work: CaseWork, commitmentId: string) {
  const request = openCommitments(work.facts, 'colleague-request').find(({ id: known }) => known === commitmentId);
  if (!request)
    throw new InvalidInput(
      '/commitmentId',
      'unknown-request',
      'This question is not open. Choose one of the open questions.',
    );
  return request;
}

/** Whom to remind and of what; null when there is no address, or the question was erased. */
async function askedOf(work: CaseWork, seq: number, owedBy: string | null) {
  const [row]: { content: { email: string | null; colleague: string; question: string } }[] = await work.tx.query(
    'SELECT content FROM event_contents WHERE item_id = $1 AND seq = $2',
    [work.item.id, seq],
  );
  const colleague = owedBy ? await work.tx.findOneBy(StaffUser, { id: owedBy, isActive: true }) : null;
  const address = row?.content.email ?? colleague?.email;
  return row && address ? { ...row.content, email: address } : null;
}

async function mailColleague(work: CaseWork, to: string, name: string, question: string, dueAt: Date): Promise<void> {
  const letter = await colleagueLetter(work, name, question, dueAt);
  await writeLetter(work, { ...letter, purpose: 'colleague-message', channel: 'e-mail', recipient: to });
}

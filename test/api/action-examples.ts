import { type Actor, AnswerMonitor, type CaseAction, type Status } from '#complaints';
import { mailComes } from '../builders/incoming-mail.js';
import { mailContents } from '../builders/mail.js';
import { aColleague } from '../builders/office.js';
import type { ApiUnderTest } from './api-under-test.js';
import { aCaseIn, letFourEyesAnswer, type StagedCase } from './case-stages.js';

/** An action that a colleague can do; a file and a mail come by operations of their own, and some only customers do. */
export type ClientAction = Exclude<
  CaseAction,
  'attach-file' | 'receive-mail' | 'send-message' | 'correct-contact-details' | 'answer-monitor'
>;

/** A case in which the action is possible, and the least input with which it succeeds. */
export interface ActionExample {
  staged: StagedCase;
  input: object;
}

interface Recipe {
  status: Status;
  more?: Record<string, unknown>;
  input(api: ApiUnderTest, staged: StagedCase): object | Promise<object>;
}

const LETTER = { channel: 'e-mail', subject: 'Over uw klacht', body: 'Wij bellen u morgen.' };
const QUESTION = { colleagueName: 'Piet Demo', question: 'Wat is er gebeurd?' };
const PROMISE = { dueOn: '2026-03-20', words: 'U hoort van ons.' };
const IMPROVEMENT = { improvement: 'De brief noemt nu de datum van betaling.' };
const PAUSE = { reason: 'customer-information', note: 'Wij wachten op de rekening.' };
const newest = async (staged: StagedCase, table: 'commitments' | 'letters', action: CaseAction, input: object) => {
  await staged.act(action, input);
  return staged.newest(table);
};

const RECIPES: Record<ClientAction, Recipe> = {
  assign: {
    status: 'received',
    input: async ({ dataSource, ours }) => ({ handlerId: (await aColleague(dataSource, { labels: [ours] })).id }),
  },
  'take-over': { status: 'received', input: () => ({}) },
  'confirm-receipt': { status: 'received', input: () => ({ channel: 'phone' }) },
  'log-contact': {
    status: 'in-treatment',
    input: () => ({ channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' }),
  },
  'record-wish': { status: 'received', input: () => ({ wish: 'Betaal de schade.' }) },
  'add-note': { status: 'received', input: () => ({ note: 'Let op.' }) },
  'ask-colleague': { status: 'in-treatment', input: () => QUESTION },
  'record-colleague-answer': {
    status: 'in-treatment',
    input: async (_, staged) => ({
      commitmentId: await newest(staged, 'commitments', 'ask-colleague', QUESTION),
      answer: 'Niets.',
    }),
  },
  'chase-colleague': {
    status: 'in-treatment',
    input: async (_, staged) => ({ commitmentId: await newest(staged, 'commitments', 'ask-colleague', QUESTION) }),
  },
  'make-promise': { status: 'received', input: () => PROMISE },
  'settle-promise': {
    status: 'received',
    input: async (_, staged) => ({
      commitmentId: await newest(staged, 'commitments', 'make-promise', PROMISE),
      ending: 'kept',
    }),
  },
  'mark-message-read': {
    status: 'received',
    input: async ({ dataSource, clock, ours }, staged) => {
      const mail = await mailComes({ dataSource, clock, label: ours }, mailContents({ messageId: null }));
      const input = { mailId: mail.id, writer: 'other' };
      return { commitmentId: await newest(staged, 'commitments', 'receive-mail', input) };
    },
  },
  'write-letter': { status: 'in-treatment', input: () => ({ purpose: 'invitation-to-call', ...LETTER }) },
  'send-progress-update': { status: 'in-treatment', input: () => LETTER },
  'announce-delay': {
    status: 'in-treatment',
    input: () => ({ ...LETTER, reason: 'Wij wachten op een rapport.', newDueOn: '2026-03-30' }),
  },
  'pause-clock': { status: 'in-treatment', input: () => PAUSE },
  'resume-clock': {
    status: 'in-treatment',
    input: async (_, staged) => {
      await staged.act('pause-clock', PAUSE);
      return { note: 'De klant stuurde de rekening.' };
    },
  },
  decide: {
    status: 'in-treatment',
    more: { wish: 'Betaal de schade.' },
    input: () => ({ outcome: 'upheld', isObliged: true, motivation: 'Wij waren te laat.' }),
  },
  approve: { status: 'awaiting-approval', input: () => ({}) },
  'return-decision': { status: 'awaiting-approval', input: () => ({ reason: 'Reken het na.' }) },
  'send-answer': { status: 'decided', input: () => LETTER },
  'release-answer': {
    status: 'decided',
    input: async (api, staged) => {
      await letFourEyesAnswer(api, staged.id);
      await staged.act('send-answer', LETTER);
      return {};
    },
  },
  'return-answer': {
    status: 'decided',
    input: async (api, staged) => {
      await letFourEyesAnswer(api, staged.id);
      await staged.act('send-answer', LETTER);
      return { remark: 'Noem de datum.' };
    },
  },
  'hand-to-post': {
    status: 'in-treatment',
    input: async (_, staged) => {
      const letter = { purpose: 'invitation-to-call', ...LETTER, channel: 'post' };
      return { letterId: await newest(staged, 'letters', 'write-letter', letter) };
    },
  },
  'record-reaction': { status: 'answered', input: () => ({ reaction: 'agrees' }) },
  'carry-out-solution': { status: 'answered', input: () => ({ note: 'Betaald.' }) },
  'ask-closure': {
    status: 'answered',
    input: async (_, staged) => {
      await staged.act('carry-out-solution', { note: 'Betaald.' });
      return { by: 'phone' };
    },
  },
  'record-closure-answer': { status: 'closing', input: () => ({ answer: 'call-me' }) },
  'start-second-look': { status: 'answered', input: () => ({ reason: 'De klant is het er niet mee eens.' }) },
  close: {
    status: 'closing',
    input: async (_, staged) => {
      await staged.act('record-reaction', { reaction: 'agrees' });
      return {};
    },
  },
  reopen: { status: 'closed', input: () => ({ reason: 'De klant belde weer.' }) },
  withdraw: { status: 'received', input: () => ({ words: 'Laat maar.' }) },
  merge: {
    status: 'received',
    input: async (api) => ({ intoId: (await aCaseIn(api, 'received')).id, reason: 'Dezelfde klacht.' }),
  },
  unmerge: { status: 'merged', input: () => ({ reason: 'Toch iets anders.' }) },
  refer: {
    status: 'answered',
    input: async (_, staged) => {
      await staged.act('record-reaction', { reaction: 'disagrees' });
      return { body: 'court' };
    },
  },
  'open-dispute': { status: 'answered', input: () => ({ body: 'kifid' }) },
  'record-dispute-reply': {
    status: 'answered',
    input: async (_, staged) => {
      await staged.act('open-dispute', { body: 'kifid' });
      return { channel: 'their-portal', summary: 'Wij blijven bij ons antwoord.' };
    },
  },
  'record-dispute-outcome': {
    status: 'answered',
    input: async (_, staged) => {
      await staged.act('open-dispute', { body: 'kifid' });
      return { outcome: 'settled', lesson: 'Bel eerder.' };
    },
  },
  'correct-data': { status: 'received', input: () => ({ reason: 'Tikfout.', policyNumber: 'P-1' }) },
  'mark-needs': { status: 'received', input: () => ({ needs: [] }) },
  'mark-impact': { status: 'received', input: () => ({ impact: 'high', reason: 'Veel klanten.' }) },
  'assign-top-manager': {
    status: 'received',
    input: async ({ dataSource, ours }) => ({
      topManagerId: (await aColleague(dataSource, { role: 'top-manager', labels: [ours] })).id,
    }),
  },
  'convert-to-complaint': {
    status: 'received',
    more: { kind: 'customer-signal' },
    input: () => ({ reason: 'De klant wil een oplossing.' }),
  },
  'examine-similar-cases': {
    status: 'decided',
    input: () => ({ othersAffected: true, findings: 'Twaalf polissen.', followUp: 'Zij krijgen hun geld terug.' }),
  },
  'record-improvement': { status: 'answered', input: () => IMPROVEMENT },
  'measure-improvement': {
    status: 'answered',
    input: async (_, staged) => {
      await staged.act('record-improvement', IMPROVEMENT);
      return { effect: 'Geen klachten meer hierover.', isEffective: true };
    },
  },
  'carry-out-adjustment': {
    status: 'received',
    more: { needs: [{ need: 'hearing', adjustment: 'Wij mailen in plaats van bellen.' }] },
    input: () => ({ need: 'hearing' }),
  },
  'share-response': {
    status: 'closed',
    input: async ({ dataSource, clock }, { id }) => {
      const actor: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' };
      await new AnswerMonitor(dataSource, clock).execute(id, { remarks: 'Netjes geholpen.', isDone: true }, actor);
      return {};
    },
  },
  'send-private-link': { status: 'received', input: () => ({}) },
  'revoke-private-links': { status: 'received', input: () => ({}) },
};

/** Every action that a client can do. */
export const CLIENT_ACTIONS = Object.keys(RECIPES) as ClientAction[];

/** A fresh case of our label in which the action succeeds with the input given, for whoever may do it. */
export async function exampleOf(api: ApiUnderTest, action: ClientAction): Promise<ActionExample> {
  const { status, more = {}, input } = RECIPES[action];
  const staged = await aCaseIn(api, status, more);
  return { staged, input: await input(api, staged) };
}

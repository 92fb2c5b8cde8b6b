import type { z } from 'zod';
import {
  type CaseView,
  checksIn,
  foldQuoted,
  type Language,
  mailSender,
  needsSecondReader,
  type TimelineEvent,
  withLinkNamed,
} from '#complaints';
import { inLanguage } from '../problems/translate.js';
import type { caseView } from './views.js';

/** A case as the API shows it; what stands in the way of an action is said in the reader's language. */
export function caseToView(view: CaseView, language: Language): z.infer<typeof caseView> {
  const { facts, aboutUser, ...rest } = view;
  const { item, content, label, decision } = facts;
  const { salutation, name, organisation, email, phone, address, representative, preferredChannel, anonymousReason } =
    content;
  return {
    ...item,
    ...content,
    ...rest,
    letters: rest.letters.map((letter) => ({
      ...letter,
      body: withLinkNamed(letter.body, letter.language),
      checks: checksIn(language, letter.checks),
      nextTryAt: letter.state === 'ready' ? letter.nextTryAt : null,
    })),
    timeline: rest.timeline.map((event) => ({
      ...withQuotedApart(withoutLinkPlace(event, item.language)),
      mailFrom: mailSender(event),
    })),
    label,
    decision,
    about: { user: aboutUser, name: content.aboutName, department: item.aboutDepartment },
    complainant: {
      type: content.complainantType,
      anonymousReason,
      salutation,
      name,
      organisation,
      email,
      phone,
      address,
      representative,
      preferredChannel,
      callTimes: content.callTimes,
    },
    needs: content.needs,
    needsSecondReader: needsSecondReader(view.facts),
    availableActions: view.availableActions.map(({ action, unmet }) => ({
      action,
      unmet: unmet.map(({ requirement, remedy }) => ({ requirement, remedy: inLanguage(remedy, language) })),
    })),
  };
}

/** The words of a letter as its reader sees them; what stands for the private link is named. */
function withoutLinkPlace(event: TimelineEvent, language: Language): TimelineEvent {
  const { type, content } = event;
  if (type !== 'letter-written' || typeof content?.body !== 'string') return event;
  return { ...event, content: { ...content, body: withLinkNamed(content.body, language) } };
}

/** What somebody wrote to us, with what is quoted from earlier mails set apart, to be folded away. */
function withQuotedApart(event: TimelineEvent): TimelineEvent {
  const { type, content } = event;
  const text = content?.text ?? content?.answer;
  if ((type !== 'message-received' && !mailSender(event)) || typeof text !== 'string') return event;
  return { ...event, content: { ...content, parts: foldQuoted(text) } };
}

import { useReferenceData } from '../../../api/reference-data.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { moneyInWords } from '../../../text/money.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { actionText } from '../text-actions.js';
import { eventText } from '../text-events.js';
import { letterText } from '../text-letters.js';
import { purposeIn } from './event-words.js';

type Facts = CaseEvent['facts'];

/** Gives what the facts of an event say, in a few words each, to stand behind its heading. */
export function useEventDetails(): (event: CaseEvent) => string[] {
  const words = useFeatureText(eventText).details;
  const letters = useFeatureText(letterText);
  const choices = useFeatureText(actionText).choices;
  const names = useVocabulary();
  const { language } = useLanguage();
  const staff = useReferenceData()?.staff;
  const { files } = useCaseDesk().view;
  const word = (list: object, key: unknown) => (list as Record<string, string | undefined>)[String(key)];
  const person = (id: unknown) => staff?.find((one) => one.id === id)?.name;
  const channel = (facts: Facts) => atStart(word(names.channels, facts.channel) ?? '');

  const details: Record<string, (facts: Facts, content: CaseEvent['content']) => (string | undefined | false)[]> = {
    'file-attached': (_facts, content) => [String(content?.name ?? '')],
    registered: (facts) => [word(names.kinds, facts.kind), word(names.channels, facts.channel)],
    assigned: ({ handlerId }) => [person(handlerId) && words.to(person(handlerId)!)],
    'top-manager-assigned': ({ userId }) => [person(userId)],
    'receipt-confirmed': (facts) => [channel(facts)],
    'contact-logged': (facts) => [
      facts.direction === 'incoming' ? words.incoming(channel(facts)) : words.outgoing(channel(facts)),
      facts.reached === true ? words.spoken : words.notReached,
      facts.actorIsTopManager === true && words.topManager,
    ],
    'letter-written': ({ purpose }) => [purposeIn(letters, purpose)],
    'letter-delivered': ({ purpose }) => [purposeIn(letters, purpose)],
    'letter-posted': ({ purpose }) => [purposeIn(letters, purpose)],
    'letter-failed': ({ purpose }) => [purposeIn(letters, purpose)],
    'letter-bounced': ({ purpose }) => [purposeIn(letters, purpose)],
    'warning-given': ({ kind }) => [word(names.commitments, kind)],
    'clock-paused': ({ reason }) => [word(choices.pauseReasons, reason)],
    'commitment-missed': ({ kind }) => [word(names.commitments, kind)],
    decided: ({ outcome, isObliged, redressCents, isWithinMandate }) => [
      word(names.outcomes, outcome),
      isObliged === true && words.obliged,
      Number(redressCents) > 0 && words.redress(moneyInWords(Number(redressCents), language)),
      isWithinMandate === false && words.aboveMandate,
    ],
    'answer-offered': ({ outcome }) => [word(names.outcomes, outcome)],
    'answer-sent': ({ outcome }) => [word(names.outcomes, outcome)],
    'reaction-recorded': ({ reaction }) => [word(choices.reactions, reaction)],
    'closure-asked': ({ attempt, by }) => [words.attempt(Number(attempt)), word(choices.askedBy, by)?.toLowerCase()],
    'closure-answered': ({ answer }) => [word(choices.closureAnswers, answer)],
    'second-look-started': ({ round }) => [words.round(Number(round))],
    closed: ({ reason }) => [word(names.closureReasons, reason)],
    merged: ({ intoReference }) => [String(intoReference)],
    absorbed: ({ reference }) => [String(reference)],
    released: ({ reference }) => [String(reference)],
    referred: ({ body }) => [word(names.disputeBodies, body)],
    'dispute-opened': ({ body }) => [word(names.disputeBodies, body)],
    'dispute-replied': ({ body, channel, fileId }) => [
      word(names.disputeBodies, body),
      word(choices.disputeReplyChannels, channel)?.toLowerCase(),
      files.find(({ id }) => id === fileId)?.name,
    ],
    'dispute-ended': ({ outcome }) => [word(names.disputeOutcomes, outcome)],
    'similar-cases-examined': ({ othersAffected, hasFollowUp }) => [
      othersAffected === true ? words.othersAffected : words.onlyThisCustomer,
      othersAffected === true && hasFollowUp !== true && words.followUpMissing,
    ],
    'improvement-measured': ({ isEffective }) => [isEffective === true ? words.effective : words.notEffective],
    'adjustment-carried-out': ({ need }) => [word(names.needs, need)],
    'impact-marked': ({ before, impact }) => [
      words.from(word(choices.impacts, before) ?? '', word(choices.impacts, impact) ?? ''),
    ],
    'converted-to-complaint': ({ before }) => [words.from(word(names.kinds, before) ?? '', names.kinds.complaint)],
  };
  return (event) =>
    (details[event.type]?.(event.facts, event.content) ?? []).filter(
      (detail) => typeof detail === 'string' && detail !== '',
    ) as string[];
}

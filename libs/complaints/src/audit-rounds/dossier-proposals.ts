import type { EntityManager } from 'typeorm';
import type { LetterPurpose } from '#templates';
import { ANSWER_PURPOSES } from '../commitments/evidence.js';
import { type CaseFacts, wasGiven } from '../feedback-item/case-facts.js';
import { checkCaseLetter } from '../letters/check-case-letter.js';
import { handlerContact } from '../letters/handler-contact.js';
import type { KeptCheck } from '../letters/kept-checks.js';
import { Letter } from '../letters/letter.entity.js';
import type { Framework, Words } from '../norms/framework.schema.js';
import { SYSTEM } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';
import { isAskedOfDossiers, questionsOf } from './asked-questions.js';
import type { Proposal } from './proposal.js';
import { checkWords } from './proposal-words.js';

/** What is known of a dossier that bears on the questions of a sample. */
export interface DossierFacts {
  facts: CaseFacts;
  /** The last answer that the customer really got by letter. */
  answer: { purpose: string; checks: KeptCheck[] } | null;
}

/** By question: what the facts of a dossier say. A question that is not here is left to the auditor. */
const proposers: Readonly<Record<string, (dossier: DossierFacts) => Proposal>> = {
  'IV.1': wishAsked,
  'IV.2.a': explainedClearly,
};

/** What is proposed for a dossier, by question. Without personal data, as it is kept with the verdict. */
export async function dossierProposals(
  tx: EntityManager,
  framework: Framework,
  itemId: string,
): Promise<Record<string, Proposal>> {
  const dossier = await dossierFacts(tx, itemId);
  return Object.fromEntries(
    questionsOf(framework)
      .filter(isAskedOfDossiers)
      .map(({ id }) => [id, proposers[id]?.(dossier) ?? { answer: null, basis: [] }]),
  );
}

/** The letters of a case with what the list for good letters finds in the last answer. */
export async function dossierFacts(tx: EntityManager, itemId: string): Promise<DossierFacts> {
  // Who may see the case was found out with the round.
  const facts = await loadCase(tx, itemId, SYSTEM, false);
  const letters = await tx.find(Letter, { where: { itemId }, order: { renderedAt: 'DESC', id: 'DESC' } });
  const letter = letters.find(({ id, purpose }) => ANSWER_PURPOSES.includes(purpose) && wasGiven(facts, id));
  if (!letter) return { facts, answer: null };
  // What was found when it was written; of the oldest letters nothing was kept, so that is found now.
  const checks =
    letter.checks.length > 0
      ? letter.checks
      : checkCaseLetter(facts, await handlerContact(tx, facts), asWritten(letter), letter.renderedAt);
  return { facts, answer: { purpose: letter.purpose, checks } };
}

function asWritten({ purpose, subject, body }: Letter) {
  return { purpose: purpose as LetterPurpose, subject, body };
}

function wishAsked({ facts: { item } }: DossierFacts): Proposal {
  switch (item.wishState) {
    case 'asked':
      return {
        answer: 'yes',
        basis: [
          {
            nl: 'In het dossier staat welke oplossing de klant wilde.',
            en: 'The dossier records which solution the customer wanted.',
          },
        ],
      };
    case 'could-not-ask':
      return {
        answer: 'na',
        basis: [
          {
            nl: 'Vragen kon niet; de reden staat in het dossier.',
            en: 'Asking was not possible; the reason is in the dossier.',
          },
        ],
      };
    case 'unknown':
      return {
        answer: 'no',
        basis: [
          {
            nl: 'Nergens staat welke oplossing de klant wilde.',
            en: 'Nowhere is recorded which solution the customer wanted.',
          },
        ],
      };
  }
}

function explainedClearly({ facts, answer }: DossierFacts): Proposal {
  if (!answer && !facts.decision) {
    return {
      answer: 'na',
      basis: [
        {
          nl: 'De klacht is gesloten zonder besluit, dus er was niets uit te leggen.',
          en: 'The complaint was closed without a decision, so there was nothing to explain.',
        },
      ],
    };
  }
  if (!answer) {
    return {
      answer: 'no',
      basis: [
        {
          nl: 'Er is een besluit, maar geen brief die de klant bereikte.',
          en: 'There is a decision, but no letter that reached the customer.',
        },
      ],
    };
  }
  const musts = answer.checks.filter(({ level }) => level === 'must');
  const failed = answer.checks.filter(({ passed }) => !passed);
  const isGood = musts.every(({ passed }) => passed);
  return {
    answer: isGood ? 'yes' : 'no',
    basis: [
      {
        nl: `De verstuurde brief voldoet aan ${musts.filter(({ passed }) => passed).length} van de ${musts.length} eisen van de checklist.`,
        en: `The letter that was sent meets ${musts.filter(({ passed }) => passed).length} of the ${musts.length} musts of the check list.`,
      },
      ...(failed.length > 0 ? [missing(failed)] : []),
    ],
  };
}

function missing(failed: readonly KeptCheck[]): Words {
  const words = failed.map(({ id }) => checkWords[id]);
  return {
    nl: `Kan beter: ${words.map(({ nl }) => nl).join(', ')}.`,
    en: `Can be better: ${words.map(({ en }) => en).join(', ')}.`,
  };
}

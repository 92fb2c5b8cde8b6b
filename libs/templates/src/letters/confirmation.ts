import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter, PromisedFact } from './letter.js';

/** What the confirmation of receipt says beside the facts of every letter. */
export type ConfirmationFacts = CustomerLetterFacts & {
  summary: string;
  desiredSolution?: string;
  answerDueAt: Moment;
  callBy?: Moment;
  nextUpdateAt?: Moment;
  promises?: PromisedFact[];
  statusUrl?: string;
};

/** "It arrived, this is your contact, this is when you hear from us." */
export const confirmation: Letter<ConfirmationFacts> = {
  nl: {
    subject: 'Uw klacht is bij ons binnen ({{reference}})',
    body: `{{greeting salutation}}

Wij hebben uw klacht ontvangen op {{moment receivedAt}}. U krijgt ons antwoord uiterlijk {{day answerDueAt}}. Uw klachtnummer is {{reference}}.

Het spijt ons dat u reden heeft om te klagen. Goed dat u het ons vertelt. Wij zoeken het voor u uit.

## Wie helpt u?

{{handler.name}} behandelt uw klacht. Met al uw vragen kunt u bellen naar {{handler.phone}} of mailen naar {{handler.email}}.

## Wat vertelde u ons?

Dit is uw klacht in het kort: “{{customerWords summary}}”

{{#if desiredSolution}}
En dit is de oplossing die u graag ziet: “{{customerWords desiredSolution}}”

{{/if}}
Klopt dit niet, of mist er iets? Laat het ons weten.

## Wat gaan wij doen?

{{#if callBy}}
- Wij bellen u uiterlijk {{day callBy}}. Dan horen wij graag uw verhaal en welke oplossing u wilt.
{{else}}
- Wij nemen contact met u op. Dan horen wij graag uw verhaal en welke oplossing u wilt.
{{/if}}
- Wij zoeken uit wat er is gebeurd en wat wij voor u kunnen doen.
{{#if promises}}
{{> promises}}
{{/if}}
{{#if nextUpdateAt}}
- Uiterlijk {{day nextUpdateAt}} vertellen wij u hoe ver wij zijn.
{{/if}}
- Uiterlijk {{day answerDueAt}} krijgt u ons antwoord, met uitleg. Lukt dat niet? Dan hoort u dat vóór die dag, met de reden en een nieuwe datum.

## Wat kunt u zelf doen?

- Heeft u nog brieven, foto's of rekeningen? Stuur ze naar {{handler.email}} en noem uw klachtnummer.
- Is er haast bij? Of kunnen wij het makkelijker voor u maken, bijvoorbeeld als lezen of bellen lastig is? Zeg het ons.

{{> status}}
{{> closing}}`,
  },
  en: {
    subject: 'We have received your complaint ({{reference}})',
    body: `{{greeting salutation}}

We received your complaint on {{moment receivedAt}}. You will have our answer by {{day answerDueAt}}. Your reference is {{reference}}.

We are sorry that you have reason to complain. Thank you for telling us. We will look into it for you.

## Who is helping you?

{{handler.name}} is handling your complaint. For any question you can call {{handler.phone}} or email {{handler.email}}.

## What did you tell us?

This is your complaint in short: “{{customerWords summary}}”

{{#if desiredSolution}}
And this is the solution you would like: “{{customerWords desiredSolution}}”

{{/if}}
Is this not right, or is something missing? Please let us know.

## What will we do?

{{#if callBy}}
- We will call you by {{day callBy}}. We would like to hear your story and the solution you want.
{{else}}
- We will contact you. We would like to hear your story and the solution you want.
{{/if}}
- We will find out what happened and what we can do for you.
{{#if promises}}
{{> promises}}
{{/if}}
{{#if nextUpdateAt}}
- By {{day nextUpdateAt}} we will let you know where things stand.
{{/if}}
- By {{day answerDueAt}} you will have our answer, and the reasons for it. If we cannot manage that, we will tell you before that day, with the reason and a new date.

## What can you do?

- Do you have any letters, photos or bills? Send them to {{handler.email}} and mention your reference.
- Is it urgent? Or can we make things easier for you, for example if reading or phoning is difficult? Just tell us.

{{> status}}
{{> closing}}`,
  },
};

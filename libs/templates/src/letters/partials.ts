import type { Language } from '../language.js';

// Pieces that letters share. A piece that stands in {{#if}} brings its own blank line, so that nothing is left without it.

const dutch = {
  closing: `Met vriendelijke groet,

{{handler.name}}
{{label.name}}`,

  contact: `## Heeft u een vraag?

Ik ben uw vaste contactpersoon. Bel mij op {{handler.phone}} of mail naar {{handler.email}}. Noem daarbij uw klachtnummer: {{reference}}.`,

  help: `{{handler.name}} helpt u graag. Bel naar {{handler.phone}} of mail naar {{handler.email}}. Noem daarbij dit nummer: {{reference}}.`,

  promises: `{{#each promises}}
- Uiterlijk {{day dueAt}}: {{sentence text}}
{{/each}}`,

  'what-happens-next': `{{#if promises}}
## Wat gebeurt er nu?

{{> promises}}

{{/if}}`,

  redress: `{{#if redressCents}}
U krijgt van ons {{money redressCents}}.

{{/if}}`,

  'answer-page': `{{#if answerUrl}}
Op deze pagina kunt u laten weten wat u van ons antwoord vindt:

{{link answerUrl}}

{{/if}}`,

  points: `{{#if points}}
## Wat vinden wij van elk punt?

{{#each points}}
- {{sentence point}} {{sentence answer}}
{{/each}}

{{/if}}`,

  investigation: `{{#if decision.investigation}}
## Wat hebben wij onderzocht?

{{paragraphs decision.investigation}}

{{/if}}`,

  'second-look': `Laat het mij weten. Dan kijkt een collega die nog niet bij uw klacht betrokken was er opnieuw naar. U hoeft geen nieuwe klacht in te dienen.`,

  'dispute-body': `{{#if referral}}
Komen wij er samen niet uit? Dan kunt u naar {{referral.name}} ({{referral.body}}). Dat is een onafhankelijke organisatie. U kunt daar terecht tot en met {{day referral.lastDayOn}}. {{sentence referral.explanation}}

{{address referral.addressLines}}
Telefoon: {{referral.phone}}
{{link referral.website}}

U kunt ook altijd naar de rechter gaan.
{{else}}
Komen wij er samen niet uit? Dan kunt u altijd naar de rechter gaan.
{{/if}}`,

  referral: `## Bent u het niet met ons eens?

{{> second-look}}

{{> dispute-body}}`,

  'last-referral': `## Bent u het niet met ons eens?

{{> dispute-body}}`,

  status: `{{#if statusUrl}}
Op deze pagina ziet u altijd hoe het met uw klacht staat:

{{link statusUrl}}

{{/if}}`,
};

const english: typeof dutch = {
  closing: `Kind regards,

{{handler.name}}
{{label.name}}`,

  contact: `## Do you have a question?

I am your contact person for this complaint. Call me on {{handler.phone}} or email {{handler.email}}. Please mention your reference: {{reference}}.`,

  help: `{{handler.name}} is glad to help. Call {{handler.phone}} or email {{handler.email}}. Please mention this number: {{reference}}.`,

  promises: `{{#each promises}}
- By {{day dueAt}}: {{sentence text}}
{{/each}}`,

  'what-happens-next': `{{#if promises}}
## What happens now?

{{> promises}}

{{/if}}`,

  redress: `{{#if redressCents}}
We will pay you {{money redressCents}}.

{{/if}}`,

  'answer-page': `{{#if answerUrl}}
On this page you can tell us what you think of our answer:

{{link answerUrl}}

{{/if}}`,

  points: `{{#if points}}
## What do we think of each point?

{{#each points}}
- {{sentence point}} {{sentence answer}}
{{/each}}

{{/if}}`,

  investigation: `{{#if decision.investigation}}
## What did we look into?

{{paragraphs decision.investigation}}

{{/if}}`,

  'second-look': `Let me know. A colleague who has not been involved so far will then look at it again. You do not need to file a new complaint.`,

  'dispute-body': `{{#if referral}}
Can we still not agree? Then you can go to {{referral.name}} ({{referral.body}}). That is an independent organisation. You can do so up to and including {{day referral.lastDayOn}}. {{sentence referral.explanation}}

{{address referral.addressLines}}
Phone: {{referral.phone}}
{{link referral.website}}

You can also always go to court.
{{else}}
Can we still not agree? Then you can always go to court.
{{/if}}`,

  referral: `## Do you disagree with us?

{{> second-look}}

{{> dispute-body}}`,

  'last-referral': `## Do you disagree with us?

{{> dispute-body}}`,

  status: `{{#if statusUrl}}
On this page you can always see how your complaint is getting on:

{{link statusUrl}}

{{/if}}`,
};

/** The shared pieces of letters, by language and name. */
export const partials: Record<Language, Record<string, string>> = { nl: dutch, en: english };

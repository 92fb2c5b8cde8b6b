import type { CustomerLetterFacts, Letter } from './letter.js';

/** What the handler wants to say, in the handler's own words. */
export type ReplyFacts = CustomerLetterFacts & { message: string; statusUrl?: string };

/** A letter that fits no other purpose: only the greeting, the contact and the closing are given. */
export const reply: Letter<ReplyFacts> = {
  nl: {
    subject: 'Ons bericht aan u ({{reference}})',
    body: `{{greeting salutation}}

{{paragraphs message}}

Heeft u nog een vraag? Bel mij gerust op {{handler.phone}} of mail naar {{handler.email}}. Noem daarbij dit nummer: {{reference}}.

{{> status}}
{{> closing}}`,
  },
  en: {
    subject: 'A message from us ({{reference}})',
    body: `{{greeting salutation}}

{{paragraphs message}}

Do you have a question? You are welcome to call me on {{handler.phone}} or email {{handler.email}}. Please mention this reference: {{reference}}.

{{> status}}
{{> closing}}`,
  },
};

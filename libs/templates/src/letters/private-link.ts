import type { CustomerLetterFacts, Letter } from './letter.js';

/** The page that the private link opens. */
export type PrivateLinkFacts = CustomerLetterFacts & { linkUrl: string };

/** "Here is the link with which you follow your case." */
export const privateLink: Letter<PrivateLinkFacts> = {
  nl: {
    subject: 'Uw persoonlijke link ({{reference}})',
    body: `{{greeting salutation}}

Met deze persoonlijke link ziet u hoe het staat met uw zaak {{reference}}. U kunt er ook een bericht of een bestand sturen.

{{link linkUrl}}

Stuur deze link niet door: wie hem heeft, ziet uw zaak. Deed u dat toch? Bel ons op {{label.phone}}. Dan maken wij de link ongeldig en krijgt u een nieuwe.

Heeft u niet om deze link gevraagd? Dan hoeft u niets te doen.

{{> help}}

{{> closing}}`,
  },
  en: {
    subject: 'Your private link ({{reference}})',
    body: `{{greeting salutation}}

With this private link you can see how your case {{reference}} is getting on. You can also send a message or a file there.

{{link linkUrl}}

Please do not forward this link: whoever has it can see your case. Did you forward it after all? Call us on {{label.phone}}. We will then cancel the link and send you a new one.

Did you not ask for this link? Then you do not need to do anything.

{{> help}}

{{> closing}}`,
  },
};

import type { Moment } from '../words/calendar-words.js';
import type { CustomerLetterFacts, Letter } from './letter.js';

/** What we sent to the dispute body, and when. */
export type DisputeForwardingFacts = CustomerLetterFacts & {
  disputeBody: { body: string; name: string; phone: string; website: string };
  forwardedAt: Moment;
  documents: string[];
};

/** "Your case is now with the dispute body; this is what we sent there." */
export const disputeForwarding: Letter<DisputeForwardingFacts> = {
  nl: {
    subject: 'Wij hebben uw dossier naar {{disputeBody.name}} gestuurd ({{reference}})',
    body: `{{greeting salutation}}

U bent met uw klacht naar {{disputeBody.name}} ({{disputeBody.body}}) gegaan. Wij hebben het dossier op {{day forwardedAt}} daarheen gestuurd.

## Wat hebben wij gestuurd?

{{bullets documents}}

Wilt u een kopie? Vraag het mij. U krijgt dan alles wat wij hebben gestuurd.

## Wat gebeurt er nu?

Deze organisatie bekijkt uw klacht en laat u weten wat de volgende stap is. Heeft u daar vragen over? Bel dan naar {{disputeBody.phone}} of kijk op deze website:

{{link disputeBody.website}}

Wilt u er toch nog samen met ons uitkomen? Dat kan altijd. Bel mij gerust.

{{> contact}}

{{> closing}}`,
  },
  en: {
    subject: 'We have sent your file to {{disputeBody.name}} ({{reference}})',
    body: `{{greeting salutation}}

You have taken your complaint to {{disputeBody.name}} ({{disputeBody.body}}). We sent the file there on {{day forwardedAt}}.

## What did we send?

{{bullets documents}}

Would you like a copy? Ask me. You will get everything that we sent.

## What happens now?

That organisation will look at your complaint and tell you what the next step is. If you have questions about this, call {{disputeBody.phone}} or go to this website:

{{link disputeBody.website}}

Would you still like to solve it together with us? You always can. Please call me.

{{> contact}}

{{> closing}}`,
  },
};

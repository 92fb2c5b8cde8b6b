import { defineText } from '../../text/define-text.js';

/** What only the form on the screen says; its questions have their words in libs/public-form. */
export const fileComplaintText = defineText({
  nl: {
    noLabels: 'Hier kunt u nu geen klacht doorgeven',
    noLabelsWay: 'Bel of mail uw verzekeraar. De gegevens staan op uw polis.',
    staff: 'Werkt u hier?',
    signIn: 'Inloggen voor medewerkers',
    figures: 'Hoe vaak halen wij dat?',
    files: 'Foto’s, brieven of rekeningen',
    filesHint: (mb: number) => `Hoogstens ${mb} MB per bestand. Wij krijgen ze als u het formulier verstuurt.`,
    send: {
      complaint: 'Klacht versturen',
      'customer-signal': 'Signaal versturen',
      compliment: 'Compliment versturen',
      unknown: 'Versturen',
    },
    kept: 'Wat u invult, blijft op dit apparaat bewaard tot u het verstuurt of wist.',
    restored: 'Wij hebben teruggezet wat u eerder invulde.',
    wipe: 'Wis wat ik invulde',
    wipeQuestion: 'Alles wissen wat u hier invulde?',
    wipeYes: 'Ja, alles wissen',
    filesLeft: (names: string) =>
      `Dit kwam niet aan: ${names}. Is het bestand te groot, of van een ander soort dan de naam zegt? Voeg het toe op de pagina waar u uw zaak volgt.`,
    followWhy: 'Dit is uw persoonlijke pagina. Daar ziet u wat wij doen en stuurt u ons een bericht of een bestand.',
    followMail: 'U krijgt de link ook in uw mail.',
    followKeep: 'Een bladwijzer van die pagina bevat de link niet. Bel ons als u de link kwijt bent.',
    print: 'Deze pagina afdrukken',
  },
  en: {
    noLabels: 'You cannot file a complaint here now',
    noLabelsWay: 'Call or e-mail your insurer. You find the details on your policy.',
    staff: 'Do you work here?',
    signIn: 'Sign in for staff',
    figures: 'How often do we reach that?',
    files: 'Photos, letters or bills',
    filesHint: (mb) => `At most ${mb} MB a file. We get them when you send the form.`,
    send: {
      complaint: 'Send the complaint',
      'customer-signal': 'Send the signal',
      compliment: 'Send the compliment',
      unknown: 'Send',
    },
    kept: 'What you fill in stays on this device until you send it or wipe it.',
    restored: 'We put back what you filled in before.',
    wipe: 'Wipe what I filled in',
    wipeQuestion: 'Wipe everything that you filled in here?',
    wipeYes: 'Yes, wipe everything',
    filesLeft: (names) =>
      `This did not arrive: ${names}. Is the file too large, or of another kind than its name says? Add it on the page where you follow your case.`,
    followWhy: 'This is your private page. There you see what we do, and send us a message or a file.',
    followMail: 'You get the link in your e-mail too.',
    followKeep: 'A bookmark of that page does not hold the link. Call us if you lose it.',
    print: 'Print this page',
  },
});

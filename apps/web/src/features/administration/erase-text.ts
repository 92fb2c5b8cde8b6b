import { defineText } from '../../text/define-text.js';

/** Words of the page on which a person is erased. */
export const eraseText = defineText({
  nl: {
    title: 'Persoon wissen',
    intro:
      'Wist de gegevens, woorden, brieven en bestanden van iemand uit gesloten zaken. Dat er een zaak was en wanneer wat gebeurde, blijft. Dit kan niet ongedaan worden gemaakt; ook een back-up van voor vandaag moet u zelf nalopen.',
    references: 'Kenmerken van de zaken',
    referencesHint: 'Alle zaken van deze persoon, met een komma of spatie ertussen.',
    referencesMissing: 'Vul ten minste één kenmerk in.',
    unknown: (reference: string) => `Er is geen zaak ${reference}.`,
    same: 'Zaken met hetzelfde e-mailadres of telefoonnummer:',
    over: 'kan worden gewist',
    open: 'nog niet gesloten',
    reason: 'Waarom',
    reasonMissing: 'Schrijf waarom u deze persoon wist.',
    confirmation: 'Typ de kenmerken nog een keer',
    confirmationHint: 'Zo weet u zeker dat u de goede zaken wist.',
    confirmationMissing: 'Typ de kenmerken nog een keer.',
    submit: 'Voorgoed wissen',
    erased: (count: number) => (count === 1 ? '1 zaak is gewist.' : `${count} zaken zijn gewist.`),
  },
  en: {
    title: 'Erase a person',
    intro:
      'Erases the data, words, letters and files of somebody from closed cases. That there was a case, and when what happened, stays. This cannot be undone; look through backups from before today yourself.',
    references: 'References of the cases',
    referencesHint: 'All cases of this person, with a comma or space between.',
    referencesMissing: 'Fill in at least one reference.',
    unknown: (reference: string) => `There is no case ${reference}.`,
    same: 'Cases with the same e-mail address or phone number:',
    over: 'can be erased',
    open: 'not closed yet',
    reason: 'Why',
    reasonMissing: 'Write why you erase this person.',
    confirmation: 'Type the references once more',
    confirmationHint: 'So you are sure that you erase the right cases.',
    confirmationMissing: 'Type the references once more.',
    submit: 'Erase for ever',
    erased: (count: number) => (count === 1 ? '1 case was erased.' : `${count} cases were erased.`),
  },
});

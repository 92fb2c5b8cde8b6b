import { defineText } from '../../text/define-text.js';

/** Words of the page on which letters are printed and handed to the post. */
export const postText = defineText({
  nl: {
    title: 'Brieven printen',
    toPrint: 'Nog te printen',
    waiting: (count: number) =>
      count === 1
        ? 'Er wacht 1 brief die nog niet is geprint.'
        : `Er wachten ${count} brieven die nog niet zijn geprint.`,
    nothing: 'Alle brieven zijn geprint. Zodra iemand een brief voor de post schrijft, kunt u hem hier printen.',
    make: (count: number) => (count === 1 ? 'Maak de PDF van 1 brief' : `Maak één PDF van ${count} brieven`),
    made: 'De PDF is klaar. Open hem, print hem, en leg daarna vast dat de post weg is.',
    batches: 'Eerder gemaakt',
    none: 'Nog geen stapel',
    noneWhy: 'Hier komen de stapels te staan die u print. U kunt ze altijd opnieuw printen.',
    letters: (count: number) => (count === 1 ? '1 brief' : `${count} brieven`),
    madeBy: (name: string) => `gemaakt door ${name}`,
    open: 'PDF openen',
    posted: 'Op de post gedaan',
    postedBy: (name: string) => `door ${name}`,
    allSingly: 'Alle brieven zijn al los op de post gedaan.',
    toPost: (count: number) => (count === 1 ? '1 brief wacht op de post' : `${count} brieven wachten op de post`),
    hand: 'Vastleggen dat de post weg is',
    auditor: 'U kunt meekijken. Printen en versturen doet een behandelaar.',
  },
  en: {
    title: 'Print letters',
    toPrint: 'Still to print',
    waiting: (count) =>
      count === 1 ? '1 letter waits that was not printed yet.' : `${count} letters wait that were not printed yet.`,
    nothing: 'All letters are printed. As soon as somebody writes a letter for the post, you can print it here.',
    make: (count) => (count === 1 ? 'Make the PDF of 1 letter' : `Make one PDF of ${count} letters`),
    made: 'The PDF is ready. Open it, print it, and then record that the post left.',
    batches: 'Made before',
    none: 'No pile yet',
    noneWhy: 'The piles that you print will stand here. You can always print them again.',
    letters: (count) => (count === 1 ? '1 letter' : `${count} letters`),
    madeBy: (name) => `made by ${name}`,
    open: 'Open the PDF',
    posted: 'Handed to the post',
    postedBy: (name) => `by ${name}`,
    allSingly: 'All letters were handed to the post one by one.',
    toPost: (count) => (count === 1 ? '1 letter waits for the post' : `${count} letters wait for the post`),
    hand: 'Record that the post left',
    auditor: 'You can look along. Printing and sending is for a handler.',
  },
});

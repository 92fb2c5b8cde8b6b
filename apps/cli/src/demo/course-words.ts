/** What handlers write when nothing special has to be said, and what customers say when they withdraw. */
export const courseWords = {
  nl: {
    progress: [
      'Wij zijn nog bezig met uw klacht. Wij wachten op informatie van een collega. U hoort uiterlijk over vijf werkdagen weer van ons.',
      'Een kort bericht over uw klacht: de expert heeft meer tijd nodig. Wij bellen u zodra wij meer weten.',
      'Uw klacht is nog in behandeling. Er is geen bijzonder nieuws, maar u bent niet vergeten.',
      'Wij hebben de stukken ontvangen en lezen die deze week. Daarna nemen wij een besluit.',
    ],
    delay: [
      'Wij beloofden u eerder een antwoord. Dat lukt niet, omdat wij nog op informatie van een andere afdeling wachten. U krijgt ons antwoord uiterlijk op {date}.',
      'Het uitzoeken van uw klacht kost meer tijd dan wij dachten. Dat spijt ons. Uiterlijk op {date} krijgt u ons antwoord.',
      'Door drukte lukt het niet om u op tijd te antwoorden. Onze excuses. Wij antwoorden uiterlijk op {date}.',
    ],
    withdrawn: [
      'Het is intussen opgelost. Laat maar zitten.',
      'Ik laat het rusten. Bedankt voor uw telefoontje.',
      'Een collega van u heeft het al geregeld, u hoeft niets meer te doen.',
      'Ik heb er geen zin meer in. Sluit maar.',
      'Ik wil er geen tijd meer aan besteden. U mag het sluiten.',
    ],
    topManager:
      'Zelf met de klant gebeld, namens de directie. Geluisterd en gevraagd wat wij hiervan kunnen leren. Klant stelde het telefoontje op prijs.',
    carriedOut: 'Uitgevoerd zoals in de brief staat; gecontroleerd.',
    closed: 'Gedeeld met de afdeling.',
    again: 'Ik heb dit al gemeld, maar hoorde nog niets. Voor de zekerheid nog een keer:',
    merged: 'Zelfde klacht van dezelfde klant, eerder binnengekomen.',
    silent: 'Twee keer gevraagd of de klacht dicht mag, geen reactie.',
    conversion: 'Klant wil bij nader inzien een oplossing en vindt het goed dat wij dit als klacht behandelen.',
    confirmedByPhone: 'Ontvangst aan de telefoon bevestigd, met naam, nummer en datum van het antwoord.',
    confirmedByLetter: 'Ontvangst per brief bevestigd.',
    agreesAfterAll: 'Ja, zo is het goed. Dank dat er nog iemand naar keek.',
    disagrees: 'Ik ben het er nog steeds niet mee eens.',
  },
  en: {
    progress: [
      'We are still working on your complaint and expect to know more next week. You have not been forgotten.',
    ],
    delay: [
      'Looking into your complaint takes longer than we thought. We are sorry. You will have our answer by {date}.',
    ],
    withdrawn: ['Never mind, it has been sorted out. Please close it.'],
    topManager: 'Zelf met de klant gebeld, in het Engels, namens de directie. Goed gesprek.',
    carriedOut: 'Uitgevoerd zoals in de brief staat; gecontroleerd.',
    closed: 'Gedeeld met de afdeling.',
    again: 'I reported this already but heard nothing. To be sure, once more:',
    merged: 'Zelfde klacht van dezelfde klant, eerder binnengekomen.',
    silent: 'Twee keer gevraagd of de klacht dicht mag, geen reactie.',
    conversion: 'Klant wil bij nader inzien een oplossing en vindt het goed dat wij dit als klacht behandelen.',
    confirmedByPhone: 'Ontvangst aan de telefoon bevestigd, in het Engels, met naam, nummer en datum van het antwoord.',
    confirmedByLetter: 'Ontvangst per brief bevestigd.',
    agreesAfterAll: 'Yes, that is fine now. Thank you for looking again.',
    disagrees: 'I still do not agree.',
  },
} as const;

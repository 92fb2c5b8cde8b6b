import { defineText } from '../../text/define-text.js';

/** Words of the sign-in page. */
export const signInText = defineText({
  nl: {
    title: 'Inloggen',
    intro: 'Voor medewerkers.',
    email: 'E-mailadres',
    emailMissing: 'Vul uw e-mailadres in.',
    password: 'Wachtwoord',
    passwordMissing: 'Vul uw wachtwoord in.',
    signIn: 'Inloggen',
    noMatch: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze allebei.',
    tooOften: 'Er is te vaak een verkeerd wachtwoord ingevuld. Wacht een paar minuten en probeer het opnieuw.',
    demoTitle: 'Proefversie',
    demoIntro: 'Alles hier is verzonnen. Kijk rond als:',
    demoAs: (name: string, role: string) => `${name}, ${role}`,
  },
  en: {
    title: 'Sign in',
    intro: 'For staff.',
    email: 'E-mail address',
    emailMissing: 'Fill in your e-mail address.',
    password: 'Password',
    passwordMissing: 'Fill in your password.',
    signIn: 'Sign in',
    noMatch: 'This e-mail address and password do not belong together. Check them both.',
    tooOften: 'A wrong password was filled in too often. Wait a few minutes and try again.',
    demoTitle: 'Demonstration',
    demoIntro: 'Everything here is made up. Look around as:',
    demoAs: (name, role) => `${name}, ${role}`,
  },
});

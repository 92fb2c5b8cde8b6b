import { defineText } from './define-text.js';

/** The eight statements of the complaint monitor, in the order in which customers are asked. */
export const monitorStatements = defineText({
  nl: {
    'easy-to-reach': 'Ik kon mijn klacht makkelijk kwijt.',
    'first-response-in-time': 'Ik kreeg op tijd een eerste reactie.',
    'all-attention-needed': 'Mijn klacht kreeg alle aandacht die nodig was.',
    professional: 'Ik ben deskundig geholpen.',
    'fitting-result': 'De uitkomst past bij mijn klacht.',
    'smooth-on-the-whole': 'Alles bij elkaar ging het soepel.',
    'would-recommend': 'Ik zou deze verzekeraar aanraden.',
    'exceeded-expectations': 'Het ging uiteindelijk beter dan ik had verwacht.',
  },
  en: {
    'easy-to-reach': 'It was easy to make my complaint.',
    'first-response-in-time': 'I had a first response in time.',
    'all-attention-needed': 'My complaint had all the attention that it needed.',
    professional: 'I was helped by people who know their work.',
    'fitting-result': 'The result fits my complaint.',
    'smooth-on-the-whole': 'All in all it went smoothly.',
    'would-recommend': 'I would recommend this insurer.',
    'exceeded-expectations': 'In the end it went better than I had expected.',
  },
});

export type Statement = keyof (typeof monitorStatements)['nl'];

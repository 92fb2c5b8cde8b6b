import { failureKind } from './failure-kind.js';

describe('failureKind', () => {
  it.each([
    [
      'Mail not delivered (permanent): 550 5.1.1 <anna@proef.example>: Recipient address rejected: User unknown',
      'no-such-address',
    ],
    ['550 no such user here', 'no-such-address'],
    ['Mail not delivered (permanent): 552 5.2.2 Mailbox full', 'full'],
    ['554 5.7.1 Message rejected as spam by policy', 'refused'],
    ['Mail not delivered (temporary): connect ECONNREFUSED 127.0.0.1:25', 'unreachable'],
    ['Mail not delivered (temporary): Greeting never received: Connection timeout', 'unreachable'],
    ['Mail not delivered (permanent): 554 Transaction failed', 'other'],
    [
      'Wat voor deze mail nodig is, staat niet meer in het register. / What it takes to write this mail is not in the register any more.',
      'unwritable',
    ],
    ['De mail kwam terug zonder reden. / The mail came back without a reason.', 'other'],
    ['', 'other'],
  ])('reads "%s" as %s', (said, kind) => {
    expect(failureKind(said)).toBe(kind);
  });
});

/** What each requirement of the workflow asks, in a clause that goes on after "only when". */
export const requirementWords = {
  'actor-not-complained-about': 'the complaint is not about who does it',
  'new-handler-not-complained-about': 'the complaint is not about the new handler',
  'top-manager-not-complained-about': 'the complaint is not about that top manager',
  'about-whom-changed-by-others': 'whoever is complained about leaves alone about whom the complaint is',
  'decision-by-others': 'nobody complained about decided or approved',
  'new-handler-not-involved-before': 'the new handler was not involved in an earlier round',
  'second-looker-not-involved': 'who looks again was not involved before',
  'decider-not-involved-before': 'who does it was not involved in an earlier round',
  'has-handler': 'somebody handles the case',
  'has-decision': 'there is a decision',
  'wish-asked': 'the wanted solution was asked, or it is recorded why that was not possible',
  'approver-is-second-person': 'somebody else decided',
  'approver-within-mandate': 'the redress is within the mandate of who approves',
  'referral-in-letter':
    'a (partly) rejecting letter names the right dispute body, its website and last day, and the court',
  'answer-came-back': 'the last answer was refused or returned',
  'confirmation-still-due': 'the receipt was not confirmed yet',
  'colleague-owes-answer': 'a question to a colleague is open',
  'letter-fits-case': 'the letter fits the case as it is (a dispute is open, an answer was sent, …)',
  'promise-is-open': 'a promise is open',
  'terms-allow-pause': 'the published terms of the label say that the clock stops while the customer is waited for',
  'term-runs': 'a published term about the answer or the closure is running',
  'clock-stands-still': 'the clock stands still',
  'letter-waits-for-post': 'a letter waits for the post',
  'solution-waits': 'a solution waits to be carried out',
  'solution-carried-out': 'what was promised in the answer was carried out',
  'closure-allowed': "the customer agrees, or kept silent after the label's attempts and window",
  'no-open-dispute': 'no dispute is open',
  'has-open-dispute': 'a dispute is open',
  'has-e-mail-address': 'there is an e-mail address',
  'monitor-not-answered': 'the monitor was not sent in before',
  'customer-reopens-in-time': "a customer does so within the label's weeks, after silence or a withdrawal",
  'is-not-merge-target': 'no other case is merged into this one',
};

/** When each path of a fork is taken. */
export const forkWords = {
  'within-mandate': { yes: 'within the mandate', no: 'above it' },
  'handler-named': { yes: 'somebody is named', no: 'nobody is named' },
  'has-handler': { yes: 'with its handler', no: 'without one' },
  'closure-answer': { yes: 'yes', no: 'no', 'call-me': 'call me' },
};

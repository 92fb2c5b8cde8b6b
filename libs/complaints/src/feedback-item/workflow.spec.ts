import { aCase } from '../../../../test/builders/case.js';
import type { Actor } from '../staff/actor.js';
import { actions } from '../use-cases/actions/index.js';
import { ACTOR_ROLES, type ActorRole, FINAL_STATUSES, KINDS, type Kind, STATUSES, type Status } from '../vocabulary.js';
import { decideTransition, isOver } from './decide-transition.js';
import { ComplaintError } from './errors.js';
import { requirements } from './requirements.js';
import { ACTIONS, type ActionName, type Transition, transitionOf, workflow } from './workflow.js';

type From = Status | 'unregistered';

/**
 * The whole workflow, written down a second time and by hand. "open" is every status with work to do, "any" also the
 * final ones. Roles: h handler, m manager, t top manager, s system, c customer.
 */
const WRITTEN_TABLE = `
action                  | from                   | to                                           | roles | kinds      | requires
register                | unregistered           | received                                     | hmtcs | all        |
take-over               | received               | in-treatment                                 | hmt   | all        | new-handler-not-complained-about new-handler-not-involved-before
take-over               | open but received      | same                                         | hmt   | all        | new-handler-not-complained-about new-handler-not-involved-before
assign                  | received               | in-treatment                                 | hmt   | all        | actor-not-complained-about new-handler-not-complained-about new-handler-not-involved-before
assign                  | open but received      | same                                         | hmt   | all        | actor-not-complained-about new-handler-not-complained-about new-handler-not-involved-before
confirm-receipt         | open                   | same                                         | hmt   | all        | confirmation-still-due actor-not-complained-about
log-contact             | open, closed           | same                                         | hmt   | all        | actor-not-complained-about
record-wish             | open                   | same                                         | hmtc  | all        | actor-not-complained-about
add-note                | any                    | same                                         | hmt   | all        |
ask-colleague           | open                   | same                                         | hmt   | all        | actor-not-complained-about
record-colleague-answer | open                   | same                                         | hmt   | all        | colleague-owes-answer
chase-colleague         | open                   | same                                         | hmts  | all        | colleague-owes-answer
make-promise            | open                   | same                                         | hmt   | all        | actor-not-complained-about
settle-promise          | open, closed           | same                                         | hmt   | all        | promise-is-open actor-not-complained-about
write-letter            | open, closed           | same                                         | hmt   | all        | actor-not-complained-about letter-fits-case
send-progress-update    | open                   | same                                         | hmt   | all        | has-handler actor-not-complained-about
announce-delay          | open                   | same                                         | hmt   | all        | has-handler actor-not-complained-about
pause-clock             | open                   | same                                         | hmt   | complaints | terms-allow-pause term-runs actor-not-complained-about
resume-clock            | open                   | same                                         | hmt   | complaints | clock-stands-still
decide                  | in-treatment           | within-mandate? yes decided, no awaiting-approval | hmt | complaints | wish-asked actor-not-complained-about decider-not-involved-before has-handler
decide                  | decided                | within-mandate? yes decided, no awaiting-approval | hmt | complaints | wish-asked actor-not-complained-about decider-not-involved-before has-handler no-answer-waits
approve                 | awaiting-approval      | decided                                      | mt    | complaints | actor-not-complained-about decider-not-involved-before approver-is-second-person approver-within-mandate
return-decision         | awaiting-approval      | in-treatment                                 | hmt   | complaints | actor-not-complained-about
send-answer             | decided                | second-reader-needed? yes same, no answered  | hmt   | complaints | has-handler actor-not-complained-about decision-by-others decider-not-involved-before referral-in-letter no-answer-waits
send-answer             | answered, closing      | second-reader-needed? yes same, no answered  | hmt   | complaints | has-handler actor-not-complained-about decision-by-others decider-not-involved-before referral-in-letter no-answer-waits answer-came-back
release-answer          | decided, answered, closing | answered                                 | hmt   | complaints | answer-waits has-handler actor-not-complained-about decision-by-others decider-not-involved-before reader-is-second-person
return-answer           | decided, answered, closing | same                                     | hmt   | complaints | answer-waits actor-not-complained-about
hand-to-post            | any                    | same                                         | hmts  | all        | letter-waits-for-post
attach-file             | any                    | same                                         | hmtcs | all        |
record-reaction         | answered, closing      | same                                         | hmtc  | complaints | actor-not-complained-about
carry-out-solution      | answered, closed       | same                                         | hmt   | complaints | solution-waits actor-not-complained-about
ask-closure             | answered               | closing                                      | hmts  | complaints | solution-carried-out actor-not-complained-about
ask-closure             | closing                | same                                         | hmts  | complaints | solution-carried-out actor-not-complained-about
record-closure-answer   | closing                | closure-answer? yes closed, no received, call-me same | hmtc | complaints | actor-not-complained-about
start-second-look       | answered, closing      | handler-named? yes in-treatment, no received | hmtc  | complaints | new-handler-not-complained-about second-looker-not-involved
start-second-look       | closed                 | handler-named? yes in-treatment, no received | hmtc  | complaints | new-handler-not-complained-about second-looker-not-involved has-decision
close                   | received, in-treatment | closed                                       | hmt   | others     | actor-not-complained-about
close                   | answered, closing      | closed                                       | hmts  | complaints | closure-allowed actor-not-complained-about
reopen                  | closed                 | has-handler? yes in-treatment, no received   | hmtc  | all        | customer-reopens-in-time
withdraw                | open                   | closed                                       | hmtc  | all        | actor-not-complained-about
merge                   | open                   | merged                                       | hmt   | all        | is-not-merge-target no-open-dispute actor-not-complained-about
unmerge                 | merged                 | status-before-merge? received received, in-treatment in-treatment, awaiting-approval awaiting-approval, decided decided, answered answered, closing closing | hmt | all |
refer                   | answered, closing      | closed                                       | hmt   | complaints | actor-not-complained-about customer-disagrees referral-fits-case
open-dispute            | open, closed           | same                                         | hmt   | complaints | no-open-dispute dispute-open-to-customer actor-not-complained-about
record-dispute-reply    | open, closed           | same                                         | hmt   | complaints | has-open-dispute actor-not-complained-about
record-dispute-outcome  | open, closed           | same                                         | hmt   | complaints | has-open-dispute actor-not-complained-about
correct-data            | any                    | same                                         | hmtc  | all        | actor-not-complained-about
mark-needs              | open                   | same                                         | hmtc  | all        | actor-not-complained-about
mark-impact             | open                   | same                                         | hmt   | all        | actor-not-complained-about
assign-top-manager      | open                   | same                                         | mt    | all        | top-manager-not-complained-about
convert-to-complaint    | received, in-treatment | same                                         | hmt   | others     |
send-message            | open, closed           | same                                         | c     | all        |
receive-mail            | open, closed           | same                                         | hmts  | all        |
mark-message-read       | open, closed           | same                                         | hmt   | all        | message-waits-to-be-read
correct-contact-details | open, closed           | same                                         | c     | all        |
answer-monitor          | closed                 | same                                         | c     | complaints | monitor-not-answered
send-private-link       | any                    | same                                         | hmts  | all        | has-e-mail-address
revoke-private-links    | any                    | same                                         | hmt   | all        |
examine-similar-cases   | open, closed           | same                                         | hmt   | complaints | has-decision actor-not-complained-about
record-improvement      | open, closed           | same                                         | hmt   | complaints | has-decision actor-not-complained-about
measure-improvement     | open, closed           | same                                         | hmt   | complaints | improvement-recorded actor-not-complained-about
carry-out-adjustment    | open, closed           | same                                         | hmt   | all        | adjustment-waits
share-response          | open, closed           | same                                         | hmt   | complaints | response-unshared
`;

const OPEN: Status[] = ['received', 'in-treatment', 'awaiting-approval', 'decided', 'answered', 'closing'];
const STATUS_WORDS: Record<string, From[]> = {
  open: OPEN,
  'open but received': OPEN.filter((status) => status !== 'received'),
  any: [...OPEN, 'closed', 'merged'],
};
const ROLE_LETTERS: Record<string, ActorRole> = {
  h: 'handler',
  m: 'manager',
  t: 'top-manager',
  s: 'system',
  c: 'customer',
};

interface WrittenEntry {
  to: string;
  roles: ActorRole[];
  kinds: string;
  requires: string[];
}

/** The written table by "status action". */
const written = new Map<string, WrittenEntry>();
for (const line of WRITTEN_TABLE.trim().split('\n').slice(1)) {
  const [action = '', from = '', to = '', roles = '', kinds = '', requires = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const entry = {
    to,
    roles: [...roles].map((letter) => ROLE_LETTERS[letter] as ActorRole),
    kinds,
    requires: requires.split(' ').filter(Boolean),
  };
  for (const word of from.split(', ')) {
    for (const status of STATUS_WORDS[word] ?? [word as From]) written.set(`${status} ${action}`, entry);
  }
}

const FROM = ['unregistered', ...STATUSES] as const;
const isComplaint = (kind: Kind) => kind === 'complaint';
const fits = (kinds: string, kind: Kind) => kinds === 'all' || (kinds === 'complaints') === isComplaint(kind);

function inWords({ to }: Transition): string {
  if (typeof to === 'string') return to;
  return `${to.fork}? ${Object.entries(to.paths)
    .map((path) => path.join(' '))
    .join(', ')}`;
}

/** What the workflow says when somebody of a role tries an action, whatever its requirements say. */
function attempt(status: Status, action: ActionName, role: ActorRole, kind: Kind): string {
  const actor: Actor = { role, userId: role, mandateCents: 0, labels: 'all' };
  try {
    decideTransition(
      aCase({ item: { status, kind } }),
      action,
      actor,
      { answer: 'yes' },
      new Date('2026-03-03T09:00:00Z'),
    );
    return 'allowed';
  } catch (error) {
    if (error instanceof ComplaintError && error.code !== 'requirement-not-met') return error.code;
    return 'allowed';
  }
}

function expected(status: Status, action: ActionName, role: ActorRole, kind: Kind): string {
  const entry = written.get(`${status} ${action}`);
  if (!entry || !fits(entry.kinds, kind)) return 'transition-not-allowed';
  return entry.roles.includes(role) ? 'allowed' : 'role-not-allowed';
}

describe('the workflow', () => {
  it('lets each role do to each kind in each status what is written, and nothing else', () => {
    const differences: string[] = [];
    for (const status of STATUSES)
      for (const action of ACTIONS)
        for (const role of ACTOR_ROLES)
          for (const kind of KINDS) {
            const [is, should] = [attempt(status, action, role, kind), expected(status, action, role, kind)];
            if (is !== should) differences.push(`${status}, ${action} by ${role} on ${kind}: ${is}, written ${should}`);
          }
    expect(differences).toEqual([]);
  });

  it('leads from each status where it is written, under the requirements that are written', () => {
    const table = FROM.flatMap((status) =>
      ACTIONS.flatMap((action) => {
        const transition = transitionOf(status, action);
        return transition
          ? [[`${status} ${action}`, { to: inWords(transition), requires: [...(transition.requires ?? [])] }]]
          : [];
      }),
    );
    const bySource = [...written].map(([key, { to, requires }]) => [key, { to, requires }]);
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(bySource));
  });

  it('registers for caseworkers, customers and the system only', () => {
    expect(Object.keys(workflow.unregistered)).toEqual(['register']);
    expect([...(transitionOf('unregistered', 'register')?.by ?? [])].sort()).toEqual([
      'customer',
      'handler',
      'manager',
      'system',
      'top-manager',
    ]);
  });

  it('gives auditors and administrators nothing to do to a case', () => {
    const theirs = FROM.flatMap((status) =>
      ACTIONS.filter((action) =>
        transitionOf(status, action)?.by.some((role) => role === 'auditor' || role === 'administrator'),
      ),
    );
    expect(theirs).toEqual([]);
  });

  it.each(KINDS)('reaches for a %s the statuses that are meant for it, and from each an end', (kind) => {
    const reached = reachableFrom('unregistered', kind);
    const meant = isComplaint(kind) ? STATUSES : ['received', 'in-treatment', 'closed', 'merged'];
    expect([...reached].sort()).toEqual([...meant].sort());
    for (const status of reached)
      expect([...reachableFrom(status, kind)].some((end) => isOver(end as Status))).toBe(true);
  });

  it('ends only where an end is meant, and leaves it only by opening the case again', () => {
    expect(FINAL_STATUSES).toEqual(['closed', 'merged']);
    const waysOut = FINAL_STATUSES.flatMap((status) =>
      ACTIONS.filter((action) => nextOf(status, action, 'complaint').some((next) => next !== status)),
    );
    expect(waysOut).toEqual(['start-second-look', 'reopen', 'unmerge']);
  });

  it('has an input and an effect for every action, and uses every action and every requirement', () => {
    const used = FROM.flatMap((status) => ACTIONS.filter((action) => transitionOf(status, action)));
    expect(new Set(used)).toEqual(new Set(ACTIONS));
    expect(['register', ...Object.keys(actions)].sort()).toEqual([...ACTIONS].sort());
    for (const { input, run } of Object.values(actions))
      expect([typeof input.parse, typeof run]).toEqual(['function', 'function']);
    const required = FROM.flatMap((status) =>
      ACTIONS.flatMap((action) => transitionOf(status, action)?.requires ?? []),
    );
    expect(new Set(required)).toEqual(new Set(Object.keys(requirements)));
  });
});

function nextOf(status: From, action: ActionName, kind: Kind): Status[] {
  const transition = transitionOf(status, action);
  if (!transition || (transition.only && (transition.only === 'complaints') !== isComplaint(kind))) return [];
  const next = typeof transition.to === 'string' ? [transition.to] : Object.values(transition.to.paths);
  return next.map((one) => (one === 'same' ? (status as Status) : one));
}

/** Statuses that lie ahead; what a case was before a merge is only reached as far as it was reached before. */
function reachableFrom(start: From, kind: Kind): Set<From> {
  const reached = new Set<From>();
  const ahead = [start];
  for (let status = ahead.pop(); status; status = ahead.pop()) {
    for (const action of ACTIONS.filter((name) => name !== 'unmerge')) {
      for (const next of nextOf(status, action, kind)) {
        if (reached.has(next)) continue;
        reached.add(next);
        ahead.push(next);
      }
    }
  }
  return reached;
}

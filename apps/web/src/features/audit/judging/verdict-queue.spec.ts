import { type Pressed, VerdictQueue } from './verdict-queue.js';

const press = (questionId: string, more: Partial<Pressed> = {}) => ({
  userId: 'u',
  roundId: 'r',
  position: 1,
  questionId,
  verdict: 'yes' as const,
  remark: null,
  version: 0,
  ...more,
});

/** A server that answers when it is told to. */
function aServer() {
  const sent: Pressed[] = [];
  const answers: { resolve: (version: number) => void; reject: (problem: unknown) => void }[] = [];
  const send = (pressed: Pressed) => {
    sent.push(pressed);
    return new Promise<number>((resolve, reject) => answers.push({ resolve, reject }));
  };
  const settle = async (answer: number | Error) => {
    const asked = answers.shift();
    if (typeof answer === 'number') asked?.resolve(answer);
    else asked?.reject(answer);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue: new VerdictQueue(send), sent, settle };
}
const states = (queue: VerdictQueue) => queue.all().map(({ questionId, state }) => [questionId, state]);

describe('VerdictQueue', () => {
  it('sends what is pressed while another is being saved, in order and one at a time', async () => {
    const { queue, sent, settle } = aServer();
    for (const id of ['IV.1', 'IV.2.a', 'IV.3']) queue.press(press(id));
    expect(sent.map(({ questionId }) => questionId)).toEqual(['IV.1']);
    expect(states(queue).map(([, state]) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    await settle(1);
    await settle(1);
    await settle(1);
    expect(sent.map(({ questionId }) => questionId)).toEqual(['IV.1', 'IV.2.a', 'IV.3']);
    expect(queue.hasUnsaved()).toBe(false);
  });

  it('sends a change of mind with the version that the first verdict got', async () => {
    const { queue, sent, settle } = aServer();
    queue.press(press('IV.1'));
    queue.press(press('IV.1', { verdict: 'no', remark: 'Toch niet.' }));
    await settle(4);
    expect(sent.map(({ verdict, version }) => [verdict, version])).toEqual([
      ['yes', 0],
      ['no', 4],
    ]);
    await settle(5);
    expect(queue.all()).toMatchObject([{ verdict: 'no', state: 'saved', version: 5 }]);
  });

  it('keeps what failed, goes on with the rest, and sends it when it is pressed again', async () => {
    const { queue, sent, settle } = aServer();
    queue.press(press('IV.1'));
    queue.press(press('IV.3'));
    await settle(new Error('the line is down'));
    await settle(1);
    expect(states(queue)).toEqual([
      ['IV.1', 'failed'],
      ['IV.3', 'saved'],
    ]);
    expect(queue.hasUnsaved()).toBe(true);
    queue.press(press('IV.1'));
    await settle(1);
    expect(sent).toHaveLength(3);
    expect(queue.hasUnsaved()).toBe(false);
  });

  it('sends nothing that still needs a remark, and keeps other dossiers apart', async () => {
    const { queue, sent, settle } = aServer();
    queue.hold(press('IV.1', { verdict: 'no' }));
    expect(sent).toEqual([]);
    queue.press(press('IV.1', { position: 2 }));
    await settle(1);
    expect(queue.all().map(({ position, state }) => [position, state])).toEqual([
      [1, 'unexplained'],
      [2, 'saved'],
    ]);
    queue.press(press('IV.1', { verdict: 'no', remark: 'Niet gevraagd.' }));
    await settle(1);
    expect(queue.hasUnsaved()).toBe(false);
  });
});

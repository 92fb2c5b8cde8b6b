import { queuesText } from '../apps/web/src/features/administration/queues/text.js';
import { queueOfTopic } from '../apps/worker/src/queues.js';
import { schedules } from '../apps/worker/src/schedules.js';

describe('The page about background work', () => {
  it.each(['nl', 'en'] as const)('knows a word for every queue and every topic, in %s', (language) => {
    const names = [...Object.entries(queueOfTopic).flat(), ...schedules.map(({ queue }) => queue)];
    const said: Record<string, string> = queuesText[language].names;
    expect(names.filter((name) => !said[name])).toEqual([]);
  });
});

import { planDemo } from './plan.js';
import { secondReaderOf, stillWaits } from './second-reader.js';

const END_ON = '2026-03-09';

describe('the second reader of the demo', () => {
  const answers = planDemo(2026, END_ON).flatMap((item) =>
    item.steps.filter(({ action }) => action === 'send-answer').map((step) => ({ item, step })),
  );

  it('reads the rejecting answers of one label, and takes no other part in the case', () => {
    const read = answers.flatMap(({ item, step }) => {
      const reader = secondReaderOf(item, step);
      return reader ? [{ label: item.label, reader: reader.id, others: item.steps.map(({ by }) => by) }] : [];
    });
    expect(new Set(read.map(({ label }) => label))).toEqual(new Set(['PA']));
    for (const { reader, others } of read) expect(others).not.toContain(reader);
    expect(answers.some(({ item, step }) => item.label === 'PA' && !secondReaderOf(item, step))).toBe(true);
  });

  it('leaves only answers of the last days waiting, after which nothing happened', () => {
    for (const { item, step } of answers.filter((one) => stillWaits(one.item, one.step, END_ON))) {
      expect(step.at >= '2026-03-07').toBe(true);
      expect(item.steps.at(-1)).toBe(step);
    }
  });
});

import type { SeededRandom } from './random.js';
import { stories } from './stories.js';
import type { LabelCode, Story } from './story.js';

/** How many items each label gets, apart from duplicates; those of the peaks come on top. */
const ordinaryItems: Readonly<Record<LabelCode, number>> = { VG: 168, DL: 108, PA: 74 };
const peakItems = { storm: 26, outage: 18 } as const;

/** The stories to tell: each at least once, the others by weight. Stories with a dispute come once. */
export function dealStories(random: SeededRandom): Story[] {
  const labels = Object.keys(ordinaryItems) as LabelCode[];
  const peaks = Object.keys(peakItems) as (keyof typeof peakItems)[];
  return [
    ...labels.flatMap((label) => {
      const ofLabel = stories.filter((story) => story.label === label && !story.peak);
      return dealFrom(ofLabel, ordinaryItems[label], random);
    }),
    ...peaks.flatMap((peak) => {
      const ofPeak = stories.filter((story) => story.peak === peak);
      return dealFrom(ofPeak, peakItems[peak], random);
    }),
  ];
}

function dealFrom(from: readonly Story[], count: number, random: SeededRandom): Story[] {
  const repeatable = from.filter((story) => !hasDispute(story));
  const dealt = [...from];
  while (dealt.length < count) dealt.push(random.pickByWeight(repeatable, ({ weight }) => weight));
  return dealt;
}

/** Whether the story ends at a dispute body. */
export function hasDispute(story: Story): boolean {
  return story.kind === 'complaint' && story.dispute !== undefined;
}

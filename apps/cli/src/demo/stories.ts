import { complimentStories } from './stories-compliments.js';
import { englishStories } from './stories-english.js';
import { healthCoverStories } from './stories-health-cover.js';
import { healthServiceStories } from './stories-health-service.js';
import { homeStories } from './stories-home.js';
import { legalAidStories } from './stories-legal-aid.js';
import { liabilityStories } from './stories-liability.js';
import { motorStories } from './stories-motor.js';
import { requestedStories } from './stories-requested.js';
import { signalStories } from './stories-signals.js';
import { stormStories } from './stories-storm.js';
import { travelStories } from './stories-travel.js';
import type { Story } from './story.js';

/** All stories of the demo. */
export const stories: readonly Story[] = [
  ...motorStories,
  ...homeStories,
  ...stormStories,
  ...travelStories,
  ...liabilityStories,
  ...healthCoverStories,
  ...healthServiceStories,
  ...legalAidStories,
  ...englishStories,
  ...complimentStories,
  ...signalStories,
  ...requestedStories,
];

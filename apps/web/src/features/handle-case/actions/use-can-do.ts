import type { ActionName } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';

/** Tells whether the API offers an action now with nothing in its way. */
export function useCanDo(): (action: ActionName) => boolean {
  const { availableActions } = useCaseDesk().view;
  return (action) => availableActions.some((one) => one.action === action && one.unmet.length === 0);
}

interface RunnerState {
  currentlyRunningTest?: { errors: unknown[] };
}

/** Whether the test that just ran failed; asked in `afterEach`, to show what helps to find out why. */
export function currentTestFailed(): boolean {
  // Jest offers no public question for this; its runner keeps the state under a symbol of this name.
  const key = Object.getOwnPropertySymbols(globalThis).find((symbol) => symbol.description === 'JEST_STATE_SYMBOL');
  const state = key && (globalThis as Record<symbol, RunnerState>)[key];
  return (state?.currentlyRunningTest?.errors.length ?? 0) > 0;
}

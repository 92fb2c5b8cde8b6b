/** A search parameter that is one of a closed list (the keys of its words), or nothing. */
export function choiceParam<V extends string>(value: unknown, words: Record<V, unknown>): V | undefined {
  return typeof value === 'string' && Object.hasOwn(words, value) ? (value as V) : undefined;
}

/** What two people did to the same record, put together. */
export interface Merged<V> {
  values: V;
  /** Fields that only the other changed; theirs is taken over. */
  taken: (keyof V & string)[];
  /** Fields that both changed, differently; what was typed here is kept. */
  disputed: (keyof V & string)[];
}

/** Puts what somebody typed together with what somebody else saved meanwhile. Nothing that was typed is lost. */
export function mergeValues<V extends object>(base: V, typed: V, saved: V): Merged<V> {
  const merged: Merged<V> = { values: { ...typed }, taken: [], disputed: [] };
  for (const name of Object.keys(typed) as (keyof V & string)[]) {
    if (isSame(saved[name], base[name]) || isSame(saved[name], typed[name])) continue;
    if (isSame(typed[name], base[name])) {
      merged.values[name] = saved[name];
      merged.taken.push(name);
    } else {
      merged.disputed.push(name);
    }
  }
  return merged;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

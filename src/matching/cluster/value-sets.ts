const NO_VALUES: ReadonlySet<never> = new Set();

/** The values that are said. Most rows say nothing of most fields: they share one empty set. */
export function setOf<T extends string | number>(values: readonly (T | null)[]): ReadonlySet<T> {
  const said: T[] = [];
  for (const value of values) if (value !== null) said.push(value);
  return said.length === 0 ? NO_VALUES : new Set(said);
}

/** Both sets together, the very one where the other is empty. */
export function union<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> {
  if (right.size === 0) return left;
  return left.size === 0 ? right : left.union(right);
}

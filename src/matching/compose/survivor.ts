/** Counts how often each value is said; empty values say nothing. */
function countValues<T>(values: Iterable<T | null | undefined>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values)
    if (value !== null && value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Values as they survive: most frequent, then longest, then first in the alphabet. Never by the order of rows. */
export function rankValues(values: Iterable<string | null | undefined>): string[] {
  return [...countValues(values)]
    .sort(
      ([left, leftCount], [right, rightCount]) =>
        rightCount - leftCount || right.length - left.length || (left < right ? -1 : 1),
    )
    .map(([value]) => value);
}

/** The value that most rows say, null where none says any. */
export function mostSaid<T extends string>(values: Iterable<T | null | undefined>): T | null {
  // rankValues gives back some of the very values that it received.
  return (rankValues(values)[0] as T | undefined) ?? null;
}

/** Things of one key once, the most complete of each, those that most rows say first. */
export function rankThings<T>(things: readonly T[], keyOf: (thing: T) => string, fullness: (thing: T) => number): T[] {
  const byKey = new Map<string, Standing<T>>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { thing, text: null, count: 1 });
    else {
      known.count++;
      keepFuller(known, thing, fullness);
    }
  }
  return [...byKey]
    .sort(([leftKey, left], [rightKey, right]) => right.count - left.count || (leftKey < rightKey ? -1 : 1))
    .map(([, { thing }]) => thing);
}

interface Standing<T> {
  thing: T;
  /** Written once a second thing, as full, must be told from it. */
  text: string | null;
  count: number;
}

function keepFuller<T>(known: Standing<T>, thing: T, fullness: (thing: T) => number): void {
  if (known.thing === thing) return;
  const difference = fullness(thing) - fullness(known.thing);
  if (difference < 0) return;
  const text = difference > 0 ? null : JSON.stringify(thing);
  if (text !== null) {
    known.text ??= JSON.stringify(known.thing);
    if (text >= known.text) return;
  }
  known.thing = thing;
  known.text = text;
}

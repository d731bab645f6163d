type Said<Value> = Value | null | undefined;

const NOTHING: readonly never[] = Object.freeze([]);

/** Most frequent, then longest, then first in the alphabet: never by the order of rows. */
function standsBefore(left: string, leftCount: number, right: string, rightCount: number): boolean {
  if (leftCount !== rightCount) return leftCount > rightCount;
  return left.length === right.length ? left < right : left.length > right.length;
}

function addTo<Value>(counts: Map<Value, number>, value: Said<Value>): void {
  if (value !== null && value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
}

function ranked<Value extends string>(counts: ReadonlyMap<Value, number>): readonly Value[] {
  if (counts.size === 0) return NOTHING;
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) => (standsBefore(left, leftCount, right, rightCount) ? -1 : 1))
    .map(([value]) => value);
}

/** Values as they survive: most frequent, then longest, then first in the alphabet. */
export function rankValues<Value extends string>(values: Iterable<Said<Value>>): readonly Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) addTo(counts, value);
  return ranked(counts);
}

/**
 * The value that most things say, null where none says any. Things that say one value, or none, are four fields out of
 * five: they are read without being counted.
 */
export function mostSaid<Thing, Value extends string>(
  things: readonly Thing[],
  valueIn: (thing: Thing) => Said<Value>,
): Value | null {
  let only: Value | null = null;
  for (const thing of things) {
    const value = valueIn(thing);
    if (value === null || value === undefined || value === '' || value === only) continue;
    if (only !== null) return mostCounted(things, valueIn);
    only = value;
  }
  return only;
}

function mostCounted<Thing, Value extends string>(
  things: readonly Thing[],
  valueIn: (thing: Thing) => Said<Value>,
): Value | null {
  const counts = new Map<Value, number>();
  for (const thing of things) addTo(counts, valueIn(thing));
  let best: Value | null = null;
  let most = 0;
  for (const [value, count] of counts)
    if (best === null || standsBefore(value, count, best, most)) {
      best = value;
      most = count;
    }
  return best;
}

/** The values that things say, ranked. */
export function rankSaid<Thing, Value extends string>(
  things: readonly Thing[],
  valueIn: (thing: Thing) => Said<Value>,
): readonly Value[] {
  let only: Value | null = null;
  for (const thing of things) {
    const value = valueIn(thing);
    if (value === null || value === undefined || value === '' || value === only) continue;
    if (only !== null) return rankValues(things.map(valueIn));
    only = value;
  }
  return only === null ? NOTHING : [only];
}

/** The values that things list, ranked. Where all of them list one and the same value, the list is the thing's own. */
export function rankListed<Thing, Value extends string>(
  things: readonly Thing[],
  listOf: (thing: Thing) => readonly Value[],
): readonly Value[] {
  let only: readonly Value[] = NOTHING;
  for (const thing of things) {
    const list = listOf(thing);
    if (list.length === 0 || (list.length === 1 && list[0] === only[0])) continue;
    if (list.length > 1 || only.length > 0) return rankValues(things.flatMap(listOf));
    only = list;
  }
  return only;
}

/** How one kind of things is told apart and chosen from. */
export interface Ranking<Thing> {
  readonly keyOf: (thing: Thing) => string;
  readonly fullnessOf: (thing: Thing) => number;
}

/** Things of one key once, the most complete of each, those that most rows say first. */
export function rankThings<Source, Thing extends object>(
  sources: readonly Source[],
  thingsOf: (source: Source) => readonly Thing[],
  ranking: Ranking<Thing>,
): readonly Thing[] {
  let only: readonly Thing[] = NOTHING;
  for (const source of sources) {
    const things = thingsOf(source);
    if (things.length === 0 || (things.length === 1 && things[0] === only[0])) continue;
    if (things.length > 1 || only.length > 0) return rankAll(sources, thingsOf, ranking);
    only = things;
  }
  return only;
}

interface Standing<Thing> {
  readonly key: string;
  thing: Thing;
  count: number;
}

function rankAll<Source, Thing extends object>(
  sources: readonly Source[],
  thingsOf: (source: Source) => readonly Thing[],
  { keyOf, fullnessOf }: Ranking<Thing>,
): readonly Thing[] {
  const byKey = new Map<string, Standing<Thing>>();
  for (const source of sources)
    for (const thing of thingsOf(source)) {
      const key = keyOf(thing);
      const known = byKey.get(key);
      if (!known) byKey.set(key, { key, thing, count: 1 });
      else {
        known.count++;
        if (isFuller(thing, known.thing, fullnessOf)) known.thing = thing;
      }
    }
  const standings = [...byKey.values()];
  if (standings.length > 1)
    standings.sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1));
  return standings.map(({ thing }) => thing);
}

function isFuller<Thing extends object>(thing: Thing, known: Thing, fullnessOf: (thing: Thing) => number): boolean {
  if (thing === known) return false;
  const difference = fullnessOf(thing) - fullnessOf(known);
  return difference === 0 ? isWrittenBefore(thing, known) : difference > 0;
}

/** The order of two equally full things, by the first field that they write otherwise. */
function isWrittenBefore<Thing extends object>(thing: Thing, known: Thing): boolean {
  for (const field in thing) {
    if (thing[field] === known[field]) continue;
    const text = JSON.stringify(thing[field]);
    const knownText = JSON.stringify(known[field]);
    if (text !== knownText) return text < knownText;
  }
  return false;
}

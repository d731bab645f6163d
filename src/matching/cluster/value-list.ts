/**
 * The few values that the rows of one thing say of a field, each once. A list costs a tenth of a set, and most hold one
 * value or none.
 */
export type Values<T> = readonly T[];

export const NO_VALUES: Values<never> = Object.freeze([]);

/** Beyond this many steps a set is made: the staff of a large site are thousands. */
const MOST_STEPS = 256;

export function valuesOf<T>(value: T | null): Values<T> {
  return value === null ? NO_VALUES : [value];
}

/** The same list where nothing in it is said twice. */
export function distinctValues<T>(values: readonly T[]): Values<T> {
  if (values.length === 0) return NO_VALUES;
  if (values.length === 1 || (values.length === 2 && values[0] !== values[1])) return values;
  return [...new Set(values)];
}

function needsSet(left: Values<unknown>, right: Values<unknown>): boolean {
  return left.length * right.length > MOST_STEPS;
}

/** Both lists together, the very one where the other adds nothing. */
export function unite<T>(left: Values<T>, right: Values<T>): Values<T> {
  if (left === right || right.length === 0) return left;
  if (left.length === 0) return right;
  if (needsSet(left, right)) return [...new Set([...left, ...right])];
  const added = right.filter((value) => !left.includes(value));
  return added.length === 0 ? left : [...left, ...added];
}

/** Whether both lists hold a value. */
export function meet<T>(left: Values<T>, right: Values<T>): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (!needsSet(left, right)) return left.some((value) => right.includes(value));
  const held = new Set(right);
  return left.some((value) => held.has(value));
}

/** Whether both sides say something, and nothing the same. */
export function differ<T>(left: Values<T>, right: Values<T>): boolean {
  return left.length > 0 && right.length > 0 && !meet(left, right);
}

/** The values that both lists hold. */
export function inBoth<T>(left: Values<T>, right: Values<T>): Values<T> {
  if (left.length === 0 || right.length === 0) return NO_VALUES;
  if (!needsSet(left, right)) return left.filter((value) => right.includes(value));
  const held = new Set(right);
  return left.filter((value) => held.has(value));
}

/**
 * Whether two words differ by one slip of the hand: one letter added, dropped, changed, or two neighbors swapped.
 * Written out rather than computed with a table: it runs millions of times and mostly says no at once.
 */
export function isOneSlip(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const shortMiddle = short.length - start - end;
  const longMiddle = long.length - start - end;
  if (shortMiddle === 0) return longMiddle === 1;
  if (shortMiddle === 1 && longMiddle === 1) return true;
  return shortMiddle === 2 && longMiddle === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}

const NUMBER = /\d/;

/** Shorter words differ by one letter and mean something else: « axa » is not « ax ». */
const MIN_SLIP_LENGTH = 4;

/** Two slips are believed in long words only. */
const MIN_TWO_SLIPS_LENGTH = 9;

/** The number of slips between two words of a name, 0 to 2, or null where they are two words. Figures never slip. */
export function slipsBetween(left: string, right: string): 0 | 1 | 2 | null {
  if (left === right) return 0;
  if (left.length < MIN_SLIP_LENGTH || right.length < MIN_SLIP_LENGTH) return null;
  if (Math.abs(left.length - right.length) > 2 || NUMBER.test(left) || NUMBER.test(right)) return null;
  if (isOneSlip(left, right)) return 1;
  if (Math.min(left.length, right.length) < MIN_TWO_SLIPS_LENGTH || left[0] !== right[0]) return null;
  return editsAtMostTwo(left, right) ? 2 : null;
}

function editsAtMostTwo(left: string, right: string): boolean {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      const cost = Math.min(previous[column - 1]! + change, previous[column]! + 1, current[column - 1]! + 1);
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > 2) return false;
    previous = current;
  }
  return previous[right.length]! <= 2;
}

/** « transp » for « transports », « menuis » for « menuiserie »: the beginning of a longer word. */
export function isShortened(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short) && !NUMBER.test(short);
}

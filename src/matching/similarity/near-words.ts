/**
 * Whether two words differ by one slip of the hand: one letter added, dropped, changed, or two neighbors swapped.
 * Written out rather than computed with a table: it runs millions of times and mostly says no at once.
 */
export function isOneSlip(left: string, right: string): boolean {
  if (left === right) return true;
  const short = left.length <= right.length ? left : right;
  const long = short === left ? right : left;
  const added = long.length - short.length;
  if (added > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  let end = short.length - 1;
  while (end >= start && short.charCodeAt(end) === long.charCodeAt(end + added)) end--;
  // What is left between the common beginning and the common end.
  const middle = end - start + 1;
  if (middle === 0) return added === 1;
  if (added === 1) return false;
  if (middle === 1) return true;
  return (
    middle === 2 &&
    short.charCodeAt(start) === long.charCodeAt(start + 1) &&
    short.charCodeAt(start + 1) === long.charCodeAt(start)
  );
}

/** Names shorter than this are another name after two slips. */
const MIN_TWICE_MISTYPED = 6;

/**
 * Whether letters were only swapped or dropped, twice, between two spellings: « lecotme » and « leomte », both for
 * Lecomte. Changed letters do not count: Lemaire and Lemoine are two families.
 */
export function isTwiceMistyped(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < MIN_TWICE_MISTYPED || long.length - short.length > 2 || short[0] !== long[0]) return false;
  let rest = long;
  for (const letter of short) {
    if (!rest.includes(letter)) return false;
    rest = rest.replace(letter, '');
  }
  return isOneSlipFromSlip(long, short) || isOneSlipFromSlip(short, long);
}

function isOneSlipFromSlip(word: string, other: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const dropped = word.slice(0, at) + word.slice(at + 1);
    const swapped = word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
    if (isOneSlip(dropped, other) || isOneSlip(swapped, other)) return true;
  }
  return false;
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
  if (Math.abs(left.length - right.length) > 2) return null;
  const slips = countSlips(left, right);
  // Asked last: most words are not near, and looking for a figure costs more than seeing that.
  return slips === null || NUMBER.test(left) || NUMBER.test(right) ? null : slips;
}

function countSlips(left: string, right: string): 1 | 2 | null {
  if (isOneSlip(left, right)) return 1;
  if (Math.min(left.length, right.length) < MIN_TWO_SLIPS_LENGTH) return null;
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return null;
  return editsAtMostTwo(left, right) ? 2 : null;
}

/** Rows of the table of edits, longer than any word; filled anew by each call. */
const ROW_LENGTH = 64;
let previous = new Uint8Array(ROW_LENGTH);
let current = new Uint8Array(ROW_LENGTH);

function editsAtMostTwo(left: string, right: string): boolean {
  if (right.length >= ROW_LENGTH) return false;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    let best = row;
    const letter = left.charCodeAt(row - 1);
    for (let column = 1; column <= right.length; column++) {
      const change = letter === right.charCodeAt(column - 1) ? 0 : 1;
      const cost = Math.min(previous[column - 1]! + change, previous[column]! + 1, current[column - 1]! + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > 2) return false;
    [previous, current] = [current, previous];
  }
  return previous[right.length]! <= 2;
}

/** « transp » for « transports », « menuis » for « menuiserie »: the beginning of a longer word. */
export function isShortened(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short) && !NUMBER.test(short);
}

import type { ValueTable } from '../encode/encoded-column.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isOneSlip } from './one-slip.ts';

type Compare = (left: number, right: number) => number;

const SLIP = 0.94;
const CLOSE = 0.88;
const ALIKE = 0.7;
const AT_SIGN = 64;
const FIGURES = 8;

function commonPrefix(chars: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const length = Math.min(aEnd - a, bEnd - b);
  let prefix = 0;
  while (prefix < length && chars[a + prefix] === chars[b + prefix]) prefix += 1;
  return prefix;
}

/** A given name or a surname. Levels of `word`; « crossed » is found by whoever sees both columns. */
export function compareWord({ starts, chars }: ValueTable): Compare {
  return (left, right) => {
    const a = starts[left]!;
    const aEnd = starts[left + 1]!;
    const b = starts[right]!;
    const bEnd = starts[right + 1]!;
    const shortest = Math.min(aEnd - a, bEnd - b);
    if (shortest > 2 && isOneSlip(chars, a, aEnd, b, bEnd)) return 5;
    const letters = jaroWinkler(chars, a, aEnd, b, bEnd);
    if (letters >= SLIP && shortest > 2) return 5;
    if (commonPrefix(chars, a, aEnd, b, bEnd) === shortest) return 3;
    if (letters >= CLOSE) return 4;
    return letters >= ALIKE ? 2 : 1;
  };
}

/** A town. Levels of `town`. */
export function compareTowns({ starts, chars }: ValueTable): Compare {
  return (left, right) => {
    const a = starts[left]!;
    const aEnd = starts[left + 1]!;
    const b = starts[right]!;
    const bEnd = starts[right + 1]!;
    if (isOneSlip(chars, a, aEnd, b, bEnd)) return 3;
    const letters = jaroWinkler(chars, a, aEnd, b, bEnd);
    if (letters >= SLIP) return 3;
    const shortest = Math.min(aEnd - a, bEnd - b);
    const isContained = shortest > 2 && commonPrefix(chars, a, aEnd, b, bEnd) === shortest;
    return isContained || letters >= CLOSE ? 2 : 1;
  };
}

/** A postcode, without spaces: what is before the last three signs is a district, two signs an area. Levels of `code`. */
export function compareCodes({ starts, chars }: ValueTable): Compare {
  return (left, right) => {
    const a = starts[left]!;
    const aEnd = starts[left + 1]!;
    const b = starts[right]!;
    const bEnd = starts[right + 1]!;
    if (isOneSlip(chars, a, aEnd, b, bEnd)) return 4;
    const prefix = commonPrefix(chars, a, aEnd, b, bEnd);
    const longest = Math.max(aEnd - a, bEnd - b);
    if (prefix >= Math.max(3, longest - 3)) return 3;
    return prefix >= 2 ? 2 : 1;
  };
}

/** A telephone or a number of a register: what it begins with, a slip. Levels of `digits`. */
export function compareDigits({ starts, chars }: ValueTable): Compare {
  return (left, right) => {
    const a = starts[left]!;
    const aEnd = starts[left + 1]!;
    const b = starts[right]!;
    const bEnd = starts[right + 1]!;
    if (isOneSlip(chars, a, aEnd, b, bEnd)) return 3;
    return commonPrefix(chars, a, aEnd, b, bEnd) >= 3 ? 2 : 1;
  };
}

/** An e-mail address. Levels of `mail`. */
export function compareMails({ starts, chars }: ValueTable): Compare {
  return (left, right) => {
    const a = starts[left]!;
    const aEnd = starts[left + 1]!;
    const b = starts[right]!;
    const bEnd = starts[right + 1]!;
    const prefix = commonPrefix(chars, a, aEnd, b, bEnd);
    if (chars.subarray(a, a + prefix).includes(AT_SIGN)) return 3;
    return jaroWinkler(chars, a, aEnd, b, bEnd) >= SLIP || isOneSlip(chars, a, aEnd, b, bEnd) ? 2 : 1;
  };
}

/** A date as eight figures, year first. Levels of `date`. */
export function compareDates({ starts, chars }: ValueTable): Compare {
  const isSame = (a: number, b: number, from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (chars[a + at] !== chars[b + at]) return false;
    return true;
  };
  return (left, right) => {
    const a = starts[left]!;
    const b = starts[right]!;
    if (isOneSlip(chars, a, starts[left + 1]!, b, starts[right + 1]!)) return 4;
    if (starts[left + 1]! - a !== FIGURES || starts[right + 1]! - b !== FIGURES) return 1;
    const year = isSame(a, b, 0, 4);
    const month = isSame(a, b, 4, 6);
    const day = isSame(a, b, 6, 8);
    const isSwapped = year && isSame(a + 4, b + 6, 0, 2) && isSame(a + 6, b + 4, 0, 2);
    if (isSwapped) return 4;
    if (Number(year) + Number(month) + Number(day) >= 2) return 3;
    return year ? 2 : 1;
  };
}

/** A year or a count: one apart is close. Levels of `number`. */
export function compareNumbers({ starts, chars }: ValueTable): Compare {
  const numberOf = (id: number) => {
    let number = 0;
    for (let at = starts[id]!; at < starts[id + 1]!; at += 1) number = number * 10 + (chars[at]! - 48);
    return number;
  };
  return (left, right) => (Math.abs(numberOf(left) - numberOf(right)) <= 1 ? 2 : 1);
}

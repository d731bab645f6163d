const LONGEST = 32;
const PREFIX = 4;
const PREFIX_SHARE = 0.1;
const BOOST_ABOVE = 0.7;

// One word of bits per letter: where it stands in the right text. Emptied after each use, so that no call sees another.
const places = new Int32Array(1 << 16);

/**
 * Jaro–Winkler of two packed texts, cut at 32 letters so that positions fit in the bits of one number. As in
 * rapidfuzz the common beginning counts only above a Jaro of 0.7.
 */
export function jaroWinkler(chars: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const left = Math.min(aEnd - a, LONGEST);
  const right = Math.min(bEnd - b, LONGEST);
  if (left === 0 || right === 0) return 0;
  const jaro = jaroOf(chars, a, left, b, right);
  if (jaro <= BOOST_ABOVE) return jaro;
  let prefix = 0;
  while (prefix < PREFIX && prefix < left && prefix < right && chars[a + prefix] === chars[b + prefix]) prefix += 1;
  return jaro + prefix * PREFIX_SHARE * (1 - jaro);
}

function jaroOf(chars: Uint16Array, a: number, left: number, b: number, right: number): number {
  const reach = Math.max(0, (Math.max(left, right) >> 1) - 1);
  for (let at = 0; at < right; at += 1) places[chars[b + at]!]! |= 1 << at;
  let used = 0;
  let matched = 0;
  let common = 0;
  for (let at = 0; at < left; at += 1) {
    const open = places[chars[a + at]!]! & ~used & windowOf(at - reach, at + reach);
    if (open === 0) continue;
    used |= open & -open;
    matched |= 1 << at;
    common += 1;
  }
  for (let at = 0; at < right; at += 1) places[chars[b + at]!] = 0;
  if (common === 0) return 0;
  const swapped = countSwapped(chars, a, b, matched, used);
  return (common / left + common / right + (common - (swapped >> 1)) / common) / 3;
}

/** The bits from one position to another, both included. */
function windowOf(low: number, high: number): number {
  const upTo = high >= LONGEST - 1 ? -1 : (1 << (high + 1)) - 1;
  return low <= 0 ? upTo : upTo & ~((1 << low) - 1);
}

function countSwapped(chars: Uint16Array, a: number, b: number, matched: number, used: number): number {
  let swapped = 0;
  let left = matched;
  let right = used;
  while (left !== 0) {
    const atLeft = 31 - Math.clz32(left & -left);
    const atRight = 31 - Math.clz32(right & -right);
    if (chars[a + atLeft] !== chars[b + atRight]) swapped += 1;
    left &= left - 1;
    right &= right - 1;
  }
  return swapped;
}

/** Mixes one number into a hash (the steps of MurmurHash3). */
export function mixHash(hash: number, value: number): number {
  let mixed = Math.imul(value, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const joined = hash ^ mixed;
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads what was mixed over all 32 bits. */
export function finishHash(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x85ebca6b);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

/** A hash of part of a text, never 0: 0 means « nothing to block on ». */
export function hashChars(chars: Uint16Array, from: number, to: number): number {
  let hash = 0x2f6b;
  for (let at = from; at < to; at += 1) hash = mixHash(hash, chars[at]!);
  return finishHash(hash ^ (to - from)) || 1;
}

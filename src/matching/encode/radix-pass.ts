const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Sorts positions by a 32-bit key of each, keeping the order of equals: of several sorts, the last one decides first. */
export function sortByKey(order: Uint32Array, keys: Uint32Array): Uint32Array {
  return radixPass(radixPass(order, keys, 0), keys, DIGIT_BITS);
}

function radixPass(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(DIGITS + 1);
  for (const key of keys) starts[((key >>> shift) & (DIGITS - 1)) + 1]! += 1;
  for (let digit = 0; digit < DIGITS; digit += 1) starts[digit + 1]! += starts[digit]!;
  const sorted = new Uint32Array(order.length);
  for (const position of order) {
    const digit = (keys[position]! >>> shift) & (DIGITS - 1);
    sorted[starts[digit]!] = position;
    starts[digit]! += 1;
  }
  return sorted;
}

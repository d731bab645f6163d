import type { Edges } from '../pairs/score-candidates.ts';

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Positions of edges, highest score first; equals keep the order of their records. */
export function sortEdges({ scores }: Edges): Uint32Array {
  const keys = keysOf(scores);
  let order: Uint32Array = Uint32Array.from(scores, (_, at) => at);
  for (const shift of [0, DIGIT_BITS]) order = pass(order, keys, shift);
  return order;
}

/** The bits of a float, turned so that whole numbers in rising order are scores in falling order. */
function keysOf(scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.slice().buffer);
  return bits.map((pattern) => (pattern & 0x80000000 ? pattern : ~pattern & 0x7fffffff));
}

function pass(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
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

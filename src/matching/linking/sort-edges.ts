import { sortByKey } from '../encode/radix-pass.ts';
import type { Edges } from '../pairs/score-candidates.ts';

/** Positions of edges, highest score first; equals keep the order of their records. */
export function sortEdges({ scores }: Edges): Uint32Array {
  return sortByKey(
    Uint32Array.from(scores, (_, at) => at),
    keysOf(scores),
  );
}

/** The bits of a float, turned so that whole numbers in rising order are scores in falling order. */
function keysOf(scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.slice().buffer);
  return bits.map((pattern) => (pattern & 0x80000000 ? pattern : ~pattern & 0x7fffffff));
}

import type { DistinctRecords } from '../encode/distinct-records.ts';
import type { Things } from '../model/field.ts';
import type { ScoreOf } from '../model/score-pair.ts';
import type { Linked } from './average-link.ts';

/**
 * The cluster of each row. Rows that say exactly the same are together when what they say is enough: three rows that
 * hold « William » and nothing else stay three.
 */
export function clustersOfRows(
  distinct: Pick<DistinctRecords, 'recordOf'>,
  things: Things,
  linked: Linked,
  scoreOf: ScoreOf,
  joinAt: number,
): Uint32Array {
  const sizes = new Uint32Array(things.copies.length);
  for (const cluster of linked.clusterOf) sizes[cluster]! += 1;
  const isLoose = things.copies.map((copies, record) => {
    const isAlone = copies > 1 && sizes[linked.clusterOf[record]!] === 1;
    return isAlone && scoreOf(record, record) < joinAt ? 1 : 0;
  });
  let next = things.copies.length;
  return distinct.recordOf.map((record) => (isLoose[record] === 1 ? next++ : linked.clusterOf[record]!));
}

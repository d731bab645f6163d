import type { Join } from '../arrangement.ts';
import type { MemberJoin } from '../cluster/agglomerate.ts';
import type { SourceRow } from '../rows/source-row.ts';

/** The sorted records that some distinct rows stand for. */
export function rowIdsOf(indexes: readonly number[], rows: readonly SourceRow[]): number[] {
  return [...new Set(indexes)].flatMap((index) => rows[index]!.rowIds).sort((left, right) => left - right);
}

export function hashesOf(indexes: readonly number[], rows: readonly SourceRow[]): string[] {
  return indexes.map((index) => rows[index]!.hash);
}

/** Links between distinct rows as links between records of the sheet. */
export function joinsOf(joins: readonly MemberJoin[], rowOf: (member: number) => SourceRow): Join[] {
  return joins.map(({ left, right, evidence }) => ({
    left: rowOf(left).rowIds[0]!,
    right: rowOf(right).rowIds[0]!,
    evidence,
  }));
}

/** The probability of the weakest link; an identifier alone is certain as far as the sheet goes. */
export function weakestLink(joins: readonly MemberJoin[]): number {
  return joins.reduce((weakest, { evidence }) => Math.min(weakest, evidence.probability), 1);
}

/** Numbers nodes by name then id, which depend on content only: `SOC-0001`. */
export function numberNodes(
  prefix: string,
  nodes: readonly { readonly id: string; readonly name: string }[],
): Map<string, string> {
  const ordered = [...nodes].sort((left, right) =>
    left.name === right.name ? (left.id < right.id ? -1 : 1) : left.name < right.name ? -1 : 1,
  );
  return new Map(ordered.map((node, index) => [node.id, `${prefix}-${String(index + 1).padStart(4, '0')}`]));
}

import type { Join } from '../arrangement.ts';
import type { MemberJoin } from '../cluster/agglomerate.ts';
import type { SourceRow } from '../rows/source-row.ts';

const NO_JOINS: readonly Join[] = Object.freeze([]);

const byNumber = (left: number, right: number): number => left - right;

/** The sorted records that some distinct rows stand for. A single row's own list is shared, never copied. */
export function rowIdsOf(indexes: readonly number[], rows: readonly SourceRow[]): readonly number[] {
  if (indexes.length === 1) return rows[indexes[0]!]!.rowIds;
  const ids: number[] = [];
  for (const index of indexes) for (const id of rows[index]!.rowIds) ids.push(id);
  ids.sort(byNumber);
  // Two persons of one row may be one contact: the row is his once.
  let kept = 0;
  for (const id of ids) if (kept === 0 || ids[kept - 1] !== id) ids[kept++] = id;
  // A list that grew by pushes keeps room for sixteen more, shortened or not: the copy has its own size.
  return ids.slice(0, kept);
}

export function hashesOf(indexes: readonly number[], rows: readonly SourceRow[]): string[] {
  return indexes.map((index) => rows[index]!.hash);
}

/** Links between distinct rows as links between records of the sheet. */
export function joinsOf(joins: readonly MemberJoin[], rowOf: (member: number) => SourceRow): readonly Join[] {
  if (joins.length === 0) return NO_JOINS;
  return joins.map(({ left, right, evidence }) => ({
    left: rowOf(left).rowIds[0]!,
    right: rowOf(right).rowIds[0]!,
    evidence,
  }));
}

/** The probability of the weakest link; an identifier alone is certain as far as the sheet goes. */
export function weakestLink(joins: readonly MemberJoin[]): number {
  let weakest = 1;
  for (const { evidence } of joins) weakest = Math.min(weakest, evidence.probability);
  return weakest;
}

/** A node whose number waits for every node of its level to be named. */
export type Unnumbered<Node extends { readonly code: string }> = Omit<Node, 'code'> & { code: string };

interface Numbered {
  readonly id: string;
  code: string;
}

/** Numbers nodes, in place, by name then id, which depend on content only: `SOC-0001`. */
export function numberNodes<Node extends Numbered>(
  prefix: string,
  nodes: readonly Node[],
  nameOf: (node: Node) => string,
): void {
  const named = nodes.map((node) => ({ node, name: nameOf(node) }));
  named.sort((left, right) => {
    if (left.name !== right.name) return left.name < right.name ? -1 : 1;
    return left.node.id < right.node.id ? -1 : 1;
  });
  named.forEach(({ node }, index) => {
    node.code = `${prefix}-${String(index + 1).padStart(4, '0')}`;
  });
}

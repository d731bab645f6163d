import type { Reason } from '../../domain/reason.ts';
import type { AnyNode, OpenResult } from './analysis-result.ts';
import type { Line, Sample } from './contract.ts';
import { linesOf } from './get-lines.ts';
import { placeNode } from './get-node.ts';

export type Verdict = 'right' | 'wrong';

interface AutomaticJoin {
  readonly key: string;
  readonly found: AnyNode;
  readonly left: number;
  readonly right: number;
  readonly reasons: readonly Reason[];
}

/** The same seed draws the same joins (mulberry32, public domain): a check can be continued tomorrow. */
function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Every link made without asking between two lines that do not say the same thing word for word. A node without
 * recorded links is held by an identifier that all its lines bear: its first and last line stand for it.
 */
function automaticJoins(result: OpenResult): AutomaticJoin[] {
  const joins: AutomaticJoin[] = [];
  for (const found of result.nodes.values()) {
    if (found.level === 'network' || found.level === 'group' || found.node.rows.length < 2) continue;
    const links = found.node.joins.map((join) => ({
      left: join.left,
      right: join.right,
      reasons: join.evidence.reasons,
    }));
    const rows = found.node.rows;
    const whole = { left: rows[0] ?? 0, right: rows.at(-1) ?? 0, reasons: [{ code: 'same_identifier' }] };
    for (const link of links.length > 0 ? links : [whole]) {
      if (sayTheSame(result, link.left, link.right)) continue;
      joins.push({ key: `${found.node.id}:${link.left}:${link.right}`, found, ...link });
    }
  }
  return joins;
}

function sayTheSame(result: OpenResult, left: number, right: number): boolean {
  return result.rowOf.get(left)?.cells.join('\t') === result.rowOf.get(right)?.cells.join('\t');
}

/** Fisher–Yates, stopped once enough are drawn. */
function draw<T>(items: readonly T[], wanted: number, dice: () => number): T[] {
  const pool = [...items];
  const size = Math.min(wanted, pool.length);
  for (let place = 0; place < size; place += 1) {
    const other = place + Math.floor(dice() * (pool.length - place));
    const [left, right] = [pool[place] as T, pool[other] as T]; // both positions are inside the pool
    pool[place] = right;
    pool[other] = left;
  }
  return pool.slice(0, size);
}

/** « Contrôlez notre travail »: joins drawn at random among those made without asking, each with its two lines. */
export function getSample(
  result: OpenResult,
  asked: { readonly size: number; readonly seed: number; readonly verdicts: Readonly<Record<string, Verdict>> },
): Sample {
  const joins = automaticJoins(result);
  const drawn = draw(joins, asked.size, seededDice(asked.seed));
  return {
    total: joins.length,
    headers: [...result.table.headers],
    joins: drawn.flatMap((join) => {
      const [left, right]: (Line | undefined)[] = linesOf(result, [join.left, join.right]);
      if (!left || !right) return [];
      const node = placeNode(result, join.found);
      const verdict = asked.verdicts[join.key] ?? null;
      return [{ key: join.key, node, left, right, reasons: [...join.reasons], verdict }];
    }),
  };
}

/** A decided pair: the first has the accounts that both cover. */
export interface DecidedOrder {
  readonly firstId: string;
  readonly secondId: string;
}

/**
 * Territories in the order in which they serve: every decided pair holds, and otherwise they stay as they stood. Null where
 * the decisions go round in a circle, so that none of them could come first.
 */
export function rankTerritories(ids: readonly string[], decided: readonly DecidedOrder[]): readonly string[] | null {
  const waiting = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { firstId, secondId } of decided) if (waiting.has(firstId)) waiting.get(secondId)?.add(firstId);
  const ranked: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(([, before]) => before.size === 0)?.[0];
    if (next === undefined) return null;
    ranked.push(next);
    waiting.delete(next);
    for (const before of waiting.values()) before.delete(next);
  }
  return ranked;
}

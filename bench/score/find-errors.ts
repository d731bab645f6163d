import type { ScoredRow } from './score-rows.ts';

/** A set of one side whose rows the other side spreads over several sets, heaviest first. */
export interface SetError {
  readonly id: string;
  /** Pairs of rows that the two sides disagree on. */
  readonly wrongPairs: number;
  /** Row ids by the id of the other side. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

function spread(rows: readonly ScoredRow[], column: string, from: 'assigned' | 'truth'): SetError[] {
  const to = from === 'assigned' ? 'truth' : 'assigned';
  const sets = new Map<string, Map<string, string[]>>();
  for (const row of rows) {
    const id = row[from][column] ?? '';
    const other = row[to][column] ?? '';
    if (id === '' || (from === 'assigned' && other === '')) continue;
    const parts = sets.get(id) ?? new Map<string, string[]>();
    parts.set(other, [...(parts.get(other) ?? []), row.truth.row_id ?? '']);
    sets.set(id, parts);
  }
  const errors = [...sets].flatMap(([id, parts]) => {
    const sizes = [...parts.values()].map((part) => part.length);
    const wrongPairs =
      pairs(sizes.reduce((sum, size) => sum + size, 0)) - sizes.reduce((sum, size) => sum + pairs(size), 0);
    return wrongPairs === 0 ? [] : [{ id, wrongPairs, parts }];
  });
  return errors.sort((a, b) => b.wrongPairs - a.wrongPairs || (a.id < b.id ? -1 : 1));
}

/** Predicted sets that hold several true things. */
export function findWronglyJoined(rows: readonly ScoredRow[], column: string): SetError[] {
  return spread(rows, column, 'assigned');
}

/** True things whose rows stand in several predicted sets. */
export function findWronglySplit(rows: readonly ScoredRow[], column: string): SetError[] {
  return spread(rows, column, 'truth');
}

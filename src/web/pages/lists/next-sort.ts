import type { SortKey } from '../../../domain/list-sort.ts';

const MOST_KEYS = 4;

/**
 * The order after somebody asked for a field: from A to Z, then from Z to A, then no more; instead of the order that stood, or
 * beside it.
 */
export function nextSort(sort: readonly SortKey[], field: string, how: 'alone' | 'beside'): readonly SortKey[] {
  const found = sort.find((key) => key.field === field);
  const next: SortKey | null = !found
    ? { field, direction: 'ascending' }
    : found.direction === 'ascending'
      ? { field, direction: 'descending' }
      : null;
  if (how === 'alone') return next ? [next] : [];
  if (!found) return next && sort.length < MOST_KEYS ? [...sort, next] : sort;
  return sort.flatMap((key) => (key.field !== field ? [key] : (next ?? [])));
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { type FilterCondition, formatFilter, parseFilter } from '../../../domain/list-filter.ts';
import { formatSort, parseSort, type SortKey } from '../../../domain/list-sort.ts';
import { type ListSearch, readListSearch } from '../../list-search.ts';
import { useKeptColumns } from './kept-columns.ts';
import { firstColumns } from './list-columns.ts';

export interface ListAddress {
  readonly filter: string;
  /** Null where somebody wrote an address that is no filter: the server says where. */
  readonly conditions: readonly FilterCondition[] | null;
  readonly sort: readonly SortKey[];
  readonly sortText: string;
  readonly columns: readonly string[];
  readonly viewId: string | null;
  /** The one level shown; null for all or several. */
  readonly level: string | null;
  readonly setConditions: (conditions: readonly FilterCondition[]) => void;
  readonly setSort: (sort: readonly SortKey[]) => void;
  readonly setColumns: (columns: readonly string[]) => void;
  readonly open: (search: ListSearch) => void;
}

/** The filter, the order, the columns and the view of a list: they live in the address. */
export function useListAddress(list: ListName, person: string): ListAddress {
  // Any page's words: what is no word of a list is left aside.
  const { filtre, tri, colonnes, vue } = readListSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  const { columnsAt, keepColumns } = useKeptColumns(person, list);
  return useMemo(() => {
    const filter = filtre ?? '';
    const parsed = parseFilter(filter);
    const conditions = 'found' in parsed ? null : parsed;
    const level = levelOf(conditions);
    const open = (next: ListSearch) => void navigate({ to: '.', search: () => compact(next) });
    const change = (changed: ListSearch) => open({ filtre, tri, colonnes, vue, ...changed });
    const shown = colonnes?.split(',') ?? columnsAt(level) ?? firstColumns(list, level);
    return {
      ...{ filter, conditions, level, sortText: tri ?? '', open },
      sort: (tri ? parseSort(tri) : null) ?? [],
      columns: shown.includes('name') ? shown : ['name', ...shown],
      viewId: vue ?? null,
      setConditions: (next) => change({ filtre: formatFilter(next) }),
      setSort: (next) => change({ tri: formatSort(next) }),
      setColumns: (next) => {
        keepColumns(level, next);
        if (colonnes !== undefined) change({ colonnes: next.join(',') });
      },
    };
  }, [filtre, tri, colonnes, vue, list, navigate, columnsAt, keepColumns]);
}

function levelOf(conditions: readonly FilterCondition[] | null): string | null {
  const found = conditions?.find(({ field, isDenied }) => field === 'level' && !isDenied);
  const [only] = found?.values ?? [];
  return found?.values.length === 1 && only?.is === 'text' ? only.text : null;
}

/** Without the words that say nothing, so that an address stays short. */
function compact(search: ListSearch): ListSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

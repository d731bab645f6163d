import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { type Line, type Lines, listKeys, listsApi } from '../../api/lists.ts';

/** A page is read while the one before is looked at; a hundred lines are half a screen of scrolling, and quickly written. */
const PAGE = 100;

interface Asked {
  readonly workspaceId: string;
  readonly list: ListName;
  readonly filter: string;
  readonly sort: string;
  readonly fields: string;
}

/** The lines of a list as far as they were scrolled to, page after page. */
export function useLines({ workspaceId, list, filter, sort, fields }: Asked) {
  const queries = useQueryClient();
  const queryKey = useMemo(
    () => [...listKeys.lines(workspaceId, list), filter, sort, fields],
    [workspaceId, list, filter, sort, fields],
  );
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      listsApi(workspaceId).lines(
        list,
        { filter, sort, fields, after: pageParam ?? undefined, limit: PAGE, count: 'none' },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Lines) => page.next,
    placeholderData: keepPreviousData,
    // Pages are never compared with those of before: of a hundred thousand lines that would be felt.
    structuralSharing: false,
    staleTime: 30_000,
    gcTime: 600_000,
    // Who comes back to where he had scrolled far finds it as he left it; a short list is read again.
    refetchOnMount: ({ state }) => (state.data?.pages.length ?? 0) <= 3,
  });
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.lines) ?? [], [query.data]);
  const patch = useCallback(
    (id: string, fields: Readonly<Record<string, unknown>>) => {
      queries.setQueryData<InfiniteData<Lines>>(
        queryKey,
        (data) => data && { ...data, pages: patchPages(data, id, fields) },
      );
    },
    [queries, queryKey],
  );
  /** Reads one line again, after somebody else was faster. */
  const reread = useCallback(
    async (id: string): Promise<Line | null> => {
      const asked = { filter: `id:${id}`, sort: '', fields, limit: 1, count: 'none' } as const;
      const [line] = (await listsApi(workspaceId).lines(list, asked)).lines;
      if (line) patch(id, line);
      return line ?? null;
    },
    [workspaceId, list, fields, patch],
  );
  return { ...query, lines, patch, reread };
}

function patchPages({ pages }: InfiniteData<Lines>, id: string, fields: Readonly<Record<string, unknown>>): Lines[] {
  return pages.map((page) =>
    page.lines.some((line) => line.id === id)
      ? { ...page, lines: page.lines.map((line): Line => (line.id === id ? { ...line, ...fields } : line)) }
      : page,
  );
}

/** How many lines there are, read beside the list and never before it: ten thousand are counted, all when somebody asks. */
export function useLineCount(workspaceId: string, list: ListName, filter: string, how: 'wide' | 'exact') {
  return useQuery({
    queryKey: [...listKeys.lines(workspaceId, list), 'count', filter, how],
    queryFn: ({ signal }) =>
      listsApi(workspaceId)
        .lines(list, { filter, sort: '', fields: 'name', limit: 1, count: how }, signal)
        .then((found) => found.count),
    staleTime: 30_000,
  });
}

import { useEffect } from 'react';

interface Pages {
  readonly lines: readonly unknown[];
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The next page is asked for while this many lines are still below the screen. */
const EARLY = 60;

/** Reads on while somebody scrolls, before he reaches the end of what there is. */
export function useLoading(pages: Pages, lastSeen: number): void {
  const { lines, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  const isNear = lastSeen >= lines.length - EARLY;
  useEffect(() => {
    if (isNear && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) fetchNextPage();
  }, [isNear, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi, listenToImport } from '../../api/imports.ts';

/** What of an analysis, once changed, makes every page of its result stale. */
function resultMark(analysis: Analysis): string {
  const isAtRest = analysis.state === 'ready' && !analysis.isRefreshing;
  return `${analysis.state} ${isAtRest} ${JSON.stringify(analysis.figures)}`;
}

/** One analysis, kept up to date by the server's own events. */
export function useImport(id: string) {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: importKeys.one(id), queryFn: () => importsApi.get(id) });
  const isKnown = query.data !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    return listenToImport(id, (next) => {
      const before = queries.getQueryData<Analysis>(importKeys.one(id));
      queries.setQueryData(importKeys.one(id), next);
      if (before && resultMark(before) !== resultMark(next)) {
        queries.invalidateQueries({ queryKey: importKeys.result(id) });
        queries.invalidateQueries({ queryKey: importKeys.mapping(id) });
      }
    });
  }, [id, isKnown, queries]);
  return query;
}

import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { territoryApi, territoryKeys } from '../../api/territories.ts';

type Api = ReturnType<typeof territoryApi>;

/** Something of the territories of a workspace, read again after every change of them. */
export function useTerritories<Answer>(
  workspaceId: string,
  key: readonly unknown[],
  read: (api: Api) => Promise<Answer>,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [...territoryKeys.all(workspaceId), ...key],
    queryFn: () => read(territoryApi(workspaceId)),
  });
}

/** A change of who follows what. */
export function useTerritoryChange<Input, Answer>(
  workspaceId: string,
  change: (api: Api, input: Input) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(territoryApi(workspaceId), input),
    onSuccess: () => queries.invalidateQueries({ queryKey: territoryKeys.all(workspaceId) }),
  });
}

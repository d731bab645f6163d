import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleApi, peopleKeys } from '../../api/people.ts';

type Api = ReturnType<typeof peopleApi>;

/** One list of a workspace. */
export function usePeople<Answer>(
  workspaceId: string,
  list: string,
  ask: (api: Api) => Promise<Answer>,
): UseQueryResult<Answer> {
  return useQuery({ queryKey: peopleKeys.of(workspaceId, list), queryFn: () => ask(peopleApi(workspaceId)) });
}

/** A write on a workspace; every list of it is read again afterwards. */
export function usePeopleChange<Input, Answer>(
  workspaceId: string,
  change: (api: Api, input: Input) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(peopleApi(workspaceId), input),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all(workspaceId) }),
  });
}

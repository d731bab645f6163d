import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { qualityApi, qualityKeys } from '../../api/quality.ts';

/** One answer of the room of quality. */
export function useQuality<Answer>(
  workspaceId: string,
  key: QueryKey,
  find: (api: ReturnType<typeof qualityApi>) => Promise<Answer>,
) {
  return useQuery({
    queryKey: [...qualityKeys.all(workspaceId), ...key],
    queryFn: () => find(qualityApi(workspaceId)),
  });
}

/** A gesture after which every figure may be another. */
export function useQualityChange<Input, Answer>(
  workspaceId: string,
  change: (api: ReturnType<typeof qualityApi>, input: Input) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(qualityApi(workspaceId), input),
    onSuccess: () => queries.invalidateQueries({ queryKey: qualityKeys.all(workspaceId) }),
  });
}

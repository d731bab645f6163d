import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionApi, sessionKey } from '../../api/session.ts';

/** Who has logged in on this browser. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: sessionApi.get, staleTime: 60_000 });
}

/** Coming in or going out changes what every page may show. */
export function useSessionChange<Input>(change: (input: Input) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';

/** What the answers of an import teach, and the two gestures on it: accept a rule, take one back. */
export function useLearning(id: string) {
  const { language } = useSpeaker();
  const queries = useQueryClient();
  const key = [...importKeys.result(id), 'learning'];
  const query = useQuery({ queryKey: key, queryFn: () => importsApi.learning(id) });
  const change = useMutation({
    mutationFn: ({ rule, gesture }: { rule: string; gesture: 'accept' | 'withdraw' }) =>
      gesture === 'accept' ? importsApi.acceptRule(id, rule, language) : importsApi.withdrawRule(id, rule, language),
    onSuccess: (learning) => {
      queries.setQueryData(key, learning);
      queries.invalidateQueries({ queryKey: [...importKeys.result(id), 'questions'] });
      queries.invalidateQueries({ queryKey: [...importKeys.result(id), 'tree'] });
    },
    // A rule that is proposed no more is gone from the server's view: look again.
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
  return {
    learning: query.data,
    error: change.error,
    isBusy: change.isPending,
    accept: (rule: string) => change.mutate({ rule, gesture: 'accept' }),
    withdraw: (rule: string) => change.mutate({ rule, gesture: 'withdraw' }),
  };
}

import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Right } from '../../../domain/right.ts';
import { type AccountPageApi, accountPageApi } from '../../api/account-page.ts';
import { accountKeys } from '../../api/accounts.ts';
import { contactKeys } from '../../api/contacts.ts';
import { qualityApi, qualityKeys } from '../../api/quality.ts';
import { usePeople } from '../settings/use-people.ts';
import { useToast } from '../toasts/toasts.tsx';
import type { Gesture } from './gestures.ts';

/** One answer about accounts; a gesture on any account makes it be asked again. */
export function useAccountPage<Answer>(
  workspaceId: string,
  key: QueryKey,
  find: (api: AccountPageApi) => Promise<Answer>,
  isAsked = true,
) {
  return useQuery({
    queryKey: [...accountKeys.all(workspaceId), ...key],
    queryFn: () => find(accountPageApi(workspaceId)),
    enabled: isAsked,
  });
}

/** An account as a form needs it. */
export function useHeldAccount(workspaceId: string, accountId: string) {
  return useAccountPage(workspaceId, ['fields', accountId], (api) => api.fields(accountId));
}

/** Every field of the workspace, as its dictionary says it. */
export function useDictionary(workspaceId: string) {
  return useQuery({
    queryKey: [...qualityKeys.all(workspaceId), 'fields'],
    queryFn: async () => (await qualityApi(workspaceId).fields()).fields,
    staleTime: 60_000,
  });
}

/** What the person may do in this workspace; nothing is known until the answer is there. */
export function useMyRights(workspaceId: string): ReadonlySet<Right> | null {
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const rights = settings.data?.me.rights;
  return useMemo(() => (rights ? new Set(rights) : null), [rights]);
}

/** Members by id, also those who have left: names in histories and in « suivi par ». */
export function useMembers(workspaceId: string) {
  return usePeople(workspaceId, 'members', (api) => api.members());
}

/** Does a gesture, says it, and offers the way back; everything about accounts and persons is read again after both. */
export function useGesture(workspaceId: string) {
  const queries = useQueryClient();
  const tell = useToast();
  const readAgain = async () => {
    const keys = [accountKeys.all(workspaceId), contactKeys.all(workspaceId), qualityKeys.all(workspaceId)];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return useMutation({
    mutationFn: (gesture: Gesture) => gesture.run(accountPageApi(workspaceId)),
    onSuccess: async (takeBack, { said }) => {
      const undo = takeBack ? () => takeBack().finally(readAgain) : null;
      tell({ said, undo });
      await readAgain();
    },
  });
}

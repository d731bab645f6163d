import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activitiesApi, contactKeys } from '../../api/contacts.ts';
import { peopleApi, peopleKeys } from '../../api/people.ts';
import { qualityApi, qualityKeys } from '../../api/quality.ts';
import { usePeople } from '../settings/use-people.ts';
import { useToast } from '../toasts/toasts.tsx';
import { type DayItem, daySections } from './day-items.ts';

/** YYYY-MM-DD where the reader is. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** The day of whoever looks at it. */
export function useDay(workspaceId: string) {
  const on = today();
  const day = useQuery({
    queryKey: [...contactKeys.all(workspaceId), 'my-day', on],
    queryFn: () => activitiesApi.myDay(workspaceId, on),
  });
  const requests = usePeople(workspaceId, 'access-requests', (api) => api.accessRequests());
  const toVerify = useQuery({
    queryKey: [...qualityKeys.all(workspaceId), 'to-verify'],
    queryFn: () => qualityApi(workspaceId).toVerify(),
  });
  const isRead = day.data && requests.data && toVerify.data;
  const sections = isRead
    ? daySections({ day: day.data, requests: requests.data, toVerify: toVerify.data.records })
    : null;
  return { sections, error: day.error ?? requests.error ?? toVerify.error };
}

/** « C'est fait », one key: an activity is done, a record was looked at, access is granted. */
export function useDone(workspaceId: string) {
  const queries = useQueryClient();
  const tell = useToast();
  const readAgain = async () => {
    const keys = [contactKeys.all(workspaceId), peopleKeys.all(workspaceId), qualityKeys.all(workspaceId)];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return useMutation({
    mutationFn: async (item: DayItem) => {
      if (item.kind === 'access') await peopleApi(workspaceId).decide(item.id, 'accept');
      if (item.kind === 'verify') await qualityApi(workspaceId).verify('account', item.id);
      if (item.kind !== 'owed') return null;
      const { version } = await activitiesApi.markDone(workspaceId, item.id, item.entry.version ?? 1);
      return () => activitiesApi.markOwed(workspaceId, item.id, version).finally(readAgain);
    },
    onSuccess: async (undo, item) => {
      tell({ said: { code: `did_day_${item.kind}` }, undo });
      await readAgain();
    },
  });
}

/** The one gesture that a colleague's request has beside being granted. */
export function useRefusal(workspaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (requestId: string) => peopleApi(workspaceId).decide(requestId, 'refuse'),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all(workspaceId) }),
  });
}

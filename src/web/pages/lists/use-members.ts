import { useMemo } from 'react';
import { usePeople } from '../settings/use-people.ts';
import type { Names } from './say-filter.ts';

/** Who works here and what the reader may do: names for « suivi par », rights for what is offered. */
export function useMembers(workspaceId: string) {
  const members = usePeople(workspaceId, 'members', (api) => api.members());
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const { data } = members;
  const names: Names = useMemo(() => new Map((data ?? []).map(({ id, name, email }) => [id, name || email])), [data]);
  const present = useMemo(
    () =>
      (data ?? []).filter(({ leftAt }) => leftAt === null).map(({ id, name, email }) => [id, name || email] as const),
    [data],
  );
  const rights = useMemo(() => new Set<string>(settings.data?.me.rights), [settings.data]);
  return { names, present: useMemo(() => new Map(present), [present]), rights, me: settings.data?.me.id ?? null };
}

export type Members = ReturnType<typeof useMembers>;

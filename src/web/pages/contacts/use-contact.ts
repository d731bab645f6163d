import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { contactKeys, contactsApi } from '../../api/contacts.ts';

interface Change {
  /** What hangs on the person: « /points », « /objections »… nothing for the person himself. */
  readonly part: string;
  readonly json: object;
  readonly method?: 'POST' | 'PATCH';
}

export function useContact(workspaceId: string, contactId: string) {
  return useQuery({
    queryKey: [...contactKeys.all(workspaceId), 'contact', contactId],
    queryFn: () => contactsApi.get(workspaceId, contactId),
  });
}

/** Changes the person and shows what the server answers. */
export function useContactChange(workspaceId: string, contactId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ part, json, method }: Change) => contactsApi.change(workspaceId, contactId, part, json, method),
    onSuccess: (contact) => queries.setQueryData([...contactKeys.all(workspaceId), 'contact', contactId], contact),
  });
}

export type ContactChange = ReturnType<typeof useContactChange>;

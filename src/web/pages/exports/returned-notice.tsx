import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { exportKeys, exportsApi } from '../../api/exports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../login/use-workspace.ts';

/** Says of a dropped file that it is one of our exports, and offers to take back its edits alone. */
export function ReturnedNotice({ importId }: { readonly importId: string }) {
  const { say, error, language } = useSpeaker();
  const navigate = useNavigate();
  const workspaceId = useWorkspace()?.id ?? null;
  const recognised = useQuery({
    queryKey: exportKeys.ofImport(workspaceId ?? '', importId),
    queryFn: () => exportsApi(workspaceId ?? '').recognise(importId),
    enabled: workspaceId !== null,
    retry: false,
  });
  const take = useMutation({
    mutationFn: () => exportsApi(workspaceId ?? '').takeImport(importId, language),
    onSuccess: ({ id }) => navigate({ to: '/exports/retours/$returnId', params: { returnId: id } }),
  });
  // Nobody logged in, or no right to import: the page says what it needs by itself.
  if (!recognised.data?.isReturn) return null;
  return (
    <Notice
      tone="doubt"
      action={
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {say('returns_take_import')}
        </Button>
      }
    >
      {say('returns_recognised')}
      {take.error ? ` ${error(take.error)}` : null}
    </Notice>
  );
}

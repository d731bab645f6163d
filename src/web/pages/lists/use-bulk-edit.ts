import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkEdit, BulkEditRequest } from '../../../base/contacts/bulk-edits/contract.ts';
import { listKeys, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import type { WorkList } from './use-work-list.ts';

/** Leads an edit of many records to its end, or back, and tells how far it came. */
export function useBulkEdit({ workspaceId, list, undo }: WorkList) {
  const { say } = useSpeaker();
  const queries = useQueryClient();
  const api = listsApi(workspaceId);
  const [progress, setProgress] = useState<BulkEdit | null>(null);
  /** From its beginning: of a list scrolled far, every page would be read again one after the other. */
  const readAgain = () =>
    Promise.all([
      queries.resetQueries({ queryKey: listKeys.lines(workspaceId, list) }),
      queries.invalidateQueries({ queryKey: listKeys.bulkEdits(workspaceId, list) }),
    ]);
  const takeBack = async (edit: BulkEdit) => {
    const undone = await api.goOn(edit, 'undo', setProgress);
    await readAgain();
    return undone;
  };
  const finish = async (edit: BulkEdit) => {
    const done = await api.goOn(edit, 'step', setProgress);
    await readAgain();
    const told = say('list_bulk_done', { count: done.changed });
    undo.push({
      text: done.refused > 0 ? `${told} ${say('list_bulk_refused', { count: done.refused })}` : told,
      undo: async () => {
        await takeBack(done);
      },
    });
    return done;
  };
  const write = useMutation({
    mutationFn: async (request: BulkEditRequest) => finish(await api.createBulkEdit(request)),
  });
  const goOn = useMutation({ mutationFn: finish });
  const back = useMutation({ mutationFn: takeBack });
  return { progress, write, goOn, back, preview: api.previewBulkEdit };
}

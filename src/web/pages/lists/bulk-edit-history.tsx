import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkEdit } from '../../../base/contacts/bulk-edits/contract.ts';
import { listKeys, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { labelOf } from './filter-fields.ts';
import { COLUMNS } from './list-columns.ts';
import { useBulkEdit } from './use-bulk-edit.ts';
import type { WorkList } from './use-work-list.ts';

/** Edits of many records can be found again: those that stopped half-way go on, each is undone as one. */
export function BulkEditHistory({ work }: { readonly work: WorkList }) {
  const { say } = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('list_bulk_history')}
      </Button>
      {isOpen ? (
        <Modal
          opened
          size="lg"
          onClose={() => setOpen(false)}
          title={say('list_bulk_history')}
          closeButtonProps={{ 'aria-label': say('frame_close') }}
        >
          <HistoryList work={work} />
        </Modal>
      ) : null}
    </>
  );
}

function HistoryList({ work }: { readonly work: WorkList }) {
  const { say, error } = useSpeaker();
  const { workspaceId, list } = work;
  const found = useQuery({
    queryKey: listKeys.bulkEdits(workspaceId, list),
    queryFn: () => listsApi(workspaceId).bulkEdits(list),
  });
  const bulk = useBulkEdit(work);
  const problem = found.error ?? bulk.back.error ?? bulk.goOn.error;
  if (found.data?.bulkEdits.length === 0) return <p className="soft">{say('list_bulk_history_none')}</p>;
  return (
    <>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <ul className="bulk-history">
        {(found.data?.bulkEdits ?? []).map((edit) => (
          <HistoryLine
            key={edit.id}
            edit={bulk.progress?.id === edit.id ? bulk.progress : edit}
            list={list}
            isBusy={bulk.back.isPending || bulk.goOn.isPending}
            onUndo={() => bulk.back.mutate(edit)}
            onGoOn={() => bulk.goOn.mutate(edit)}
          />
        ))}
      </ul>
    </>
  );
}

interface HistoryLineProps {
  readonly edit: BulkEdit;
  readonly list: WorkList['list'];
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onGoOn: () => void;
}

function HistoryLine({ edit, list, isBusy, onUndo, onGoOn }: HistoryLineProps) {
  const { say, moment } = useSpeaker();
  const fields = Object.keys(edit.changes).flatMap(
    (sent) => COLUMNS[list].find((column) => column.edit === sent)?.field ?? [],
  );
  const what = fields.map((field) => say(labelOf(field))).join(', ') || say('list_bulk_pasted');
  return (
    <li>
      <span>
        {what} <span className="tag">{say(`list_bulk_state_${edit.state}`)}</span>
        <br />
        <span className="soft numeric">
          {[
            moment(edit.createdAt),
            edit.madeByName,
            say('list_bulk_changed', { count: edit.changed }),
            edit.kept > 0 ? say('list_bulk_kept', { count: edit.kept }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {edit.state === 'open' && edit.isMine ? (
        <button type="button" className="text-button" disabled={isBusy} onClick={onGoOn}>
          {say('list_bulk_go_on')}
        </button>
      ) : null}
      {edit.mayUndo ? (
        <button type="button" className="text-button" disabled={isBusy} onClick={onUndo}>
          {say('list_undo')}
        </button>
      ) : null}
    </li>
  );
}

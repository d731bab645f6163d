import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkEditRequest } from '../../../base/contacts/bulk-edits/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { optionsOf } from './cell-editor.tsx';
import { labelOf } from './filter-fields.ts';
import { COLUMNS, type ListColumn } from './list-columns.ts';
import { readCell } from './read-block.ts';
import { useBulkEdit } from './use-bulk-edit.ts';
import type { WorkList } from './use-work-list.ts';

/** Fields that mean the same for many records: nobody gives a hundred accounts one name. */
const isForMany = ({ edit, kind }: ListColumn) => edit !== undefined && kind !== 'name' && kind !== 'text';
const EMPTY = '';

/** One value for all that is chosen: seen before, written with progress, undone as one. */
export function BulkEditDialog({ work, onClose }: { readonly work: WorkList; readonly onClose: () => void }) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const { list, members, selection, address } = work;
  const fields = COLUMNS[list].filter(
    (one) => isForMany(one) && (one.edit !== 'ownerId' || members.rights.has('assign_accounts')),
  );
  const [column, setColumn] = useState(fields[0]);
  const [text, setText] = useState<string | null>(null);
  const read = column && text !== null ? readCell(column, text, members.present, speaker) : null;
  const target = selection.kind === 'all' ? { filter: address.filter } : { ids: [...selection.ids] };
  const request: BulkEditRequest | null =
    column?.edit && read && 'value' in read ? { list, target, changes: { [column.edit]: read.value } } : null;
  const bulk = useBulkEdit(work);
  const preview = useQuery({
    queryKey: ['bulk-preview', work.workspaceId, request],
    queryFn: () => (request ? bulk.preview(request) : null),
    enabled: request !== null,
    gcTime: 0,
  });
  const isWriting = bulk.write.isPending;
  const write = async () => {
    if (!request) return;
    await bulk.write.mutateAsync(request);
    work.clear();
    onClose();
  };
  const options = column ? optionsOf(column, members, speaker) : null;
  const problem = preview.error ?? bulk.write.error;
  const done = bulk.progress ? bulk.progress.changed + bulk.progress.unchanged + bulk.progress.refused : 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('list_bulk_edit')}
      closeOnEscape={!isWriting}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <div className="bulk-form">
        <Select
          label={say('list_filter_field')}
          data={fields.map(({ field }) => ({ value: field, label: say(labelOf(field)) }))}
          value={column?.field ?? null}
          allowDeselect={false}
          disabled={isWriting}
          onChange={(field) => {
            setColumn(fields.find((one) => one.field === field));
            setText(null);
          }}
        />
        {options ? (
          <Select
            label={say('list_bulk_value')}
            data={[
              { value: EMPTY, label: say('list_bulk_empty') },
              ...options.map(([value, label]) => ({ value, label })),
            ]}
            value={text}
            searchable
            disabled={isWriting}
            onChange={setText}
          />
        ) : (
          <TextInput
            label={say('list_bulk_value')}
            value={text ?? ''}
            disabled={isWriting}
            error={read && 'problem' in read ? say(read.problem) : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </div>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      {preview.data && column && read && 'value' in read ? (
        <BulkPreview preview={preview.data} column={column} value={read.value} members={members} />
      ) : null}
      {isWriting && bulk.progress ? (
        <>
          <WorkBar share={done / Math.max(1, bulk.progress.covered)} label={say('list_bulk_writing')} />
          <p className="soft numeric">{say('list_bulk_progress', { done, count: bulk.progress.covered })}</p>
        </>
      ) : null}
      <div className="dialog-actions">
        <Button variant="default" onClick={onClose}>
          {say(isWriting ? 'frame_close' : 'frame_cancel')}
        </Button>
        <Button
          disabled={!preview.data || preview.data.changing === 0}
          loading={isWriting}
          onClick={() => void write().catch(() => undefined)}
        >
          {say('list_bulk_write', { count: preview.data?.changing ?? 0 })}
        </Button>
      </div>
    </Modal>
  );
}

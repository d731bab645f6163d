import { Button, Modal } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import { currentValue } from './read-block.ts';
import type { Conflict } from './use-cell-edit.ts';
import type { WorkList } from './use-work-list.ts';
import { writeCell, writeValue } from './write-cell.ts';

/** Somebody else changed the record meanwhile: both values, and which one stays. */
export function ConflictDialog({ work, conflict }: { readonly work: WorkList; readonly conflict: Conflict }) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const { before, fresh, column, value } = conflict;
  const { edit, members } = work;
  const isSame = currentValue(before, column) === currentValue(fresh, column);
  const yours = column.kind === 'member' ? members.names.get(String(value)) : value;
  return (
    <Modal
      opened
      onClose={edit.clear}
      title={say('list_conflict_title', { name: String(fresh.name ?? '') })}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <dl className="conflict">
        <div>
          <dt>{say('list_conflict_theirs', { field: say(labelOf(column.field)) })}</dt>
          <dd>{writeCell(fresh, column, speaker) || say('list_value_none')}</dd>
        </div>
        <div>
          <dt>{say('list_conflict_yours')}</dt>
          <dd>{writeValue(yours, column, speaker) || say('list_value_none')}</dd>
        </div>
      </dl>
      {isSame ? <p className="soft">{say('list_conflict_same')}</p> : null}
      <div className="dialog-actions">
        <Button variant="default" onClick={edit.clear}>
          {say('list_conflict_keep')}
        </Button>
        <Button onClick={() => void edit.save(fresh, column, value)}>{say('list_conflict_write')}</Button>
      </div>
    </Modal>
  );
}

import { Button, Modal } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import type { Conflict } from './use-cell-edit.ts';
import type { WorkList } from './use-work-list.ts';
import { writeValue } from './write-cell.ts';

/** Somebody else changed the record meanwhile: both values, and which one stays. */
export function ConflictDialog({ work, conflict }: { readonly work: WorkList; readonly conflict: Conflict }) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const { line, column, value, theirs, version } = conflict;
  const { edit, lines, members } = work;
  const write = (one: unknown) => {
    const named = column.kind === 'member' && typeof one === 'string' ? (members.names.get(one) ?? one) : one;
    return writeValue(named === '' ? null : named, column, speaker) || say('list_value_none');
  };
  const keepTheirs = () => {
    edit.clear();
    void lines.reread(line.id);
  };
  return (
    <Modal
      opened
      onClose={keepTheirs}
      title={say('list_conflict_title', { name: String(line.name ?? '') })}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <dl className="conflict">
        <div>
          <dt>{say('list_conflict_theirs', { field: say(labelOf(column.field)) })}</dt>
          <dd>{theirs === null ? say('list_conflict_same') : write(theirs)}</dd>
        </div>
        <div>
          <dt>{say('list_conflict_yours')}</dt>
          <dd>{write(value)}</dd>
        </div>
      </dl>
      <div className="dialog-actions">
        <Button variant="default" onClick={keepTheirs}>
          {say('list_conflict_keep')}
        </Button>
        <Button onClick={() => void edit.save({ ...line, version }, column, value, version)}>
          {say('list_conflict_write')}
        </Button>
      </div>
    </Modal>
  );
}

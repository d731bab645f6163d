import { Button, Modal } from '@mantine/core';
import type { BulkEditRequest } from '../../../base/contacts/bulk-edits/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { labelOf } from './filter-fields.ts';
import { currentValue, type PastedBlock, type PastedCell } from './read-block.ts';
import { useBulkEdit } from './use-bulk-edit.ts';
import type { WorkList } from './use-work-list.ts';
import { writeCell, writeValue } from './write-cell.ts';

interface PasteDialogProps {
  readonly work: WorkList;
  readonly block: PastedBlock;
  readonly onClose: () => void;
}

/** More lines than these are counted below the table. */
const SHOWN = 50;
const MOST_ROWS = 1_000;

/** A block of a spreadsheet before it is written: cell by cell what stands and what will, and what cannot be read. */
export function PasteDialog({ work, block, onClose }: PasteDialogProps) {
  const speaker = useSpeaker();
  const { say, error, list: sayList } = speaker;
  const bulk = useBulkEdit(work);
  const rights = work.members.rights;
  const mine = block.cells.filter(({ column }) => column.edit !== 'ownerId' || rights.has('assign_accounts'));
  const changing = mine.filter(
    ({ read, line, column }) => 'value' in read && read.value !== currentValue(line, column),
  );
  const wrong = mine.filter(({ read }) => 'problem' in read);
  const rows = rowsOf(changing);
  const write = async () => {
    await bulk.write.mutateAsync({ list: work.list, target: { rows: rows.slice(0, MOST_ROWS) }, changes: {} });
    onClose();
  };
  const notes = [
    block.readOnly.length > 0
      ? say('list_paste_read_only', { columns: sayList(block.readOnly.map(({ field }) => say(labelOf(field)))) })
      : null,
    block.notMine > 0 ? say('list_paste_not_mine', { count: block.notMine }) : null,
    block.beyond > 0 ? say('list_paste_beyond', { count: block.beyond }) : null,
    rows.length > MOST_ROWS ? say('list_paste_most', { count: MOST_ROWS }) : null,
  ].filter((note) => note !== null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('list_paste_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <p>
        {say('list_paste_changing', { count: changing.length })}
        {wrong.length > 0 ? ` ${say('list_paste_wrong', { count: wrong.length })}` : null}
      </p>
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('list_paste_record')}</th>
              <th scope="col">{say('list_filter_field')}</th>
              <th scope="col">{say('list_paste_from')}</th>
              <th scope="col">{say('list_paste_to')}</th>
            </tr>
          </thead>
          <tbody>
            {[...wrong, ...changing].slice(0, SHOWN).map((cell) => (
              <tr key={`${cell.line.id} ${cell.column.field}`}>
                <td>{String(cell.line.name ?? '')}</td>
                <td>{say(labelOf(cell.column.field))}</td>
                <td>{writeCell(cell.line, cell.column, speaker)}</td>
                <td>{sayPasted(cell, work, speaker)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {bulk.write.error ? <Notice tone="error">{error(bulk.write.error)}</Notice> : null}
      <div className="dialog-actions">
        <Button variant="default" onClick={onClose}>
          {say('frame_cancel')}
        </Button>
        <Button
          disabled={changing.length === 0}
          loading={bulk.write.isPending}
          onClick={() => void write().catch(() => undefined)}
        >
          {say('list_paste_write', { count: changing.length })}
        </Button>
      </div>
    </Modal>
  );
}

function sayPasted({ read, column, text }: PastedCell, work: WorkList, speaker: ReturnType<typeof useSpeaker>) {
  if ('problem' in read)
    return (
      <span className="cell-wrong">
        {text} · {speaker.say(read.problem)}
      </span>
    );
  const named = column.kind === 'member' ? (work.members.names.get(String(read.value)) ?? null) : read.value;
  return writeValue(named, column, speaker) || speaker.say('list_value_none');
}

type Rows = Extract<BulkEditRequest['target'], { rows: unknown }>['rows'];

/** The cells of each record together, under the version that was read. */
function rowsOf(cells: readonly PastedCell[]): Rows {
  return [...Map.groupBy(cells, ({ line }) => line)].map(([line, own]) => ({
    ...{ id: line.id, version: Number(line.version) },
    changes: Object.fromEntries(
      own.flatMap(({ column, read }) => ('value' in read && column.edit ? [[column.edit, read.value]] : [])),
    ),
  }));
}

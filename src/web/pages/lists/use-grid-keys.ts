import { type KeyboardEvent, useState } from 'react';
import { hasLetterKeys } from '../../ui/use-keys.ts';
import { mayEditCell, type WorkList } from './use-work-list.ts';

/** The active cell; row -1 before anybody came to the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly work: WorkList;
  readonly isEditing: boolean;
  readonly setEditing: (isEditing: boolean) => void;
}

const PAGE = 20;

/**
 * Arrows move, Enter edits a cell that may be edited and opens the record elsewhere, Ctrl+Enter always opens, E or F2 edits, Space
 * chooses, Escape lets go of what is chosen.
 */
export function useGridKeys({ work, isEditing, setEditing }: Grid) {
  const [place, setPlace] = useState<Place>({ row: -1, column: 0 });
  const { lines, columns, selection } = work;
  const move = (row: number, column: number) =>
    setPlace({
      row: Math.max(0, Math.min(lines.lines.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    });
  const { row, column } = place;
  const line = lines.lines[row];
  const shown = columns[column];
  const isEditable = line !== undefined && shown !== undefined && mayEditCell(work, line, shown);
  const edit = () => isEditable && setEditing(true);
  const open = () => line && work.openLine(line);
  const keys = new Map<string, () => unknown>([
    ['ArrowDown', () => move(row + 1, column)],
    ['ArrowUp', () => move(row - 1, column)],
    ['ArrowRight', () => move(Math.max(0, row), column + 1)],
    ['ArrowLeft', () => move(Math.max(0, row), column - 1)],
    ['PageDown', () => move(row + PAGE, column)],
    ['PageUp', () => move(row - PAGE, column)],
    ['Home', () => move(row, 0)],
    ['End', () => move(row, columns.length - 1)],
    ['ctrl+Home', () => move(0, 0)],
    ['ctrl+End', () => move(lines.lines.length - 1, column)],
    ['j', () => move(row + 1, column)],
    ['k', () => move(row - 1, column)],
    ['Enter', () => (isEditable && shown?.kind !== 'name' ? edit() : open())],
    ['ctrl+Enter', open],
    ['F2', edit],
    ['e', edit],
    [' ', () => line && work.toggle(line.id)],
    ['ctrl+a', work.chooseAll],
  ]);
  if (selection.kind === 'all' || selection.ids.size > 0) keys.set('Escape', work.clear);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Buttons, boxes and editors inside the grid hear their own keys.
    if (isEditing || event.target !== event.currentTarget || event.altKey) return;
    const name = event.ctrlKey || event.metaKey ? `ctrl+${event.key}` : event.key;
    const action = /^[jke]$/.test(name) && !hasLetterKeys() ? undefined : keys.get(name);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return { place, setPlace, onKeyDown };
}

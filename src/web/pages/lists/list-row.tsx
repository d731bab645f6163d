import { memo, type ReactNode } from 'react';
import type { Line } from '../../api/lists.ts';
import type { Speaker } from '../../language.tsx';
import { type Level, LevelMark } from '../../ui/level-mark.tsx';
import type { ListColumn } from './list-columns.ts';
import type { Place } from './use-grid-keys.ts';
import type { ShownColumn } from './use-work-list.ts';
import { writeCell } from './write-cell.ts';

interface ListRowProps {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  /** The column of the active cell where it is in this row, else -1. */
  readonly activeColumn: number;
  readonly isChosen: boolean;
  readonly speaker: Speaker;
  readonly editor: ReactNode;
  readonly onToggle: (id: string) => void;
  readonly onPlace: (place: Place) => void;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onOpen: (line: Line) => void;
}

const NUMERIC: ReadonlySet<string> = new Set(['money', 'count', 'number', 'day', 'siren', 'phone']);
const RIGHT: ReadonlySet<string> = new Set(['money', 'count', 'number']);

export function levelOf(line: Line): Level {
  return line.level === 'group' || line.level === 'entity' || line.level === 'site' ? line.level : 'contact';
}

/** One line. While others scroll past, an unchanged row is not drawn again. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { line, index, top, columns, activeColumn, isChosen, speaker, editor } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className="grid-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="gridcell" tabIndex={-1} className="grid-mark">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={speaker.say('list_choose', { name: String(line.name ?? '') })}
          onChange={() => props.onToggle(line.id)}
        />
      </div>
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for the active cell
        // biome-ignore lint/a11y/noStaticElementInteractions: a cell of a grid, whichever its role
        <div
          key={column.field}
          id={`cell-${line.id}-${column.field}`}
          role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
          tabIndex={-1}
          className={classOf(column, at === activeColumn ? 'active' : 'still')}
          style={{ width: column.shownWidth }}
          onClick={() => props.onPlace({ row: index, column: at })}
          onDoubleClick={() => props.onEdit(true)}
        >
          {at === activeColumn && editor ? editor : <CellText {...props} column={column} />}
        </div>
      ))}
    </div>
  );
});

/** How a cell of a column looks, its name above it included. */
export function classOf(column: ListColumn, state: 'active' | 'still'): string {
  return [
    'grid-cell',
    column.kind === 'name' ? 'grid-name' : '',
    NUMERIC.has(column.kind) ? 'numeric' : '',
    RIGHT.has(column.kind) ? 'grid-right' : '',
    state === 'active' ? 'grid-active' : '',
  ].join(' ');
}

function CellText({ line, column, speaker, onOpen }: ListRowProps & { readonly column: ListColumn }) {
  const text = writeCell(line, column, speaker);
  if (column.kind !== 'name') return <span className="grid-text">{text}</span>;
  const level = levelOf(line);
  return (
    <>
      <LevelMark level={level} label={speaker.say(`tree_level_${level}`)} />
      <button type="button" tabIndex={-1} className="grid-open" onClick={() => onOpen(line)}>
        {text || speaker.say('list_nameless')}
      </button>
    </>
  );
}

/** A row that is on its way. */
export function SkeletonRow({ top, columns }: { readonly top: number; readonly columns: readonly ShownColumn[] }) {
  return (
    <div className="grid-row grid-skeleton" style={{ transform: `translateY(${top}px)` }} aria-hidden="true">
      <div className="grid-mark" />
      {columns.map((column) => (
        <div
          key={column.field}
          className={column.kind === 'name' ? 'grid-cell grid-name' : 'grid-cell'}
          style={{ width: column.shownWidth }}
        >
          <span className="skeleton" />
        </div>
      ))}
    </div>
  );
}

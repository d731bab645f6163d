import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { CellEditor } from './cell-editor.tsx';
import { ListHeader } from './list-header.tsx';
import { ListRow, SkeletonRow } from './list-row.tsx';
import { type Place, useGridKeys } from './use-grid-keys.ts';
import { useLoading } from './use-loading.ts';
import { isChosen } from './use-selection.ts';
import { mayEditCell, type WorkList } from './use-work-list.ts';

const ROW_HEIGHT = 32;
const MARK_WIDTH = 36;
/** Rows drawn as still to come while a page is read. */
const AHEAD = 12;

interface ListTableProps {
  readonly work: WorkList;
  readonly label: string;
  readonly count: number | null;
  readonly onPaste: (text: string, place: Place) => void;
}

/** A list of any length as a grid: rows on screen only, one cell active, the name always in sight. */
export function ListTable({ work, label, count, onPaste }: ListTableProps) {
  const { lines, columns, selection, toggle, members } = work;
  const speaker = useSpeaker();
  const box = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const rows = lines.lines.length + (lines.hasNextPage || lines.isPending ? AHEAD : 0);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  useLoading(lines, items.at(-1)?.index ?? 0);
  const { place, setPlace, onKeyDown } = useGridKeys({ work, isEditing, setEditing });
  useEffect(() => {
    if (place.row >= 0) virtual.scrollToIndex(place.row, { align: 'auto' });
  }, [place.row, virtual]);
  const width = MARK_WIDTH + columns.reduce((sum, column) => sum + column.shownWidth, 0);
  const line = lines.lines[place.row];
  const column = columns[place.column];
  const isCellEdited = isEditing && line !== undefined && column !== undefined && mayEditCell(work, line, column);
  const closeEditor = () => {
    setEditing(false);
    box.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of a hundred thousand rows, of which forty are in the page
    <div
      ref={box}
      className="grid-box"
      role="grid"
      aria-label={label}
      aria-rowcount={count === null ? -1 : count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-busy={lines.isPending}
      aria-activedescendant={line ? `cell-${line.id}-${column?.field}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === box.current && place.row < 0 && lines.lines.length > 0) setPlace({ row: 0, column: 0 });
      }}
      onPaste={(event) => {
        if (isEditing || !line) return;
        event.preventDefault();
        onPaste(event.clipboardData.getData('text/plain'), place);
      }}
    >
      <ListHeader work={work} width={width} />
      <div style={{ height: virtual.getTotalSize(), width, position: 'relative' }}>
        {items.map((item) => {
          const found = lines.lines[item.index];
          const top = item.start - ROW_HEIGHT;
          if (!found) return <SkeletonRow key={`ahead-${item.index}`} top={top} columns={columns} />;
          return (
            <ListRow
              key={found.id}
              line={found}
              index={item.index}
              top={top}
              columns={columns}
              activeColumn={item.index === place.row ? place.column : -1}
              isChosen={isChosen(selection, found.id)}
              speaker={speaker}
              onToggle={toggle}
              onPlace={setPlace}
              onEdit={setEditing}
              onOpen={work.openLine}
              editor={
                isCellEdited && item.index === place.row && line && column ? (
                  <CellEditor
                    line={line}
                    column={column}
                    members={members}
                    onSave={(value) => {
                      closeEditor();
                      void work.edit.save(line, column, value);
                    }}
                    onCancel={closeEditor}
                  />
                ) : null
              }
            />
          );
        })}
      </div>
    </div>
  );
}

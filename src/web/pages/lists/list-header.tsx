import type { PointerEvent } from 'react';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import { classOf } from './list-row.tsx';
import { nextSort } from './next-sort.ts';
import type { ShownColumn, WorkList } from './use-work-list.ts';

/** Names of the columns: a click sorts, Maj + click adds an order, the edge makes it wider or narrower. */
export function ListHeader({ work, width }: { readonly work: WorkList; readonly width: number }) {
  const { say } = useSpeaker();
  const { columns, selection, chooseAll, clear } = work;
  const isSome = selection.kind === 'some' && selection.ids.size > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div role="row" tabIndex={-1} aria-rowindex={1} className="grid-row grid-head" style={{ width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="columnheader" tabIndex={-1} className="grid-mark">
        <input
          type="checkbox"
          aria-label={say('list_choose_all')}
          checked={selection.kind === 'all'}
          ref={(input) => {
            if (input) input.indeterminate = isSome;
          }}
          onChange={() => (selection.kind === 'all' || isSome ? clear() : chooseAll())}
        />
      </div>
      {columns.map((column) => (
        <HeaderCell key={column.field} work={work} column={column} />
      ))}
    </div>
  );
}

const STEP = 16;

function HeaderCell({ work, column }: { readonly work: WorkList; readonly column: ShownColumn }) {
  const { say } = useSpeaker();
  const { sort, setSort } = work.address;
  const at = sort.findIndex(({ field }) => field === column.field);
  const direction = sort[at]?.direction;
  const name = say(labelOf(column.field));
  const widen = (by: number) => work.setWidth(column.field, column.shownWidth + by);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    const start = event.clientX - column.shownWidth;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => work.setWidth(column.field, move.clientX - start);
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="columnheader"
      tabIndex={-1}
      aria-sort={direction ?? (column.isSortable ? 'none' : undefined)}
      className={classOf(column, 'still')}
      style={{ width: column.shownWidth }}
    >
      {column.isSortable ? (
        <button
          type="button"
          className="grid-sort"
          title={say('list_sort_hint')}
          onClick={(event) => setSort(nextSort(sort, column.field, event.shiftKey ? 'beside' : 'alone'))}
        >
          {name}
          {direction ? (
            <span aria-hidden="true">
              {direction === 'ascending' ? ' ↑' : ' ↓'}
              {sort.length > 1 ? at + 1 : ''}
            </span>
          ) : null}
        </button>
      ) : (
        <span className="grid-text">{name}</span>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a rule that is moved, with a value */}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say('list_column_width', { name })}
        aria-valuenow={column.shownWidth}
        aria-valuemin={56}
        aria-valuemax={640}
        className="grid-edge"
        onPointerDown={onPointerDown}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
          if (by === 0) return;
          event.preventDefault();
          event.stopPropagation();
          widen(by);
        }}
      />
    </div>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import { hasLetterKeys } from './use-keys.ts';

const ROW_HEIGHT = 32;

export interface TreeListRow {
  readonly key: string;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly canOpen: boolean;
  readonly content: ReactNode;
}

interface TreeListProps {
  readonly label: string;
  readonly rows: readonly TreeListRow[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onEnter: (key: string) => void;
  /** Called with the key of each row that comes near the screen: the place to load what follows. */
  readonly onSeen?: (key: string) => void;
}

function useTreeKeys({ rows, selected, onSelect, onToggle, onEnter }: TreeListProps) {
  return (event: KeyboardEvent) => {
    const place = rows.findIndex((row) => row.key === selected);
    const row = rows[place];
    const move = (to: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (next) onSelect(next.key);
    };
    const parent = () => {
      if (!row) return;
      const above = rows.slice(0, place).findLastIndex((one) => one.depth < row.depth);
      if (row.isOpen) onToggle(row.key);
      else if (above >= 0) move(above);
    };
    const actions = new Map([
      ['ArrowDown', () => move(place + 1)],
      ['j', () => move(place + 1)],
      ['ArrowUp', () => move(place - 1)],
      ['k', () => move(place - 1)],
      ['Home', () => move(0)],
      ['End', () => move(rows.length - 1)],
      ['ArrowRight', () => (row?.canOpen && !row.isOpen ? onToggle(row.key) : move(place + 1))],
      ['ArrowLeft', parent],
      ['Enter', () => row && onEnter(row.key)],
      [' ', () => row && onEnter(row.key)],
    ]);
    const isOff = /^[jk]$/.test(event.key) && !hasLetterKeys();
    const action = isOff || event.ctrlKey || event.metaKey || event.altKey ? undefined : actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}

/** A tree of any length: only the rows on screen are in the page. */
export function TreeList(props: TreeListProps) {
  const { label, rows, selected, onSelect, onToggle, onSeen } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const place = rows.findIndex((row) => row.key === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);
  const items = virtual.getVirtualItems();
  useEffect(() => {
    for (const item of items) onSeen?.(String(item.key));
  });
  const onKeyDown = useTreeKeys(props);
  return (
    <div
      ref={box}
      className="tree-list"
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={place >= 0 ? `tree-${selected}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree above hears the keys for the selected row
            <div
              key={row.key}
              id={`tree-${row.key}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.depth + 1}
              aria-expanded={row.canOpen ? row.isOpen : undefined}
              aria-selected={row.key === selected}
              className="tree-row"
              style={{ transform: `translateY(${item.start}px)`, paddingLeft: 8 + row.depth * 20 }}
              onClick={() => {
                onSelect(row.key);
                if (row.canOpen) onToggle(row.key);
              }}
            >
              <span className="tree-chevron" data-open={row.isOpen} data-shown={row.canOpen} aria-hidden="true" />
              {row.content}
            </div>
          );
        })}
      </div>
    </div>
  );
}

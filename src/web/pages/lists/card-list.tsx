import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Line } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { levelOf } from './list-row.tsx';
import { useLoading } from './use-loading.ts';
import { isChosen } from './use-selection.ts';
import type { WorkList } from './use-work-list.ts';
import { writeCell } from './write-cell.ts';

const CARD_HEIGHT = 60;
const AHEAD = 6;

/** The list on a telephone: two lines each, the whole card opens. */
export function CardList({ work, label }: { readonly work: WorkList; readonly label: string }) {
  const { lines, selection, toggle, openLine } = work;
  const { say } = useSpeaker();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.lines.length + (lines.hasNextPage || lines.isPending ? AHEAD : 0),
    getScrollElement: () => box.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  useLoading(lines, items.at(-1)?.index ?? 0);
  return (
    <div ref={box} className="card-box">
      <ul style={{ height: virtual.getTotalSize() }} aria-label={label} aria-busy={lines.isPending}>
        {items.map((item) => {
          const line = lines.lines[item.index];
          const style = { transform: `translateY(${item.start}px)` };
          if (!line)
            return (
              <li key={`ahead-${item.index}`} className="card" style={style} aria-hidden="true">
                <span className="skeleton" />
              </li>
            );
          const name = String(line.name ?? '') || say('list_nameless');
          return (
            <li key={line.id} className="card" style={style}>
              <input
                type="checkbox"
                checked={isChosen(selection, line.id)}
                aria-label={say('list_choose', { name })}
                onChange={() => toggle(line.id)}
              />
              <button type="button" className="card-open" onClick={() => openLine(line)}>
                <span className="card-name">
                  <LevelMark level={levelOf(line)} label={say(`tree_level_${levelOf(line)}`)} /> {name}
                </span>
                <SecondLine line={line} work={work} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What the columns say beside the name, as far as there is room. */
function SecondLine({ line, work }: { readonly line: Line; readonly work: WorkList }) {
  const speaker = useSpeaker();
  const said = work.columns
    .filter((column) => column.field !== 'name' && column.field !== 'level')
    .map((column) => writeCell(line, column, speaker))
    .filter((text) => text !== '');
  return <span className="card-detail">{said.slice(0, 4).join(' · ')}</span>;
}

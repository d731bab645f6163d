import { type KeyboardEvent, useRef, useState } from 'react';
import type { Line } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import type { ListColumn } from './list-columns.ts';
import { currentValue, readCell } from './read-block.ts';
import { sayChoice } from './say-filter.ts';
import type { Members } from './use-members.ts';

interface CellEditorProps {
  readonly line: Line;
  readonly column: ListColumn;
  readonly members: Members;
  readonly onSave: (value: string | number | null) => void;
  readonly onCancel: () => void;
}

/** The field inside a cell: a list where there are few values, else a text that is judged while it is typed. */
export function CellEditor({ line, column, members, onSave, onCancel }: CellEditorProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const value = currentValue(line, column);
  const written =
    column.kind === 'money' && value !== null ? String(Number(value) / 100).replace('.', ',') : (value ?? '');
  const [text, setText] = useState(String(written));
  const read = readCell(column, text, members.present, speaker);
  const problem = 'problem' in read ? read.problem : null;
  const label = say('list_cell_edit', { field: say(labelOf(column.field)), name: String(line.name ?? '') });
  // Leaving the field is part of both: what is done is done once.
  const isDone = useRef(false);
  const finish = (work: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    work();
  };
  const cancel = () => finish(onCancel);
  const commit = () => {
    if ('value' in read) finish(() => onSave(read.value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
  };
  const options = optionsOf(column, members, speaker);
  if (options)
    return (
      <select
        ref={(field) => field?.focus()}
        className="cell-field"
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => (text === String(written) ? cancel() : commit())}
      >
        <option value="">—</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <input
        ref={(field) => field?.focus()}
        className="cell-field"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'cell-problem' : undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => (problem || text === String(written) ? cancel() : commit())}
      />
      {problem ? (
        <span id="cell-problem" role="alert" className="cell-problem">
          {say(problem)}
        </span>
      ) : null}
    </>
  );
}

/** Codes and words of the values of a column; null where anything may be written. */
export function optionsOf(
  column: ListColumn,
  { present }: Pick<Members, 'present'>,
  speaker: ReturnType<typeof useSpeaker>,
): readonly (readonly [string, string])[] | null {
  if (column.kind === 'member') return [...present];
  return column.choices?.map((code) => [code, sayChoice(column.words ?? '', code, speaker)] as const) ?? null;
}

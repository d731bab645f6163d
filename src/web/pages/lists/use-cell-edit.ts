import { useCallback, useState } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { ApiError } from '../../api/client.ts';
import { type Line, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import type { ListColumn } from './list-columns.ts';
import { currentValue } from './read-block.ts';
import type { Names } from './say-filter.ts';
import type { Undo } from './use-undo.ts';
import { writeValue } from './write-cell.ts';

/** Two people wrote one cell: the record as it stands in the base now, and what this person wrote. */
export interface Conflict {
  readonly before: Line;
  readonly fresh: Line;
  readonly column: ListColumn;
  readonly value: unknown;
}

interface Parts {
  readonly workspaceId: string;
  readonly list: ListName;
  readonly patch: (id: string, fields: Readonly<Record<string, unknown>>) => void;
  /** Shows the line as the base has it now. */
  readonly reread: (id: string) => Promise<Line | null>;
  readonly undo: Undo;
  readonly names: Names;
}

/** Writes one cell at once: the line shows the new value, and what the server refuses is put back and said. */
export function useCellEdit({ workspaceId, list, patch, reread, undo, names }: Parts) {
  const speaker = useSpeaker();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { push } = undo;
  const save = useCallback(
    async (line: Line, column: ListColumn, value: unknown, version = Number(line.version)) => {
      const before = currentValue(line, column);
      if (column.edit === undefined || before === value) return;
      setProblem(null);
      setConflict(null);
      patch(line.id, shownAs(column, value, names));
      try {
        const saved = await listsApi(workspaceId).change(list, line.id, version, { [column.edit]: value });
        const after: Line = { ...line, ...shownAs(column, value, names), version: saved.version };
        patch(line.id, { version: saved.version });
        push({
          text: speaker.say('list_cell_saved', {
            field: speaker.say(labelOf(column.field)),
            name: String(line.name ?? ''),
            value: writeValue(after[column.field], column, speaker) || '∅',
          }),
          undo: async () => {
            const { version: back } = await listsApi(workspaceId).change(list, line.id, saved.version, {
              [column.edit ?? '']: before,
            });
            patch(line.id, { ...shownAs(column, before, names), version: back });
          },
        });
      } catch (error) {
        patch(line.id, shownAs(column, before, names));
        const isLate = error instanceof ApiError && error.reason.code === 'record_changed_meanwhile';
        const fresh = isLate ? await reread(line.id).catch(() => null) : null;
        if (fresh) setConflict({ before: line, fresh, column, value });
        else setProblem(error);
      }
    },
    [workspaceId, list, patch, reread, push, names, speaker],
  );
  const clear = useCallback(() => {
    setConflict(null);
    setProblem(null);
  }, []);
  return { save, conflict, problem, clear };
}

/** The fields of a line that a value shows in: who follows it is written by name. */
function shownAs(column: ListColumn, value: unknown, names: Names): Readonly<Record<string, unknown>> {
  const sent = column.edit ?? column.field;
  if (column.kind !== 'member') return { [sent]: value, [column.field]: value };
  return { [sent]: value, [column.field]: typeof value === 'string' ? (names.get(value) ?? null) : null };
}

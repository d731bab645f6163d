import { useCallback, useState } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { ApiError } from '../../api/client.ts';
import { type Line, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import { labelOf, snake } from './filter-fields.ts';
import type { ListColumn } from './list-columns.ts';
import { currentValue } from './read-block.ts';
import type { Names } from './say-filter.ts';
import type { Undo } from './use-undo.ts';
import { writeValue } from './write-cell.ts';

/** Two people wrote one cell: what stands in the base, what this person wrote, and the version that he now knows of. */
export interface Conflict {
  readonly line: Line;
  readonly column: ListColumn;
  readonly value: unknown;
  readonly theirs: string | null;
  readonly version: number;
}

interface Parts {
  readonly workspaceId: string;
  readonly list: ListName;
  readonly patch: (id: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly undo: Undo;
  readonly names: Names;
}

/** Writes one cell at once: the line shows the new value, and what the server refuses is put back and said. */
export function useCellEdit({ workspaceId, list, patch, undo, names }: Parts) {
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
        if (error instanceof ApiError && error.reason.code === 'record_changed_meanwhile')
          setConflict(conflictOf(error, line, column, value));
        else setProblem(error);
      }
    },
    [workspaceId, list, patch, push, names, speaker],
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

function conflictOf(error: ApiError, line: Line, column: ListColumn, value: unknown): Conflict {
  const own = error.details.find(({ values }) => sameField(String(values?.field), column.edit ?? ''));
  return {
    line,
    column,
    value,
    theirs: own ? String(own.values?.theirs ?? '') : null,
    version: Number(error.reason.values?.version),
  };
}

/** Contacts name a field by its column, accounts by its name. */
function sameField(told: string, field: string): boolean {
  return told === field || told === snake(field);
}

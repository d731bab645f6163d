import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import type { Line } from '../../api/lists.ts';
import { paths } from '../../paths.ts';
import { keepListWalk } from '../accounts/list-walk.ts';
import { useWidths } from './kept-columns.ts';
import { columnOf, fieldsOf, type ListColumn } from './list-columns.ts';
import { useCellEdit } from './use-cell-edit.ts';
import { useLines } from './use-lines.ts';
import { useListAddress } from './use-list-address.ts';
import { useMembers } from './use-members.ts';
import { useSelection } from './use-selection.ts';
import { useUndo } from './use-undo.ts';

/** A column as it stands on screen. */
export interface ShownColumn extends ListColumn {
  readonly shownWidth: number;
}

/** Everything that the parts of a list share: what is asked, what came, what is chosen, what can be undone. */
export function useWorkList(workspaceId: string, list: ListName, person: string) {
  const address = useListAddress(list, person);
  const members = useMembers(workspaceId);
  const { widthOf, setWidth } = useWidths(person, list);
  const { columns: shown } = address;
  const columns = useMemo(
    () =>
      shown.flatMap((field): ShownColumn[] => {
        const column = columnOf(list, field);
        return column ? [{ ...column, shownWidth: widthOf(field) ?? column.width }] : [];
      }),
    [list, shown, widthOf],
  );
  const lines = useLines({
    ...{ workspaceId, list, filter: address.filter, sort: address.sortText },
    fields: fieldsOf(
      list,
      columns.map(({ field }) => field),
    ),
  });
  const undo = useUndo();
  const edit = useCellEdit({ workspaceId, list, patch: lines.patch, reread: lines.reread, undo, names: members.names });
  const navigate = useNavigate();
  const loaded = lines.lines;
  const openLine = useCallback(
    (line: Line) => {
      // Previous and next walk what was on screen; the way back leads to the list as it was asked.
      const steps = loaded.map(({ id }) => ({ kind: list === 'accounts' ? 'account' : 'contact', id }) as const);
      keepListWalk({ from: `${window.location.pathname}${window.location.search}`, steps });
      void navigate({ to: list === 'accounts' ? paths.account(line.id) : paths.contact(line.id) });
    },
    [navigate, list, loaded],
  );
  return {
    ...{ workspaceId, list, person, address, members, columns, setWidth, lines, undo, edit, openLine },
    ...useSelection(),
  };
}

export type WorkList = ReturnType<typeof useWorkList>;

/** Whether somebody may change a cell: the right, the line, the field. */
export function mayEditCell(work: Pick<WorkList, 'members' | 'list'>, line: Line, column: ListColumn): boolean {
  const { rights } = work.members;
  if (column.edit === undefined) return false;
  if (column.edit === 'ownerId') return rights.has('assign_accounts');
  return line.isMine === true && rights.has(work.list === 'accounts' ? 'edit_accounts' : 'edit_contacts');
}

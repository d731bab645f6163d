import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageKeys } from '../../ui/page-keys.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { BulkEditHistory } from './bulk-edit-history.tsx';
import { CardList } from './card-list.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LevelSwitch } from './level-switch.tsx';
import { LineCount } from './line-count.tsx';
import { ListTable } from './list-table.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { type PastedBlock, placeBlock } from './read-block.ts';
import { SelectionBar } from './selection-bar.tsx';
import { UndoToast } from './undo-toast.tsx';
import { useLineCount } from './use-lines.ts';
import { useWorkList } from './use-work-list.ts';
import { ViewsBar } from './views-bar.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓ ← →', 'list_keys_move'],
  ['↵', 'list_keys_enter'],
  ['Ctrl ↵', 'list_keys_open'],
  ['E · F2', 'list_keys_edit'],
  ['␣', 'list_keys_choose'],
  ['Ctrl A', 'list_keys_choose_all'],
  ['Ctrl V', 'list_keys_paste'],
  ['Ctrl Z', 'list_keys_undo'],
  ['Échap', 'list_keys_escape'],
];

interface ListScreenProps {
  readonly workspaceId: string;
  readonly list: ListName;
  /** Whose columns and widths these are. */
  readonly person: string;
}

/** A list of everyday work: views, filters as sentences, the lines, what is done with those chosen. */
export function ListScreen({ workspaceId, list, person }: ListScreenProps) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const work = useWorkList(workspaceId, list, person);
  const { address, lines, undo, members, edit, columns } = work;
  const isNarrow = useMediaQuery('(max-width: 720px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [how, setHow] = useState<'wide' | 'exact'>('wide');
  const count = useLineCount(workspaceId, list, address.filter, how);
  const { clear } = work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen under another filter is chosen no more
  useEffect(() => {
    clear();
    setHow('wide');
  }, [address.filter, clear]);
  usePageKeys(useMemo(() => KEYS, []));
  useKeys({ 'ctrl+z': () => void undo.undoLast() });
  const title = say(list === 'accounts' ? 'accounts_title' : 'list_contacts_title');
  const problem = lines.error ?? edit.problem ?? undo.problem;
  const forgive = () => {
    edit.clear();
    undo.forgive();
  };
  const isEmpty = lines.isSuccess && lines.lines.length === 0;
  const known = count.data?.isExact ? count.data.count : null;
  return (
    <div className="work-list">
      <div className="page-head">
        <h1>{title}</h1>
        {list === 'accounts' ? <LevelSwitch address={address} /> : null}
        <div className="actions">
          <ExportButton
            workspaceId={workspaceId}
            list={{
              ...{ kind: list === 'accounts' ? 'account' : 'contact', filter: address.filter, sort: address.sortText },
              columns: columns.map(({ field }) => field),
            }}
          />
          <BulkEditHistory work={work} />
          {isNarrow ? null : <ColumnsMenu work={work} />}
        </div>
      </div>
      <ViewsBar work={work} />
      <FilterBar list={list} address={address} members={members} />
      <LineCount count={count} onExact={() => setHow('exact')} />
      {problem ? (
        <Notice
          tone="error"
          action={
            <button type="button" className="text-button" onClick={() => (lines.error ? lines.refetch() : forgive())}>
              {say(lines.error ? 'frame_retry' : 'frame_close')}
            </button>
          }
        >
          {error(problem)}
        </Notice>
      ) : null}
      {isEmpty ? <EmptyList work={work} /> : null}
      {isEmpty || lines.error ? null : isNarrow ? (
        <CardList work={work} label={title} />
      ) : (
        <ListTable
          key={`${address.filter} ${address.sortText}`}
          work={work}
          label={title}
          count={known}
          onPaste={(text, place) =>
            setPasted(placeBlock(text, { lines: lines.lines, columns, ...place }, members.present, speaker))
          }
        />
      )}
      <SelectionBar work={work} known={known} onEdit={() => setEditing(true)} />
      {isEditing ? <BulkEditDialog work={work} onClose={() => setEditing(false)} /> : null}
      {pasted ? <PasteDialog work={work} block={pasted} onClose={() => setPasted(null)} /> : null}
      {edit.conflict ? <ConflictDialog work={work} conflict={edit.conflict} /> : null}
      <UndoToast undo={undo} />
    </div>
  );
}

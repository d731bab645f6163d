import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListView } from '../../../base/contacts/views/contract.ts';
import { listKeys, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import type { ListSearch } from '../../list-search.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { SaveView } from './save-view.tsx';
import { useViewChanges } from './use-view-changes.ts';
import type { WorkList } from './use-work-list.ts';

function searchOf({ id, filter, sort, columns }: ListView): ListSearch {
  return { filtre: filter, tri: sort, colonnes: columns.join(','), vue: id };
}

/** Views as tabs: those of the product, those shared, one's own. The address holds what they show, and which one it is. */
export function ViewsBar({ work }: { readonly work: WorkList }) {
  const { say } = useSpeaker();
  const { workspaceId, list, address } = work;
  const found = useQuery({
    queryKey: listKeys.views(workspaceId, list),
    queryFn: () => listsApi(workspaceId).views(list),
    staleTime: 60_000,
  });
  const [saving, setSaving] = useState<ListView | 'new' | null>(null);
  const changes = useViewChanges(work);
  const views = found.data?.views ?? [];
  const current = views.find(({ id }) => id === address.viewId);
  const isChanged =
    current !== undefined &&
    (current.filter !== address.filter ||
      current.sort !== address.sortText ||
      (current.columns.length > 0 && current.columns.join() !== address.columns.join()));
  return (
    <nav className="views-bar" aria-label={say('list_views')}>
      <ul>
        {DEFAULT_VIEWS[list].map(({ code, search }) => (
          <li key={code}>
            <button
              type="button"
              className="view-tab"
              aria-current={address.viewId === null && isShown(search, address)}
              onClick={() => address.open(search)}
            >
              {say(`list_default_${code}`)}
            </button>
          </li>
        ))}
        {views.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              className="view-tab"
              aria-current={view.id === address.viewId}
              title={
                view.isShared ? say('list_view_shared_by', { name: view.madeByName ?? '' }) : say('list_view_mine')
              }
              onClick={() => address.open(searchOf(view))}
            >
              {view.name}
              {view.id === address.viewId && isChanged ? <span aria-hidden="true"> •</span> : null}
            </button>
            {view.id === address.viewId && view.mayChange ? (
              <ViewMenu view={view} isChanged={isChanged} changes={changes} onRename={() => setSaving(view)} />
            ) : null}
          </li>
        ))}
        <li>
          <button type="button" className="text-button" onClick={() => setSaving('new')}>
            {say('list_view_save')}
          </button>
        </li>
      </ul>
      {saving ? (
        <SaveView
          view={saving === 'new' ? null : saving}
          mayShare={found.data?.mayShare ?? false}
          changes={changes}
          onClose={() => setSaving(null)}
        />
      ) : null}
    </nav>
  );
}

function isShown(search: ListSearch, address: WorkList['address']): boolean {
  return (search.filtre ?? '') === address.filter && (search.tri ?? '') === address.sortText;
}

interface ViewMenuProps {
  readonly view: ListView;
  readonly isChanged: boolean;
  readonly changes: ReturnType<typeof useViewChanges>;
  readonly onRename: () => void;
}

function ViewMenu({ view, isChanged, changes, onRename }: ViewMenuProps) {
  const { say } = useSpeaker();
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className="view-more" aria-label={say('list_view_actions', { name: view.name })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isChanged ? <Menu.Item onClick={() => changes.keep(view)}>{say('list_view_keep_changes')}</Menu.Item> : null}
        <Menu.Item onClick={onRename}>{say('list_view_rename')}</Menu.Item>
        <Menu.Item onClick={() => changes.remove(view)}>{say('list_view_delete')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

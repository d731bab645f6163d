import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch as useSearchParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { BaseTotals } from '../../../base/accounts/contract.ts';
import type { FoundRecord } from '../../../quality/duplicates/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { SearchBox } from '../duplicates/search-box.tsx';
import { SearchResults } from '../duplicates/search-results.tsx';
import { useSearch } from '../duplicates/use-search.ts';
import { TreeView } from '../tree/tree-view.tsx';
import { AccountRecord } from './account-record.tsx';
import { baseTree } from './base-tree.ts';
import { keepListWalk } from './list-walk.ts';

interface AccountsPanelProps {
  readonly workspaceId: string;
  readonly totals: BaseTotals;
}

/** The tree at the left, the record of the chosen account at the right; on a narrow screen the record comes over it. */
export function AccountsPanel({ workspaceId, totals }: AccountsPanelProps) {
  const { say } = useSpeaker();
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false;
  // The account looked at stands in the address: it can be sent to a colleague, and the way back leads to the one before.
  const { apercu: accountId = null } = useSearchParams({ from: '/comptes' });
  const navigate = useNavigate();
  const setAccountId = (id: string | null) =>
    void navigate({ to: paths.accounts(), search: id === null ? {} : { apercu: id } });
  const source = useMemo(() => baseTree(workspaceId), [workspaceId]);
  // A contact is read on the account where he works.
  const open = (found: FoundRecord) => setAccountId(found.accountId);
  const search = useSearch(workspaceId, open);
  const { asked, records } = search;
  useEffect(() => {
    if (asked === '') return;
    const found = records.flatMap((one) => (one.accountId === null ? [] : [one.accountId]));
    keepListWalk({
      from: paths.accounts(),
      steps: [...new Set(found)].map((id) => ({ kind: 'account' as const, id })),
    });
  }, [asked, records]);
  const record = accountId ? (
    <AccountRecord workspaceId={workspaceId} accountId={accountId} onOpen={setAccountId} />
  ) : null;
  return (
    <div className="review">
      <section className="panel" aria-label={say('accounts_title')}>
        <div className="panel-head">
          <SearchBox search={search} />
          <p className="soft panel-counts">
            {[
              say('groups_count', { count: totals.groups }),
              say('entities_count', { count: totals.entities }),
              say('sites_count', { count: totals.sites }),
              say('contacts_count', { count: totals.contacts }),
            ].join(' · ')}
          </p>
        </div>
        <div className="panel-body">
          {search.asked ? (
            <SearchResults search={search} onOpen={open} />
          ) : (
            <TreeView
              source={source}
              label={say('accounts_title')}
              emptyText={say('accounts_none')}
              opening="record"
              onOpen={(node, under) => setAccountId(node.level === 'contact' ? (under?.id ?? null) : node.id)}
            />
          )}
        </div>
      </section>
      {isNarrow ? (
        <Drawer
          opened={accountId !== null}
          onClose={() => setAccountId(null)}
          position="right"
          size="100%"
          closeButtonProps={{ 'aria-label': say('frame_close') }}
        >
          {record}
        </Drawer>
      ) : (
        <section className="panel">
          <div className="panel-body panel-record">{record ?? <p className="soft">{say('accounts_pick')}</p>}</div>
        </section>
      )}
    </div>
  );
}

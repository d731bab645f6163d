import { Drawer, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { BaseTotals } from '../../../base/accounts/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeFound } from '../tree/tree-found.tsx';
import { TreeView } from '../tree/tree-view.tsx';
import { AccountRecord } from './account-record.tsx';
import { baseTree, nodeOfAccount } from './base-tree.ts';

interface AccountsPanelProps {
  readonly workspaceId: string;
  readonly totals: BaseTotals;
}

/** The tree at the left, the record of the chosen account at the right; on a narrow screen the record comes over it. */
export function AccountsPanel({ workspaceId, totals }: AccountsPanelProps) {
  const { say } = useSpeaker();
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false;
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const [accountId, setAccountId] = useState<string | null>(null);
  const source = useMemo(() => baseTree(workspaceId), [workspaceId]);
  const record = accountId ? (
    <AccountRecord workspaceId={workspaceId} accountId={accountId} onOpen={setAccountId} />
  ) : null;
  return (
    <div className="review">
      <section className="panel" aria-label={say('accounts_title')}>
        <div className="panel-head">
          <TextInput
            type="search"
            size="xs"
            aria-label={say('accounts_search')}
            placeholder={say('accounts_search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
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
          {asked ? (
            <BaseSearch workspaceId={workspaceId} text={asked} onOpen={setAccountId} />
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

interface BaseSearchProps {
  readonly workspaceId: string;
  readonly text: string;
  readonly onOpen: (accountId: string) => void;
}

function BaseSearch({ workspaceId, text, onOpen }: BaseSearchProps) {
  const { say, error } = useSpeaker();
  const query = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'search', text],
    queryFn: ({ signal }) => accountsApi.search(workspaceId, text, signal),
    placeholderData: keepPreviousData,
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  const nodes = query.data.accounts.map((account) => ({ ...nodeOfAccount(account), trail: account.trail }));
  return <TreeFound total={nodes.length} nodes={nodes} onOpen={(node) => onOpen(node.id)} />;
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountView } from '../../../base/accounts/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { ApiError } from '../../api/client.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AddContact } from '../contacts/add-contact.tsx';
import { TimelinePanel } from '../contacts/timeline-panel.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { factsOf } from './account-facts.ts';
import { AskAccess } from './ask-access.tsx';
import { nodeOfAccount } from './base-tree.ts';
import { CommitteePanel } from './committee-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';

interface AccountRecordProps {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly onOpen: (accountId: string) => void;
}

/** One account at a glance, beside what it was opened from: where it stands, what is known of it, who works there. */
export function AccountRecord({ workspaceId, accountId, onOpen }: AccountRecordProps) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const account = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'account', accountId],
    queryFn: () => accountsApi.get(workspaceId, accountId),
  });
  if (account.error instanceof ApiError && account.error.reason.code === 'account_unknown')
    return <AskAccess workspaceId={workspaceId} accountId={accountId} />;
  if (account.error) return <Notice tone="error">{error(account.error)}</Notice>;
  if (!account.data) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <div className="why">
      <RecordHead account={account.data} onOpen={onOpen} />
      <dl className="why-facts">
        {factsOf(speaker, account.data).map(([label, text]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CommitteePanel workspaceId={workspaceId} accountId={accountId} />
      <PeoplePanel workspaceId={workspaceId} accountId={accountId} />
      <AddContact workspaceId={workspaceId} accountId={accountId} accountName={account.data.name} />
      <TimelinePanel workspaceId={workspaceId} subject={{ accountId }} />
    </div>
  );
}

function RecordHead({ account, onOpen }: { readonly account: AccountView; readonly onOpen: (id: string) => void }) {
  const { say } = useSpeaker();
  return (
    <header>
      <p className="why-trail">
        {account.trail
          .filter((one) => one.id !== account.id)
          .map((one) => (
            <span key={one.id}>
              <LevelMark level={one.level} label={say(`tree_level_${one.level}`)} />{' '}
              <button type="button" className="text-button" onClick={() => onOpen(one.id)}>
                {one.name}
              </button>
              {' › '}
            </span>
          ))}
      </p>
      <p className="why-name">
        <NodeName node={{ ...nodeOfAccount(account), detail: [] }} />
        {account.status ? <span className="tag">{say(`status_${account.status}`)}</span> : null}
        <span className="soft">{account.code}</span>
        <Link to={paths.account(account.id)}>{say('record_open')}</Link>
      </p>
    </header>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { ApiError } from '../../api/client.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { AddContact } from '../contacts/add-contact.tsx';
import { TimelinePanel } from '../contacts/timeline-panel.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { AccountHead } from './account-head.tsx';
import { AskAccess } from './ask-access.tsx';
import { CommitteePanel } from './committee-panel.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { GroupPanel } from './group-panel.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RecordQuality } from './record-quality.tsx';
import { useHeldAccount } from './use-account-page.ts';

/** One account: where it stands, what is known of it, who decides there, what happened, what it was before. */
export function AccountPage() {
  const { say, error } = useSpeaker();
  const { accountId } = useParams({ from: '/comptes/$accountId' });
  const session = useSession();
  const workspace = useWorkspace();
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  if (!session.data.user || !workspace) return <LoginForm why={say('login_please_accounts')} />;
  return <OneAccount key={accountId} workspaceId={workspace.id} accountId={accountId} />;
}

interface OneAccountProps {
  readonly workspaceId: string;
  readonly accountId: string;
}

function OneAccount({ workspaceId, accountId }: OneAccountProps) {
  const { say, error } = useSpeaker();
  const account = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'account', accountId],
    queryFn: () => accountsApi.get(workspaceId, accountId),
  });
  const held = useHeldAccount(workspaceId, accountId);
  const problem = account.error ?? held.error;
  if (problem instanceof ApiError && problem.reason.code === 'account_unknown')
    return <AskAccess workspaceId={workspaceId} accountId={accountId} />;
  if (problem instanceof ApiError && problem.reason.code === 'record_merged')
    return (
      <Notice
        tone="calm"
        action={<Link to={paths.account(String(problem.reason.values?.survivorId))}>{say('record_open')}</Link>}
      >
        {error(problem)}
      </Notice>
    );
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!account.data || !held.data) return <AccountSkeleton />;
  const here = { workspaceId, account: account.data, held: held.data };
  const topId = account.data.trail[0]?.id ?? accountId;
  return (
    <article className="account" aria-label={account.data.name}>
      <AccountHead {...here} />
      <div className="account-columns">
        <div className="account-column">
          <GroupPanel workspaceId={workspaceId} topId={topId} account={account.data} />
          <PeoplePanel workspaceId={workspaceId} accountId={accountId} />
          <AddContact workspaceId={workspaceId} accountId={accountId} accountName={account.data.name} />
          <CommitteePanel workspaceId={workspaceId} accountId={accountId} />
          <LinksPanel {...here} />
        </div>
        <div className="account-column">
          <TimelinePanel workspaceId={workspaceId} subject={{ accountId }} />
        </div>
        <div className="account-column">
          <RecordQuality {...here} />
          <FieldsPanel {...here} />
          <FiguresPanel {...here} />
        </div>
      </div>
      <HistoryPanel {...here} />
    </article>
  );
}

function AccountSkeleton() {
  const { say } = useSpeaker();
  return (
    <div className="account-skeleton" role="status" aria-label={say('frame_loading')}>
      <div />
      <div />
      <div />
    </div>
  );
}

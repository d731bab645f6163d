import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorkspaceView } from '../../../base/workspaces/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { ListLinks } from '../lists/list-links.tsx';
import { ExportButton } from '../exports/export-button.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { AccountsPanel } from './accounts-panel.tsx';

function EmptyBase() {
  const { say } = useSpeaker();
  return (
    <div className="empty">
      <p className="empty-title">{say('accounts_none')}</p>
      <p className="soft">{say('accounts_none_help')}</p>
      <Link to={paths.imports()}>
        <Button component="span">{say('accounts_first_import')}</Button>
      </Link>
    </div>
  );
}

/** The saved base, as a tree. */
export function AccountsPage() {
  const { say, error } = useSpeaker();
  const session = useSession();
  const workspace = useWorkspace();
  return (
    <>
      {session.error ? <Notice tone="error">{error(session.error)}</Notice> : null}
      {session.data?.user ? <OfWorkspace workspace={workspace} /> : null}
      {session.data && !session.data.user ? (
        <>
          <div className="page-head">
            <h1>{say('accounts_title')}</h1>
          </div>
          {session.data.needsOwner ? <EmptyBase /> : <LoginForm why={say('login_please_accounts')} />}
        </>
      ) : null}
    </>
  );
}

function OfWorkspace({ workspace }: { readonly workspace: WorkspaceView | null }) {
  const { say } = useSpeaker();
  return (
    <>
      <div className="page-head">
        <h1>{say('accounts_title')}</h1>
        <ListLinks />
        {workspace ? (
          <div className="actions">
            <ExportButton workspaceId={workspace.id} list={{ kind: 'account' }} />
          </div>
        ) : null}
      </div>
      {workspace ? <OneBase key={workspace.id} workspaceId={workspace.id} /> : <EmptyBase />}
    </>
  );
}

function OneBase({ workspaceId }: { readonly workspaceId: string }) {
  const { error, say } = useSpeaker();
  const totals = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'totals'],
    queryFn: () => accountsApi.totals(workspaceId),
  });
  if (totals.error) return <Notice tone="error">{error(totals.error)}</Notice>;
  if (!totals.data) return <p className="soft">{say('frame_loading')}</p>;
  const { groups, entities, sites } = totals.data;
  return groups + entities + sites === 0 ? (
    <EmptyBase />
  ) : (
    <AccountsPanel workspaceId={workspaceId} totals={totals.data} />
  );
}

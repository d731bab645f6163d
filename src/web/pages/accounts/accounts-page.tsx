import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { WorkspaceView } from '../../../base/workspaces/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { ExportButton } from '../exports/export-button.tsx';
import { FileDrop } from '../imports/file-drop.tsx';
import { ListLinks } from '../lists/list-links.tsx';
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

/** Three ways to begin: a file, the example, by hand. */
function ThreeWays() {
  const { say } = useSpeaker();
  return (
    <section className="first-ways" aria-label={say('first_title')}>
      <h2>{say('first_title')}</h2>
      <p className="soft">{say('first_nothing')}</p>
      <FileDrop />
      <div className="empty">
        <p className="empty-title">{say('first_by_hand')}</p>
        <p className="soft">{say('first_by_hand_help')}</p>
        <div className="actions">
          {(['group', 'entity', 'site'] as const).map((level) => (
            <Link key={level} to={paths.newAccount(level)}>
              <Button component="span" variant="default">
                {say(`create_do_${level}`)}
              </Button>
            </Link>
          ))}
        </div>
      </div>
    </section>
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
  const navigate = useNavigate();
  return (
    <>
      <div className="page-head">
        <h1>{say('accounts_title')}</h1>
        <ListLinks />
        {workspace ? (
          <div className="actions">
            <ExportButton workspaceId={workspace.id} list={{ kind: 'account' }} />
            <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button>{say('record_new')} ▾</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(['group', 'entity', 'site'] as const).map((level) => (
                  <Menu.Item key={level} onClick={() => void navigate({ to: paths.newAccount(level) })}>
                    {say(`tree_level_${level}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
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
    <ThreeWays />
  ) : (
    <AccountsPanel workspaceId={workspaceId} totals={totals.data} />
  );
}

import type { ListName } from '../../../base/contacts/views/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { ListScreen } from './list-screen.tsx';

/** « Comptes » as a list. */
export function AccountListPage() {
  return <ListPage list="accounts" />;
}

/** « Contacts ». */
export function ContactListPage() {
  return <ListPage list="contacts" />;
}

function ListPage({ list }: { readonly list: ListName }) {
  const { say, error } = useSpeaker();
  const session = useSession();
  const workspace = useWorkspace();
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  const { user } = session.data;
  if (user && workspace)
    return <ListScreen key={`${workspace.id} ${list}`} workspaceId={workspace.id} list={list} person={user.id} />;
  return (
    <>
      <div className="page-head">
        <h1>{say(list === 'accounts' ? 'accounts_title' : 'list_contacts_title')}</h1>
      </div>
      {user ? <p className="soft">{say('accounts_none_help')}</p> : <LoginForm why={say('login_please_accounts')} />}
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { AccountLevel } from '../../../../domain/organization-model.ts';
import { useSpeaker } from '../../../language.tsx';
import { LEVEL_SLUGS, paths } from '../../../paths.ts';
import { Notice } from '../../../ui/notice.tsx';
import { LoginForm } from '../../login/login-form.tsx';
import { useSession } from '../../login/use-session.ts';
import { useWorkspace } from '../../login/use-workspace.ts';
import { useDictionary, useHeldAccount, useMyRights } from '../use-account-page.ts';
import type { PickedAccount } from './account-picker.tsx';
import { CreateForm } from './create-form.tsx';

const LEVELS = ['group', 'entity', 'site'] as const;

/** A new group, company or site, asked for by what the dictionary wants of it. */
export function CreateAccountPage() {
  const { say, error } = useSpeaker();
  const navigate = useNavigate();
  const { level: slug, parentId } = useParams({ from: '/comptes/nouveau/$level/{-$parentId}' });
  const session = useSession();
  const workspace = useWorkspace();
  const level = LEVELS.find((one) => LEVEL_SLUGS[one] === slug) ?? 'group';
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  if (!session.data.user || !workspace) return <LoginForm why={say('login_please_accounts')} />;
  return (
    <div className="create-account">
      <p className="why-trail">
        <Link to={paths.accounts()}>{say('accounts_title')}</Link> ›
      </p>
      <div className="page-head">
        <h1>{say(`create_title_${level}`)}</h1>
      </div>
      {parentId === undefined ? (
        <SegmentedControl
          size="xs"
          aria-label={say('create_level')}
          value={level}
          data={LEVELS.map((one) => ({ value: one, label: say(`tree_level_${one}`) }))}
          // The control holds levels and nothing else.
          onChange={(next) => void navigate({ to: paths.newAccount(next as AccountLevel), replace: true })}
        />
      ) : null}
      {parentId === undefined ? (
        <Form key={level} workspaceId={workspace.id} level={level} parent={null} />
      ) : (
        <UnderParent key={parentId} workspaceId={workspace.id} level={level} parentId={parentId} />
      )}
    </div>
  );
}

interface FormProps {
  readonly workspaceId: string;
  readonly level: AccountLevel;
  readonly parent: PickedAccount | null;
}

function UnderParent({ workspaceId, level, parentId }: Omit<FormProps, 'parent'> & { readonly parentId: string }) {
  const { say, error } = useSpeaker();
  const held = useHeldAccount(workspaceId, parentId);
  if (held.error) return <Notice tone="error">{error(held.error)}</Notice>;
  if (!held.data) return <p className="soft">{say('frame_loading')}</p>;
  // The column's check names the same three levels.
  const parent = { id: parentId, name: String(held.data.fields.name), level: held.data.level as AccountLevel };
  return <Form workspaceId={workspaceId} level={level} parent={parent} />;
}

function Form({ workspaceId, level, parent }: FormProps) {
  const { say, error } = useSpeaker();
  const dictionary = useDictionary(workspaceId);
  const rights = useMyRights(workspaceId);
  if (dictionary.error) return <Notice tone="error">{error(dictionary.error)}</Notice>;
  if (!dictionary.data || !rights) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <CreateForm
      workspaceId={workspaceId}
      level={level}
      firstParent={parent}
      dictionary={dictionary.data}
      way={rights.has('create_accounts') ? 'create' : 'request'}
    />
  );
}

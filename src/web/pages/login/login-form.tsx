import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionApi } from '../../api/session.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSession, useSessionChange } from './use-session.ts';

const SHORTEST_PASSWORD = 10;

interface LoginFormProps {
  /** The sentence above the form, for a person who has an access already. */
  readonly why: string;
}

/** The owner's first access where there is none yet, else the login. */
export function LoginForm({ why }: LoginFormProps) {
  const { say } = useSpeaker();
  const session = useSession();
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  return session.data.needsOwner ? <OwnerForm /> : <ReturnForm why={why} />;
}

function OwnerForm() {
  const { say, error } = useSpeaker();
  const [owner, setOwner] = useState({ name: '', email: '', password: '', workspaceName: '' });
  const create = useSessionChange(sessionApi.createOwner);
  const set = (name: keyof typeof owner) => (event: { currentTarget: { value: string } }) =>
    setOwner({ ...owner, [name]: event.currentTarget.value });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(owner);
  };
  return (
    <form className="login" onSubmit={onSubmit}>
      <p>{say('login_setup')}</p>
      <TextInput
        required
        autoComplete="organization"
        label={say('login_workspace')}
        description={say('login_workspace_example')}
        value={owner.workspaceName}
        onChange={set('workspaceName')}
      />
      <TextInput required autoComplete="name" label={say('login_name')} value={owner.name} onChange={set('name')} />
      <TextInput
        required
        type="email"
        autoComplete="email"
        label={say('login_email')}
        value={owner.email}
        onChange={set('email')}
      />
      <PasswordInput
        required
        minLength={SHORTEST_PASSWORD}
        autoComplete="new-password"
        label={say('login_password')}
        description={say('login_password_rule')}
        value={owner.password}
        onChange={set('password')}
      />
      {create.error ? <Notice tone="error">{error(create.error)}</Notice> : null}
      <Button type="submit" loading={create.isPending}>
        {say('login_create')}
      </Button>
    </form>
  );
}

function ReturnForm({ why }: LoginFormProps) {
  const { say, error } = useSpeaker();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const login = useMutation({ mutationFn: sessionApi.login });
  const queries = useQueryClient();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate(
      { email, password },
      { onSuccess: (step) => (step ? setNeedsCode(true) : queries.invalidateQueries()) },
    );
  };
  if (needsCode) return <CodeForm />;
  return (
    <form className="login" onSubmit={onSubmit}>
      <p>{why}</p>
      <TextInput
        required
        type="email"
        autoComplete="email"
        label={say('login_email')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        required
        autoComplete="current-password"
        label={say('login_password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {login.error ? <Notice tone="error">{error(login.error)}</Notice> : null}
      <Button type="submit" loading={login.isPending}>
        {say('login_go')}
      </Button>
    </form>
  );
}

/** The second step, for whoever has turned it on. */
function CodeForm() {
  const { say, error } = useSpeaker();
  const [code, setCode] = useState('');
  const confirm = useSessionChange(sessionApi.loginCode);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  return (
    <form className="login" onSubmit={onSubmit}>
      <p>{say('login_code_please')}</p>
      <TextInput
        required
        data-autofocus
        autoComplete="one-time-code"
        label={say('login_code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {confirm.error ? <Notice tone="error">{error(confirm.error)}</Notice> : null}
      <Button type="submit" loading={confirm.isPending}>
        {say('login_go')}
      </Button>
    </form>
  );
}

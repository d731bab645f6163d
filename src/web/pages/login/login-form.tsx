import { Button, PasswordInput, TextInput } from '@mantine/core';
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
  const login = useSessionChange(sessionApi.login);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate({ email, password });
  };
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

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { InvitedView } from '../../../base/workspaces/contract.ts';
import { sessionApi } from '../../api/session.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';

const SHORTEST_PASSWORD = 10;

/** What the link of an invitation opens: a new person makes his access, one who has an access joins. */
export function InvitationPage() {
  const { say, error } = useSpeaker();
  // Behind the #, which browsers send to no server.
  const token = window.location.hash.slice(1);
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => sessionApi.readInvitation(token || '-'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <div className="page-head">
        <h1>{say('invitation_title')}</h1>
      </div>
      {invited.error ? <Notice tone="error">{error(invited.error)}</Notice> : null}
      {invited.data ? <Accept token={token} invited={invited.data} /> : null}
    </>
  );
}

interface AcceptProps {
  readonly token: string;
  readonly invited: InvitedView;
}

function Accept({ token, invited }: AcceptProps) {
  const { say } = useSpeaker();
  const values = { by: invited.invitedBy, workspace: invited.workspaceName, role: say(`member_role_${invited.role}`) };
  return (
    <div className="settings">
      <p>{say('invitation_says', values)}</p>
      {invited.isKnown ? <Join token={token} invited={invited} /> : <NewPerson token={token} invited={invited} />}
    </div>
  );
}

/** After coming in, everything is read anew and the base is what one came for. */
function useWayIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await navigate({ to: paths.accounts() });
    await queries.invalidateQueries();
  };
}

function NewPerson({ token, invited }: AcceptProps) {
  const { say, error } = useSpeaker();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const onSuccess = useWayIn();
  const accept = useMutation({ mutationFn: sessionApi.acceptInvitation, onSuccess });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ token, name, password });
  };
  return (
    <form className="login" onSubmit={onSubmit}>
      <TextInput readOnly type="email" autoComplete="username" label={say('login_email')} value={invited.email} />
      <TextInput
        required
        autoComplete="name"
        label={say('login_name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        required
        minLength={SHORTEST_PASSWORD}
        autoComplete="new-password"
        label={say('login_password')}
        description={say('login_password_rule')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {accept.error ? <Notice tone="error">{error(accept.error)}</Notice> : null}
      <Button type="submit" loading={accept.isPending}>
        {say('invitation_accept')}
      </Button>
    </form>
  );
}

function Join({ token, invited }: AcceptProps) {
  const { say, error } = useSpeaker();
  const session = useSession();
  const onSuccess = useWayIn();
  const join = useMutation({ mutationFn: () => sessionApi.joinByInvitation(token), onSuccess });
  if (!session.data?.user) return <LoginForm why={say('invitation_log_in', { email: invited.email })} />;
  return (
    <>
      {join.error ? <Notice tone="error">{error(join.error)}</Notice> : null}
      <div>
        <Button loading={join.isPending} onClick={() => join.mutate()}>
          {say('invitation_join', { workspace: invited.workspaceName })}
        </Button>
      </div>
    </>
  );
}

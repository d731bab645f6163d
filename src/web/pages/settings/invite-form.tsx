import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MemberRole } from '../../../domain/member-role.ts';
import { useSpeaker } from '../../language.tsx';
import { CopyLine } from '../../ui/copy-line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RoleSelect } from './role-select.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeopleChange } from './use-people.ts';

/** Invites a colleague by his address; without a mail server the link is there to copy. */
export function InviteForm({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('sales_rep');
  const invite = usePeopleChange(workspaceId, (api, wish: { email: string; role: MemberRole }) => api.invite(wish));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') });
  };
  const made = invite.data;
  const sentTo = invite.variables?.email ?? '';
  return (
    <section>
      <h2>{say('people_invite')}</h2>
      <form className="settings-form" onSubmit={onSubmit}>
        <TextInput
          required
          type="email"
          label={say('people_invite_email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleSelect label={say('people_role')} labelFor="eye" value={role} onChange={setRole} />
        <Button type="submit" loading={invite.isPending}>
          {say('people_invite_go')}
        </Button>
      </form>
      {invite.error ? <Notice tone="error">{error(invite.error)}</Notice> : null}
      {made?.isMailed ? <Notice tone="calm">{say('people_invited_by_mail', { email: sentTo })}</Notice> : null}
      {made?.link ? (
        <Notice tone="calm">
          <p>{say('people_invited_link', { email: sentTo })}</p>
          <CopyLine
            text={made.link}
            label={say('people_link')}
            copyLabel={say('settings_copy')}
            copiedLabel={say('settings_copied')}
          />
        </Notice>
      ) : null}
    </section>
  );
}

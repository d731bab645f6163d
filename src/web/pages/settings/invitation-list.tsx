import { Button } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople, usePeopleChange } from './use-people.ts';

/** The invitations that nobody has answered yet. */
export function InvitationList({ workspaceId }: SectionProps) {
  const { say, error, day } = useSpeaker();
  const invitations = usePeople(workspaceId, 'invitations', (api) => api.invitations());
  const revoke = usePeopleChange(workspaceId, (api, id: string) => api.revokeInvitation(id));
  const problem = invitations.error ?? revoke.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!invitations.data || invitations.data.length === 0) return null;
  return (
    <section>
      <h2>{say('people_invitations', { count: invitations.data.length })}</h2>
      <ul className="settings-list">
        {invitations.data.map(({ id, email, role, expiresAt, invitedBy }) => {
          const isOver = new Date(expiresAt) < new Date();
          return (
            <li key={id}>
              <span className="settings-who">
                <strong>{email}</strong>
                <span className="soft">{say('people_invited_by', { name: invitedBy })}</span>
              </span>
              <span>{say(`member_role_${role}`)}</span>
              <span className={isOver ? 'tag tag-stop' : 'soft'}>
                {isOver ? say('people_invitation_over') : say('people_invitation_until', { day: day(expiresAt) })}
              </span>
              <span className="settings-actions">
                <Button
                  variant="subtle"
                  aria-label={say('people_invitation_revoke_name', { email })}
                  onClick={() => revoke.mutate(id)}
                >
                  {say('people_invitation_revoke')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

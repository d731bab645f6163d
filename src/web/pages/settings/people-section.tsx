import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MemberView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccessRequests } from './access-requests.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { RoleSelect } from './role-select.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople, usePeopleChange } from './use-people.ts';

/** Who works here, who is invited, who has left. */
export function PeopleSection({ workspaceId }: SectionProps) {
  const { say, error, day } = useSpeaker();
  const members = usePeople(workspaceId, 'members', (api) => api.members());
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const problem = members.error ?? settings.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!members.data || !settings.data) return <p className="soft">{say('frame_loading')}</p>;
  const { me } = settings.data;
  const isManaging = me.rights.includes('manage_members');
  const here = members.data.filter(({ leftAt }) => leftAt === null);
  const gone = members.data.filter(({ leftAt }) => leftAt !== null);
  return (
    <div className="settings">
      <AccessRequests workspaceId={workspaceId} />
      {isManaging ? <InviteForm workspaceId={workspaceId} /> : null}
      {isManaging ? <InvitationList workspaceId={workspaceId} /> : null}
      <section>
        <h2>{say('people_members', { count: here.length })}</h2>
        <ul className="settings-list">
          {here.map((member) => (
            <Member key={member.id} member={member} workspaceId={workspaceId} meId={me.id} isManaging={isManaging} />
          ))}
        </ul>
      </section>
      {gone.length > 0 ? (
        <section>
          <h2>{say('people_gone')}</h2>
          <ul className="settings-list">
            {gone.map((member) => (
              <li key={member.id}>
                <Who member={member} />
                <span className="soft">{member.leftAt ? say('people_left_on', { day: day(member.leftAt) }) : ''}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Who({ member }: { readonly member: MemberView }) {
  return (
    <span className="settings-who">
      <strong>{member.name || member.email}</strong>
      <span className="soft">{member.email}</span>
    </span>
  );
}

interface MemberProps extends SectionProps {
  readonly member: MemberView;
  readonly meId: string | null;
  readonly isManaging: boolean;
}

function Member({ member, workspaceId, meId, isManaging }: MemberProps) {
  const { say, error } = useSpeaker();
  const [isAsking, setAsking] = useState(false);
  const change = usePeopleChange(workspaceId, (api, role: NonNullable<MemberView['role']>) =>
    api.changeRole(member.id, role),
  );
  const remove = usePeopleChange(workspaceId, (api, id: string) => api.remove(id));
  const isMe = member.id === meId;
  const name = member.name || member.email;
  const problem = change.error ?? remove.error;
  return (
    <li>
      <Who member={member} />
      {isManaging && member.role ? (
        <RoleSelect
          label={say('people_role_of', { name })}
          labelFor="ear"
          value={member.role}
          onChange={(role) => change.mutate(role)}
        />
      ) : (
        <span>{say(`member_role_${member.role}`)}</span>
      )}
      {isManaging || isMe ? (
        <span className="settings-actions">
          {isAsking ? (
            <>
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(member.id)}>
                {say(isMe ? 'people_leave_sure' : 'people_remove_sure', { name })}
              </Button>
              <Button variant="subtle" onClick={() => setAsking(false)}>
                {say('settings_cancel')}
              </Button>
            </>
          ) : (
            <Button
              variant="subtle"
              aria-label={say(isMe ? 'people_leave' : 'people_remove_name', { name })}
              onClick={() => setAsking(true)}
            >
              {say(isMe ? 'people_leave' : 'people_remove')}
            </Button>
          )}
        </span>
      ) : null}
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
    </li>
  );
}

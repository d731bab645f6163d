import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MemberView, TeamView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { TeamForm } from './team-form.tsx';
import { usePeople, usePeopleChange } from './use-people.ts';

/** Teams: who works with whom, and who leads. */
export function TeamsSection({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const teams = usePeople(workspaceId, 'teams', (api) => api.teams());
  const members = usePeople(workspaceId, 'members', (api) => api.members());
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const [edited, setEdited] = useState<TeamView | 'new' | null>(null);
  const problem = teams.error ?? members.error ?? settings.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!teams.data || !members.data || !settings.data) return <p className="soft">{say('frame_loading')}</p>;
  const isManaging = settings.data.me.rights.includes('manage_members');
  const here = members.data.filter(({ leftAt }) => leftAt === null);
  return (
    <div className="settings">
      {isManaging && edited === null ? (
        <div>
          <Button onClick={() => setEdited('new')}>{say('teams_new')}</Button>
        </div>
      ) : null}
      {edited !== null ? (
        <TeamForm
          key={edited === 'new' ? 'new' : edited.id}
          workspaceId={workspaceId}
          members={here}
          team={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      ) : null}
      {teams.data.length === 0 ? <p className="soft">{say('teams_none')}</p> : null}
      <ul className="settings-list">
        {teams.data.map((team) => (
          <Team
            key={team.id}
            team={team}
            members={here}
            workspaceId={workspaceId}
            onEdit={isManaging ? () => setEdited(team) : null}
          />
        ))}
      </ul>
    </div>
  );
}

interface TeamProps extends SectionProps {
  readonly team: TeamView;
  readonly members: readonly MemberView[];
  /** Null for whoever may not change teams. */
  readonly onEdit: (() => void) | null;
}

function Team({ team, members, workspaceId, onEdit }: TeamProps) {
  const { say, error, list } = useSpeaker();
  const remove = usePeopleChange(workspaceId, (api, id: string) => api.removeTeam(id));
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? '';
  return (
    <li>
      <span className="settings-who">
        <strong>{team.name}</strong>
        <span className="soft">
          {team.memberIds.length === 0 ? say('teams_nobody') : list(team.memberIds.map(nameOf))}
        </span>
      </span>
      <span>{team.leadId ? say('teams_led_by', { name: nameOf(team.leadId) }) : ''}</span>
      {onEdit ? (
        <span className="settings-actions">
          <Button variant="subtle" aria-label={say('teams_edit_name', { name: team.name })} onClick={onEdit}>
            {say('teams_edit')}
          </Button>
          <Button
            variant="subtle"
            aria-label={say('teams_remove_name', { name: team.name })}
            onClick={() => remove.mutate(team.id)}
          >
            {say('teams_remove')}
          </Button>
        </span>
      ) : null}
      {remove.error ? <Notice tone="error">{error(remove.error)}</Notice> : null}
    </li>
  );
}

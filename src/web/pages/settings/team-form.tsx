import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MemberView, SaveTeamRequest, TeamView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeopleChange } from './use-people.ts';

interface TeamFormProps extends SectionProps {
  readonly members: readonly MemberView[];
  /** Null for a new team. */
  readonly team: TeamView | null;
  readonly onDone: () => void;
}

/** Makes a team or changes it as a whole. */
export function TeamForm({ workspaceId, members, team, onDone }: TeamFormProps) {
  const { say, error } = useSpeaker();
  const [wish, setWish] = useState<SaveTeamRequest>({
    name: team?.name ?? '',
    leadId: team?.leadId ?? null,
    memberIds: team?.memberIds ?? [],
  });
  const save = usePeopleChange(workspaceId, (api, one: SaveTeamRequest) =>
    team ? api.changeTeam(team.id, { ...one, version: team.version }) : api.createTeam(one),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(wish, { onSuccess: onDone });
  };
  const optionOf = ({ id, name, email }: MemberView) => ({ value: id, label: name || email });
  const inTeam = members.filter(({ id }) => wish.memberIds.includes(id));
  return (
    <form className="settings-form settings-form-wide" onSubmit={onSubmit}>
      <TextInput
        required
        maxLength={120}
        label={say('teams_name')}
        value={wish.name}
        onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
      />
      <MultiSelect
        label={say('teams_members')}
        data={members.map(optionOf)}
        value={[...wish.memberIds]}
        searchable
        onChange={(memberIds) => {
          const leadId = wish.leadId && memberIds.includes(wish.leadId) ? wish.leadId : null;
          setWish({ ...wish, memberIds, leadId });
        }}
      />
      <Select
        label={say('teams_lead')}
        data={inTeam.map(optionOf)}
        value={wish.leadId}
        clearable
        onChange={(leadId) => setWish({ ...wish, leadId })}
      />
      <div className="settings-actions">
        <Button type="submit" loading={save.isPending}>
          {say('settings_save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say('settings_cancel')}
        </Button>
      </div>
      {save.error ? <Notice tone="error">{error(save.error)}</Notice> : null}
    </form>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TerritoryView } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from '../settings/section-props.ts';
import { usePeople } from '../settings/use-people.ts';
import { AccountsDrawer, type Behind } from './accounts-drawer.tsx';
import { ApplicationDialog } from './application-dialog.tsx';
import { ChangeList } from './change-list.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { HandoverDialog } from './handover-dialog.tsx';
import { TerritoryForm } from './territory-form.tsx';
import { TerritoryList } from './territory-list.tsx';
import { useTerritories } from './use-territories.ts';

/** « Territoires »: who follows what, what nobody follows, portfolios handed over. */
export function TerritoriesSection({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const found = useTerritories(workspaceId, ['all'], (api) => api.all());
  const coverage = useTerritories(workspaceId, ['coverage'], (api) => api.coverage());
  const members = usePeople(workspaceId, 'members', (api) => api.members());
  const teams = usePeople(workspaceId, 'teams', (api) => api.teams());
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const [edited, setEdited] = useState<TerritoryView | 'new' | null>(null);
  const [opened, setOpened] = useState<'application' | 'handover' | null>(null);
  const [behind, setBehind] = useState<Behind | null>(null);
  const problem = found.error ?? members.error ?? teams.error ?? settings.error ?? coverage.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!found.data || !members.data || !teams.data || !settings.data)
    return <p className="soft">{say('frame_loading')}</p>;
  const { rights } = settings.data.me;
  const [isManaging, isAssigning] = [rights.includes('manage_territories'), rights.includes('assign_accounts')];
  const { territories, accounts } = found.data;
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const people = new Map(members.data.map(({ id, name, email }) => [id, name || email]));
  const nameOfMember = (id: string | null) => (id ? (people.get(id) ?? say('territory_unknown_person')) : '');
  const here = members.data.filter(({ leftAt }) => leftAt === null);
  return (
    <div className="settings">
      {edited === null && (isManaging || isAssigning) ? (
        <div className="settings-actions">
          {isManaging ? <Button onClick={() => setEdited('new')}>{say('territory_new')}</Button> : null}
          {isAssigning && territories.length > 0 ? (
            <Button variant="default" onClick={() => setOpened('application')}>
              {say('territory_apply')}
            </Button>
          ) : null}
          {isAssigning ? (
            <Button variant="default" onClick={() => setOpened('handover')}>
              {say('territory_hand_over')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {edited === null ? null : (
        <TerritoryForm
          key={edited === 'new' ? 'new' : edited.id}
          workspaceId={workspaceId}
          territory={edited === 'new' ? null : edited}
          territories={territories}
          names={names}
          members={here}
          teams={teams.data}
          onDone={() => setEdited(null)}
        />
      )}
      {territories.length === 0 ? (
        <p className="soft">{say('territory_none')}</p>
      ) : (
        <TerritoryList
          workspaceId={workspaceId}
          territories={territories}
          coverage={coverage.data ?? null}
          nameOfAccount={(id) => names.get(id) ?? '…'}
          nameOfMember={nameOfMember}
          nameOfTeam={(id) => teams.data.find((one) => one.id === id)?.name ?? ''}
          onEdit={isManaging ? setEdited : null}
          onShow={setBehind}
        />
      )}
      {coverage.data && territories.length > 0 ? (
        <CoveragePanel coverage={coverage.data} territories={territories} onShow={setBehind} />
      ) : null}
      {isAssigning ? <ChangeList workspaceId={workspaceId} nameOfMember={nameOfMember} /> : null}
      {opened === 'application' ? (
        <ApplicationDialog workspaceId={workspaceId} nameOfMember={nameOfMember} onClose={() => setOpened(null)} />
      ) : null}
      {opened === 'handover' ? (
        <HandoverDialog
          workspaceId={workspaceId}
          members={members.data}
          territories={territories}
          onClose={() => setOpened(null)}
        />
      ) : null}
      <AccountsDrawer workspaceId={workspaceId} behind={behind} onClose={() => setBehind(null)} />
    </div>
  );
}

import { Switch } from '@mantine/core';
import type { ChangeSettingsRequest, MySettings } from '../../../base/workspaces/contract.ts';
import { RIGHTS } from '../../../domain/right.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople, usePeopleChange } from './use-people.ts';

/** What each role may do, right by right, and how far sales people read. */
export function RightsSection({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const change = usePeopleChange(workspaceId, (api, wish: ChangeSettingsRequest) => api.changeSettings(wish));
  if (settings.error) return <Notice tone="error">{error(settings.error)}</Notice>;
  if (!settings.data) return <p className="soft">{say('frame_loading')}</p>;
  const mayChange = settings.data.me.rights.includes('manage_settings');
  return (
    <div className="settings">
      {mayChange ? null : <Notice tone="calm">{say('rights_read_only')}</Notice>}
      {change.error ? <Notice tone="error">{error(change.error)}</Notice> : null}
      <section>
        <h2>{say('rights_territories')}</h2>
        <Switch
          label={say('rights_strict')}
          description={say('rights_strict_help')}
          checked={settings.data.hasStrictTerritories}
          disabled={!mayChange}
          onChange={(event) => change.mutate({ hasStrictTerritories: event.currentTarget.checked })}
        />
      </section>
      <section>
        <h2>{say('rights_by_role')}</h2>
        <p className="soft">{say('rights_by_role_help')}</p>
        {settings.data.rights.map((one) => (
          <RoleRights key={one.role} one={one} settings={settings.data} onChange={change.mutate} />
        ))}
      </section>
    </div>
  );
}

interface RoleRightsProps {
  readonly one: MySettings['rights'][number];
  readonly settings: MySettings;
  readonly onChange: (wish: ChangeSettingsRequest) => void;
}

/** A role and its rights; closed until somebody wants to look, because eleven roles make a wall. */
function RoleRights({ one: { role, rights }, settings, onChange }: RoleRightsProps) {
  const { say } = useSpeaker();
  const { me } = settings;
  const mayChange = me.rights.includes('manage_settings') && role !== 'admin';
  return (
    <details className="rights">
      <summary>
        <strong>{say(`member_role_${role}`)}</strong>
        <span className="soft">{say('rights_count', { count: rights.length })}</span>
      </summary>
      {role === 'admin' ? <p className="soft">{say('role_fixed_note')}</p> : null}
      <div className="rights-grid">
        {RIGHTS.map((right) => (
          <Switch
            key={right}
            label={say(`right_${right}`)}
            checked={rights.includes(right)}
            disabled={!mayChange || !me.rights.includes(right)}
            onChange={(event) => onChange({ rights: [{ role, right, isGiven: event.currentTarget.checked }] })}
          />
        ))}
      </div>
    </details>
  );
}

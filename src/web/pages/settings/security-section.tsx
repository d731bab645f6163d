import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LoginSession } from '../../../base/workspaces/contract.ts';
import { sessionApi } from '../../api/session.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSession } from '../login/use-session.ts';
import type { SectionProps } from './section-props.ts';
import { TwoFactor } from './two-factor.tsx';
import { usePeople, usePeopleChange } from './use-people.ts';

/** How I log in, where I am logged in, and what the workspace asks of everybody. */
export function SecuritySection({ workspaceId }: SectionProps) {
  const session = useSession();
  return (
    <div className="settings">
      {session.data?.user ? <TwoFactor isOn={session.data.user.hasTwoFactor} /> : null}
      <Sessions />
      <ForEverybody workspaceId={workspaceId} />
    </div>
  );
}

function Sessions() {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: sessionApi.list });
  const again = { onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }) };
  const revoke = useMutation({ mutationFn: sessionApi.revoke, ...again });
  const revokeOthers = useMutation({ mutationFn: sessionApi.revokeOthers, ...again });
  const problem = sessions.error ?? revoke.error ?? revokeOthers.error;
  return (
    <section>
      <h2>{say('security_sessions')}</h2>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <ul className="settings-list">
        {sessions.data?.map((one) => (
          <Session key={one.id} session={one} onRevoke={() => revoke.mutate(one.id)} />
        ))}
      </ul>
      {(sessions.data?.length ?? 0) > 1 ? (
        <Button variant="default" loading={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
          {say('security_revoke_others')}
        </Button>
      ) : null}
    </section>
  );
}

function Session({ session, onRevoke }: { readonly session: LoginSession; readonly onRevoke: () => void }) {
  const { say, moment } = useSpeaker();
  const device = nameDevice(session.userAgent) ?? say('security_unknown_device');
  return (
    <li>
      <span className="settings-who">
        <strong>{device}</strong>
        <span className="soft">
          {[session.ipAddress, say('security_since', { moment: moment(session.createdAt) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {session.isCurrent ? (
        <span className="tag">{say('security_this_device')}</span>
      ) : (
        <span className="settings-actions">
          <Button variant="subtle" onClick={onRevoke}>
            {say('security_revoke')}
          </Button>
        </span>
      )}
    </li>
  );
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** « Firefox, Windows »: the first name that fits, because each browser also claims to be the older ones. */
function nameDevice(userAgent: string | null): string | null {
  const find = (names: typeof BROWSERS | typeof SYSTEMS) => names.find(([sign]) => userAgent?.includes(sign))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(', ') || null;
}

function ForEverybody({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const change = usePeopleChange(workspaceId, (api, requiresTwoFactor: boolean) =>
    api.changeSettings({ requiresTwoFactor }),
  );
  if (settings.error) return <Notice tone="doubt">{error(settings.error)}</Notice>;
  if (!settings.data?.me.rights.includes('manage_settings')) return null;
  return (
    <section>
      <h2>{say('security_everybody')}</h2>
      <Switch
        label={say('security_require')}
        description={say('security_require_help')}
        checked={settings.data.requiresTwoFactor}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {change.error ? <Notice tone="error">{error(change.error)}</Notice> : null}
    </section>
  );
}

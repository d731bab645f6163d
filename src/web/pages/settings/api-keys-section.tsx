import { Button } from '@mantine/core';
import type { ApiKeyView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople, usePeopleChange } from './use-people.ts';

/** Keys of programs: made, looked over, ended. */
export function ApiKeysSection({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const keys = usePeople(workspaceId, 'api-keys', (api) => api.keys());
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const problem = keys.error ?? settings.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!keys.data || !settings.data) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <div className="settings">
      <ApiKeyForm workspaceId={workspaceId} me={settings.data.me} />
      <section>
        <h2>{say('api_keys_list', { count: keys.data.length })}</h2>
        {keys.data.length === 0 ? <p className="soft">{say('api_keys_none')}</p> : null}
        <ul className="settings-list">
          {keys.data.map((key) => (
            <Key key={key.id} apiKey={key} workspaceId={workspaceId} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Key({ apiKey, workspaceId }: SectionProps & { readonly apiKey: ApiKeyView }) {
  const { say, error, day } = useSpeaker();
  const revoke = usePeopleChange(workspaceId, (api, id: string) => api.revokeKey(id));
  const { id, name, prefix, role, scope, userName, expiresAt, lastUsedOn, revokedAt, isUnlimited } = apiKey;
  const isOver = expiresAt !== null && new Date(expiresAt) < new Date();
  const facts = [
    say(`api_keys_scope_${scope}`),
    say(`member_role_${role}`),
    userName ?? say('api_keys_of_workspace'),
    lastUsedOn ? say('api_keys_used_on', { day: day(lastUsedOn) }) : say('api_keys_never_used'),
    expiresAt && !isOver ? say('api_keys_until', { day: day(expiresAt) }) : null,
    isUnlimited ? say('api_keys_unlimited') : null,
  ];
  return (
    <li>
      <span className="settings-who">
        <strong>
          {name} <code className="soft">{prefix}…</code>
        </strong>
        <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {revokedAt || isOver ? (
        <span className="tag tag-stop">{say(revokedAt ? 'api_keys_revoked' : 'api_keys_over')}</span>
      ) : (
        <span className="settings-actions">
          <Button variant="subtle" aria-label={say('api_keys_revoke_name', { name })} onClick={() => revoke.mutate(id)}>
            {say('api_keys_revoke')}
          </Button>
        </span>
      )}
      {revoke.error ? <Notice tone="error">{error(revoke.error)}</Notice> : null}
    </li>
  );
}

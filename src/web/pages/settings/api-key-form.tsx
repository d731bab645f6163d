import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CreateApiKeyRequest, MySettings } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { CopyLine } from '../../ui/copy-line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RoleSelect } from './role-select.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeopleChange } from './use-people.ts';

interface ApiKeyFormProps extends SectionProps {
  readonly me: MySettings['me'];
}

/** Makes a key, and shows it this once. */
export function ApiKeyForm({ workspaceId, me }: ApiKeyFormProps) {
  const { say, error } = useSpeaker();
  const [wish, setWish] = useState<CreateApiKeyRequest>({
    ...{ name: '', role: me.role, scope: 'read', owner: 'me', expiresAt: null },
  });
  const create = usePeopleChange(workspaceId, (api, one: CreateApiKeyRequest) => api.createKey(one));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(wish, { onSuccess: () => setWish({ ...wish, name: '' }) });
  };
  const choices = (codes: readonly string[], prefix: string) =>
    codes.map((code) => ({ value: code, label: say(`${prefix}_${code}`) }));
  const owners = me.rights.includes('manage_settings') ? ['me', 'workspace'] : ['me'];
  return (
    <section>
      <h2>{say('api_keys_new')}</h2>
      <p className="soft">{say('api_keys_help')}</p>
      <form className="settings-form" onSubmit={onSubmit}>
        <TextInput
          required
          maxLength={120}
          label={say('api_keys_name')}
          placeholder={say('api_keys_name_example')}
          value={wish.name}
          onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
        />
        <Select
          label={say('api_keys_scope')}
          data={choices(['read', 'write'], 'api_keys_scope')}
          value={wish.scope}
          allowDeselect={false}
          onChange={(scope) => setWish({ ...wish, scope: scope === 'write' ? 'write' : 'read' })}
        />
        <Select
          label={say('api_keys_owner')}
          data={choices(owners, 'api_keys_owner')}
          value={wish.owner}
          allowDeselect={false}
          onChange={(owner) => setWish({ ...wish, owner: owner === 'workspace' ? 'workspace' : 'me' })}
        />
        <RoleSelect
          label={say('people_role')}
          labelFor="eye"
          value={wish.role}
          onChange={(role) => setWish({ ...wish, role })}
        />
        <TextInput
          type="date"
          label={say('api_keys_expires')}
          value={wish.expiresAt?.slice(0, 10) ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value;
            setWish({ ...wish, expiresAt: day ? `${day}T23:59:59Z` : null });
          }}
        />
        <Button type="submit" loading={create.isPending}>
          {say('api_keys_create')}
        </Button>
      </form>
      {create.error ? <Notice tone="error">{error(create.error)}</Notice> : null}
      {create.data ? (
        <Notice tone="calm">
          <p>{say('api_keys_made')}</p>
          <CopyLine
            text={create.data.key}
            label={say('api_keys_key')}
            copyLabel={say('settings_copy')}
            copiedLabel={say('settings_copied')}
          />
        </Notice>
      ) : null}
    </section>
  );
}

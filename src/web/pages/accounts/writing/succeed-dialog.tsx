import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../../language.tsx';
import { succeedCompany } from '../gestures.ts';
import type { DialogProps } from '../record-props.ts';
import { useAccountPage } from '../use-account-page.ts';
import { AccountPicker, type PickedAccount } from './account-picker.tsx';
import { GestureDialog } from './gesture-dialog.tsx';

/** One company takes over from another: the former one closes, the chosen sites go over. */
export function SucceedDialog({ workspaceId, account, held, onClose }: DialogProps) {
  const { say } = useSpeaker();
  const [successor, setSuccessor] = useState<PickedAccount | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [evidence, setEvidence] = useState('');
  const sites = useAccountPage(workspaceId, ['open-sites', account.id], (api) => api.openSitesBelow(account.id));
  const below = sites.data?.accounts ?? [];
  const siteIds = below.map(({ id }) => id).filter((id) => !left.has(id));
  const toggle = (id: string) =>
    setLeft((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <GestureDialog
      workspaceId={workspaceId}
      title={say('succeed_title', { name: account.name })}
      verb={say('succeed_do')}
      gesture={
        successor && sites.data
          ? succeedCompany(held, {
              successorId: successor.id,
              name: successor.name,
              siteIds,
              evidence: evidence.trim(),
            })
          : null
      }
      onClose={onClose}
    >
      <p>{say('succeed_what')}</p>
      <AccountPicker
        workspaceId={workspaceId}
        label={say('succeed_by')}
        picked={successor}
        onPick={setSuccessor}
        levels={['entity']}
        exceptId={account.id}
        isRequired
      />
      {below.length > 0 ? (
        <fieldset className="gesture-choices">
          <legend>{say('succeed_sites')}</legend>
          {below.map((site) => (
            <Checkbox
              key={site.id}
              size="xs"
              label={[site.name, site.town].filter(Boolean).join(', ')}
              checked={!left.has(site.id)}
              onChange={() => toggle(site.id)}
            />
          ))}
        </fieldset>
      ) : null}
      <TextInput
        size="xs"
        label={say('move_evidence')}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <p className="soft">{say('no_way_back')}</p>
    </GestureDialog>
  );
}

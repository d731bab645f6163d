import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../../language.tsx';
import { linkAccount } from '../gestures.ts';
import type { DialogProps } from '../record-props.ts';
import { AccountPicker, type PickedAccount } from './account-picker.tsx';
import { GestureDialog } from './gesture-dialog.tsx';

/** What one account may be to another beside the tree; a succession is a gesture of its own. */
const KINDS = ['network', 'capital', 'billing', 'framework'] as const;

export function LinkDialog({ workspaceId, account, held, onClose }: DialogProps) {
  const { say } = useSpeaker();
  const [kind, setKind] = useState<string>(KINDS[0]);
  const [other, setOther] = useState<PickedAccount | null>(null);
  return (
    <GestureDialog
      workspaceId={workspaceId}
      title={say('link_title', { name: account.name })}
      verb={say('link_do')}
      gesture={other ? linkAccount(held, { kind, otherId: other.id, name: other.name }) : null}
      onClose={onClose}
    >
      <NativeSelect
        size="xs"
        label={say('link_kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: say(`link_what_${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <AccountPicker
        workspaceId={workspaceId}
        label={say('link_other')}
        picked={other}
        onPick={setOther}
        levels={kind === 'network' ? ['group'] : ['group', 'entity', 'site']}
        exceptId={account.id}
        isRequired
      />
    </GestureDialog>
  );
}

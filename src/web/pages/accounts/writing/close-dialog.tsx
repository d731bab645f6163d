import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../../language.tsx';
import { closeAccount } from '../gestures.ts';
import type { DialogProps } from '../record-props.ts';
import { useAccountPage } from '../use-account-page.ts';
import { GestureDialog } from './gesture-dialog.tsx';

/** YYYY-MM-DD where the reader is. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** An account has ended; a company says which sites close with it. */
export function CloseDialog({ workspaceId, account, held, onClose }: DialogProps) {
  const { say, list } = useSpeaker();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const isCompany = account.level === 'entity';
  const sites = useAccountPage(
    workspaceId,
    ['open-sites', account.id],
    (api) => api.openSitesBelow(account.id),
    isCompany,
  );
  const closing = sites.data?.accounts ?? [];
  const isReady = on !== '' && (!isCompany || sites.data !== undefined);
  return (
    <GestureDialog
      workspaceId={workspaceId}
      title={say('close_title', { name: account.name })}
      verb={say('close_do')}
      gesture={isReady ? closeAccount(held, { on, reason: reason.trim(), siteIds: closing.map(({ id }) => id) }) : null}
      onClose={onClose}
    >
      <p>{say('close_what')}</p>
      {closing.length > 0 ? (
        <p>
          {say('close_sites', {
            count: closing.length,
            names: list(closing.slice(0, 5).map(({ name }) => name ?? '')),
          })}
        </p>
      ) : null}
      <TextInput
        size="xs"
        type="date"
        required
        label={say('close_on')}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={say('close_reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </GestureDialog>
  );
}

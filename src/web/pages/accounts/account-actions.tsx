import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { mayStandUnder } from '../../../domain/organization-model.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Gesture, markHeadOffice, removeAccount, reopenAccount, unmarkHeadOffice } from './gestures.ts';
import type { DialogProps, RecordProps } from './record-props.ts';
import { useGesture, useMyRights } from './use-account-page.ts';
import { CloseDialog } from './writing/close-dialog.tsx';
import { LinkDialog } from './writing/link-dialog.tsx';
import { MoveDialog } from './writing/move-dialog.tsx';
import { RelocateDialog } from './writing/relocate-dialog.tsx';
import { SucceedDialog } from './writing/succeed-dialog.tsx';

const LEVELS = ['group', 'entity', 'site'] as const;
const DIALOGS: Readonly<Record<string, (props: DialogProps) => ReactNode>> = {
  move: MoveDialog,
  close: CloseDialog,
  relocate: RelocateDialog,
  succeed: SucceedDialog,
  link: LinkDialog,
};

/** What may be done to an account at its level and in its state; the rest is not offered. */
export function AccountActions(record: RecordProps) {
  const { workspaceId, account, held } = record;
  const { say, error } = useSpeaker();
  const navigate = useNavigate();
  const rights = useMyRights(workspaceId);
  const gesture = useGesture(workspaceId);
  const [shown, setShown] = useState<string | null>(null);
  const Dialog = shown ? DIALOGS[shown] : undefined;
  const isClosed = held.state === 'closed';
  const { level } = account;
  const below = LEVELS.filter(
    (one) => mayStandUnder(one, level) && (level !== 'site' || account.kind === 'regional_office'),
  );
  const run = (done: Gesture) => () => gesture.mutate(done);
  return (
    <>
      {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      <Menu position="bottom-end" shadow="sm" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button>{say('record_actions')} ▾</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isClosed
            ? null
            : below.map((one) => (
                <Menu.Item key={one} onClick={() => void navigate({ to: paths.newAccount(one, account.id) })}>
                  {say(`record_add_${one}`)}
                </Menu.Item>
              ))}
          {held.mayEdit && !isClosed ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setShown('move')}>{say('record_move')}</Menu.Item>
              <Menu.Item onClick={() => setShown('link')}>{say('record_link')}</Menu.Item>
              {level === 'site' ? (
                <>
                  <Menu.Item onClick={() => setShown('relocate')}>{say('record_relocate')}</Menu.Item>
                  <Menu.Item onClick={run(held.isHeadOffice ? unmarkHeadOffice(held) : markHeadOffice(held))}>
                    {say(held.isHeadOffice ? 'record_no_head_office' : 'record_head_office')}
                  </Menu.Item>
                </>
              ) : null}
              {level === 'entity' ? (
                <Menu.Item onClick={() => setShown('succeed')}>{say('record_succeed')}</Menu.Item>
              ) : null}
              <Menu.Divider />
              <Menu.Item onClick={() => setShown('close')}>{say('record_close')}</Menu.Item>
            </>
          ) : null}
          {held.mayEdit && isClosed ? (
            <Menu.Item onClick={run(reopenAccount(held))}>{say('record_reopen')}</Menu.Item>
          ) : null}
          {held.mayEdit && rights?.has('create_accounts') ? (
            <Menu.Item
              color="red"
              onClick={() =>
                gesture.mutate(removeAccount(held), { onSuccess: () => void navigate({ to: paths.accounts() }) })
              }
            >
              {say('record_remove')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {Dialog ? <Dialog {...record} onClose={() => setShown(null)} /> : null}
    </>
  );
}

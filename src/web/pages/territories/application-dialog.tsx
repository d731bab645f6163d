import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Application } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTerritories, useTerritoryChange } from './use-territories.ts';

interface ApplicationDialogProps {
  readonly workspaceId: string;
  readonly nameOfMember: (id: string | null) => string;
  readonly onClose: () => void;
}

/** Before territories are put into force: how many accounts change hands, from whom to whom. */
export function ApplicationDialog({ workspaceId, nameOfMember, onClose }: ApplicationDialogProps) {
  const { say, error, number } = useSpeaker();
  const [byHand, setByHand] = useState<Application['byHand']>('kept');
  const preview = useTerritories(workspaceId, ['application', byHand], (api) => api.previewApplication({ byHand }));
  const apply = useTerritoryChange(workspaceId, (api, asked: Application) => api.apply(asked));
  const problem = apply.error ?? preview.error;
  const { data } = preview;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('application_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <div className="territory-dialog">
        <Checkbox
          label={say('application_replace')}
          checked={byHand === 'replaced'}
          onChange={(event) => setByHand(event.currentTarget.checked ? 'replaced' : 'kept')}
        />
        {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
        {!data && !problem ? <p className="soft">{say('territory_counting')}</p> : null}
        {data ? (
          <>
            <p>
              <strong>{say('application_accounts', { count: data.accounts })}</strong>{' '}
              {data.kept > 0 ? <span className="soft">{say('application_kept', { count: data.kept })}</span> : null}
            </p>
            <ul className="territory-moves" aria-label={say('application_moves')}>
              {data.moves.map(({ fromId, toId, accounts }) => (
                <li key={`${fromId} ${toId}`}>
                  <span>
                    {fromId ? nameOfMember(fromId) : say('application_nobody')} → {nameOfMember(toId)}
                  </span>
                  <span className="numeric">{number(accounts)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <div className="settings-actions">
          <Button
            disabled={!data || data.accounts === 0}
            loading={apply.isPending}
            onClick={() => apply.mutate({ byHand }, { onSuccess: ({ left }) => (left === 0 ? onClose() : undefined) })}
          >
            {say('application_apply')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('settings_cancel')}
          </Button>
        </div>
        {apply.data && apply.data.left > 0 ? (
          <Notice tone="calm">{say('application_left', { count: apply.data.left })}</Notice>
        ) : null}
      </div>
    </Modal>
  );
}

import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { mayStandUnder } from '../../../../domain/organization-model.ts';
import { useSpeaker } from '../../../language.tsx';
import { moveAccount } from '../gestures.ts';
import type { DialogProps } from '../record-props.ts';
import { AccountPicker, type PickedAccount } from './account-picker.tsx';
import { GestureDialog } from './gesture-dialog.tsx';

const LEVELS = ['group', 'entity', 'site'] as const;

/** Another parent, or none; what moves along is said before it moves. */
export function MoveDialog({ workspaceId, account, held, onClose }: DialogProps) {
  const { say } = useSpeaker();
  const [parent, setParent] = useState<PickedAccount | null>(null);
  const [isAlone, setAlone] = useState(false);
  const [evidence, setEvidence] = useState('');
  const today = account.trail.at(-2)?.name ?? null;
  const why = evidence.trim() === '' ? {} : { evidence: evidence.trim() };
  const place = isAlone
    ? { parentId: null, name: today ?? '', ...why }
    : parent && { parentId: parent.id, name: parent.name, ...why };
  const { entities, sites, contacts } = account.totals;
  return (
    <GestureDialog
      workspaceId={workspaceId}
      title={say('move_title', { name: account.name })}
      verb={say('move_do')}
      gesture={place ? moveAccount(held, place) : null}
      onClose={onClose}
    >
      <p className="soft">{today ? say('move_from', { name: today }) : say('move_from_top')}</p>
      {isAlone ? null : (
        <AccountPicker
          workspaceId={workspaceId}
          label={say('move_to')}
          picked={parent}
          onPick={setParent}
          levels={LEVELS.filter((level) => mayStandUnder(account.level, level))}
          exceptId={account.id}
          isRequired
        />
      )}
      {account.level !== 'site' && held.parentId !== null ? (
        <Checkbox
          size="xs"
          label={say('move_detach')}
          checked={isAlone}
          onChange={(event) => setAlone(event.currentTarget.checked)}
        />
      ) : null}
      <TextInput
        size="xs"
        label={say('move_evidence')}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <p className="move-preview">
        {say('move_preview', {
          name: account.name,
          below: [
            say('entities_count', { count: entities }),
            say('sites_count', { count: sites }),
            say('contacts_count', { count: contacts }),
          ].join(', '),
        })}
      </p>
      {account.level === 'site' && parent ? <p className="soft">{say('move_siret')}</p> : null}
    </GestureDialog>
  );
}

import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ListView } from '../../../base/contacts/views/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ViewChanges } from './use-view-changes.ts';

interface SaveViewProps {
  /** The view to rename or share; what is on screen becomes a new one without it. */
  readonly view: ListView | null;
  readonly mayShare: boolean;
  readonly changes: ViewChanges;
  readonly onClose: () => void;
}

/** Gives a view its name, and says who sees it. */
export function SaveView({ view, mayShare, changes, onClose }: SaveViewProps) {
  const { say, error } = useSpeaker();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const { create, rename, problem } = changes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = { onSuccess: onClose };
    if (view) rename.mutate({ view, name, isShared }, done);
    else create.mutate({ name, isShared }, done);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(view ? 'list_view_rename' : 'list_view_save')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <form className="save-view" onSubmit={submit}>
        <TextInput
          label={say('list_view_name')}
          description={view ? undefined : say('list_view_holds')}
          value={name}
          maxLength={80}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={say('list_view_share')}
          description={mayShare ? undefined : say('list_view_share_no_right')}
          checked={isShared}
          disabled={!mayShare && !view?.isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            {say('frame_cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending || rename.isPending}>
            {say('list_view_keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

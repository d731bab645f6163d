import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSpeaker } from '../../../language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Gesture } from '../gestures.ts';
import { useGesture } from '../use-account-page.ts';

interface GestureDialogProps {
  readonly workspaceId: string;
  readonly title: string;
  /** What the button says, and what it does; null while something is missing. */
  readonly verb: string;
  readonly gesture: Gesture | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A gesture with what it needs to know; done, the dialog goes and the way back stands at the foot of the page. */
export function GestureDialog({ workspaceId, title, verb, gesture, onClose, children }: GestureDialogProps) {
  const { say, error, reason } = useSpeaker();
  const doing = useGesture(workspaceId);
  const details =
    doing.error && 'details' in doing.error ? (doing.error.details as Parameters<typeof reason>[0][]) : []; // an ApiError's
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('frame_close') }}>
      <form
        className="gesture-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (gesture) doing.mutate(gesture, { onSuccess: onClose });
        }}
      >
        {children}
        {doing.error ? (
          <Notice tone="error">
            <p>{error(doing.error)}</p>
            {details.map((one) => (
              <p key={one.code}>{reason(one)}</p>
            ))}
          </Notice>
        ) : null}
        <div className="actions">
          <Button type="submit" disabled={gesture === null} loading={doing.isPending}>
            {verb}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('frame_cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

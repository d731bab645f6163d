import { useEffect } from 'react';
import { useSpeaker } from '../../language.tsx';
import type { Undo } from './use-undo.ts';

/** Long enough to read a sentence and reach the button (WCAG 2.2.1: Ctrl+Z undoes afterwards too). */
const SHOWN_MS = 12_000;

/** What was just done, and the way back. */
export function UndoToast({ undo }: { readonly undo: Undo }) {
  const { say } = useSpeaker();
  const { shown, hide, undoLast, isUndoing } = undo;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(hide, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, hide]);
  return (
    <div className="toast-place" role="status" aria-live="polite">
      {shown ? (
        <div className="toast">
          <span>{shown.text}</span>
          <button type="button" className="text-button" disabled={isUndoing} onClick={() => void undoLast()}>
            {say('list_undo')}
          </button>
          <button type="button" className="text-button" aria-label={say('frame_close')} onClick={hide}>
            ×
          </button>
        </div>
      ) : null}
    </div>
  );
}

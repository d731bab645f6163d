import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Reason } from '../../../domain/reason.ts';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useKeys } from '../../ui/use-keys.ts';

/** What was just done, and the way back where there is one. */
export interface Toast {
  readonly said: Reason;
  readonly undo: (() => Promise<unknown>) | null;
}

interface Shown extends Toast {
  readonly id: number;
}

/** Long enough to read it and to change one's mind; it stays while it is pointed at. */
const SHOWN_MS = 12_000;

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Says what was just done at the foot of the page; Ctrl Z takes it back as long as it stands there. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const count = useRef(0);
  const tell = useCallback((toast: Toast) => {
    count.current += 1;
    setShown({ ...toast, id: count.current });
  }, []);
  const forget = useCallback((id: number) => setShown((now) => (now?.id === id ? null : now)), []);
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown ? <OneToast key={shown.id} toast={shown} onTell={tell} onForget={forget} /> : null}
      </div>
    </ToastContext>
  );
}

/** Tells what was done. */
export function useToast(): (toast: Toast) => void {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error('useToast needs a ToastProvider above it');
  return tell;
}

interface OneToastProps {
  readonly toast: Shown;
  readonly onTell: (toast: Toast) => void;
  readonly onForget: (id: number) => void;
}

function OneToast({ toast, onTell, onForget }: OneToastProps) {
  const { say, reason, error } = useSpeaker();
  const [isHeld, setHeld] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { id, undo } = toast;
  useEffect(() => {
    if (isHeld || problem !== null) return;
    const clock = setTimeout(() => onForget(id), SHOWN_MS);
    return () => clearTimeout(clock);
  }, [isHeld, problem, id, onForget]);
  const takeBack = useMemo(
    () =>
      undo
        ? () => {
            setHeld(true);
            undo().then(() => onTell({ said: { code: 'toast_undone' }, undo: null }), setProblem);
          }
        : undefined,
    [undo, onTell],
  );
  useKeys({ 'ctrl+z': takeBack });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays while somebody reads it; nothing to press
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      <span>{problem === null ? reason(toast.said) : error(problem)}</span>
      {takeBack && problem === null ? (
        <button type="button" className="text-button" onClick={takeBack} onFocus={() => setHeld(true)}>
          <KeyCap>Ctrl Z</KeyCap>
          {say('toast_undo')}
        </button>
      ) : null}
      <button type="button" className="toast-close" aria-label={say('frame_close')} onClick={() => onForget(id)}>
        ×
      </button>
    </div>
  );
}

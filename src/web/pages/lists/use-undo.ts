import { useCallback, useRef, useState } from 'react';

export interface Undoable {
  /** What was done, as the toast says it. */
  readonly text: string;
  readonly undo: () => Promise<void>;
}

/** What was done on this page, the last first: each can be taken back from the toast or with Ctrl+Z. */
export function useUndo() {
  const done = useRef<Undoable[]>([]);
  const [shown, setShown] = useState<Undoable | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const push = useCallback((one: Undoable) => {
    done.current = [...done.current.slice(-49), one];
    setShown(one);
  }, []);
  const undoLast = useCallback(async () => {
    const last = done.current.pop();
    if (!last) return;
    setUndoing(true);
    setProblem(null);
    // What could not be taken back is said, and stands as it was written.
    await last.undo().catch(setProblem);
    setShown(null);
    setUndoing(false);
  }, []);
  return {
    shown,
    isUndoing,
    problem,
    forgive: useCallback(() => setProblem(null), []),
    push,
    undoLast,
    hide: useCallback(() => setShown(null), []),
  };
}

export type Undo = ReturnType<typeof useUndo>;

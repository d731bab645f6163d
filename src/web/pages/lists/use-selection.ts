import { useCallback, useState } from 'react';

/** Lines chosen one by one, or all that the filter covers, those not loaded included. */
export type Selection = { readonly kind: 'some'; readonly ids: ReadonlySet<string> } | { readonly kind: 'all' };

const NONE: Selection = { kind: 'some', ids: new Set() };

export function isChosen(selection: Selection, id: string): boolean {
  return selection.kind === 'all' || selection.ids.has(id);
}

export function useSelection() {
  const [selection, setSelection] = useState<Selection>(NONE);
  const toggle = useCallback(
    (id: string) =>
      setSelection((before) => {
        // From all but one, nobody means « the others, wherever they are »: what is left is that one.
        if (before.kind === 'all') return { kind: 'some', ids: new Set([id]) };
        const ids = new Set(before.ids);
        if (!ids.delete(id)) ids.add(id);
        return { kind: 'some', ids };
      }),
    [],
  );
  return {
    selection,
    toggle,
    chooseAll: useCallback(() => setSelection({ kind: 'all' }), []),
    clear: useCallback(() => setSelection(NONE), []),
  };
}

import { useEffect, useSyncExternalStore } from 'react';

/** Keys of a page and the codes of what they do. */
export type PageKeys = readonly (readonly [key: string, code: string])[];

const NONE: PageKeys = [];
let current: PageKeys = NONE;
const listeners = new Set<() => void>();

function set(keys: PageKeys): void {
  current = keys;
  for (const listener of listeners) listener();
}

/** Names the keys of the page on screen, which the help of the frame lists as long as it stands there. */
export function usePageKeys(keys: PageKeys): void {
  useEffect(() => {
    set(keys);
    return () => set(NONE);
  }, [keys]);
}

/** The keys that the page on screen named. */
export function useNamedPageKeys(): PageKeys {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

import { useSyncExternalStore } from 'react';
import type { WorkspaceView } from '../../../base/workspaces/contract.ts';
import { useSession } from './use-session.ts';

const CHOSEN_KEY = 'ramure-workspace';
const listeners = new Set<() => void>();

/** Every page works in the workspace chosen in the top bar, kept for the next visit. */
export function chooseWorkspace(id: string): void {
  localStorage.setItem(CHOSEN_KEY, id);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The workspace that the person works in; null for nobody, and for somebody without any. */
export function useWorkspace(): WorkspaceView | null {
  const { data } = useSession();
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(CHOSEN_KEY));
  const workspaces = data?.workspaces ?? [];
  return workspaces.find(({ id }) => id === chosen) ?? workspaces[0] ?? null;
}

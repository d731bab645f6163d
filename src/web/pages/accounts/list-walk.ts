import { useSyncExternalStore } from 'react';

/** One record of a list, as the walk through it goes on. */
export interface WalkStep {
  readonly kind: 'account' | 'contact';
  readonly id: string;
}

/** The list that a record was opened from: previous and next walk it, the way back leads to it. */
export interface ListWalk {
  /** The address of the list, with its filter and its sort. */
  readonly from: string;
  readonly steps: readonly WalkStep[];
}

const WALK_KEY = 'ramure-list-walk';
const listeners = new Set<() => void>();

/** Kept for this tab alone: a colleague's list is another one. */
export function keepListWalk(walk: ListWalk): void {
  sessionStorage.setItem(WALK_KEY, JSON.stringify(walk));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface WalkPlace {
  readonly from: string;
  readonly position: number;
  readonly count: number;
  readonly previous: WalkStep | null;
  readonly next: WalkStep | null;
}

/** Where a record stands in the list it was opened from; null for one that is not of that list. */
export function findPlace(walk: ListWalk | null, recordId: string): WalkPlace | null {
  const position = walk?.steps.findIndex(({ id }) => id === recordId) ?? -1;
  if (!walk || position < 0) return null;
  const { from, steps } = walk;
  return {
    from,
    position,
    count: steps.length,
    previous: steps[position - 1] ?? null,
    next: steps[position + 1] ?? null,
  };
}

function readWalk(text: string | null): ListWalk | null {
  try {
    // Written by keepListWalk, for this tab.
    return text === null ? null : (JSON.parse(text) as ListWalk);
  } catch {
    return null;
  }
}

export function useWalkPlace(recordId: string): WalkPlace | null {
  const kept = useSyncExternalStore(subscribe, () => sessionStorage.getItem(WALK_KEY));
  return findPlace(readWalk(kept), recordId);
}

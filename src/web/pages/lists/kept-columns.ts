import { useMemo, useSyncExternalStore } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { columnOf } from './list-columns.ts';

/** Columns and their widths are each person's own, per list and level, kept on his browser. */
type What = 'columns' | 'widths';
const keyOf = (person: string, list: ListName, what: What) => `ramure-list-${person}-${list}-${what}`;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was kept, under names; nothing where another version or somebody's hand wrote it. */
function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    return found && typeof found === 'object' ? { ...found } : {};
  } catch {
    return {};
  }
}

function useKept(person: string, list: ListName, what: What) {
  const key = keyOf(person, list, what);
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key) ?? '{}');
  return useMemo(() => {
    const kept = parse(text);
    const keep = (name: string, value: unknown) => {
      localStorage.setItem(key, JSON.stringify({ ...parse(localStorage.getItem(key) ?? '{}'), [name]: value }));
      for (const listener of listeners) listener();
    };
    return { kept, keep };
  }, [key, text]);
}

/** The columns that a person chose for a level of a list, null where he chose none, and the way to choose others. */
export function useKeptColumns(person: string, list: ListName) {
  const { kept, keep } = useKept(person, list, 'columns');
  return useMemo(() => {
    const columnsAt = (level: string | null): readonly string[] | null => {
      const found = kept[level ?? 'all'];
      if (!Array.isArray(found)) return null;
      const known = found.filter((field): field is string => typeof field === 'string' && !!columnOf(list, field));
      return known.length > 0 ? known : null;
    };
    const keepColumns = (level: string | null, columns: readonly string[]) => keep(level ?? 'all', columns);
    return { columnsAt, keepColumns };
  }, [kept, keep, list]);
}

const NARROWEST = 56;
const WIDEST = 640;

/** The widths that a person gave to columns of a list, in pixels, and the way to give others. */
export function useWidths(person: string, list: ListName) {
  const { kept, keep } = useKept(person, list, 'widths');
  return useMemo(() => {
    const widthOf = (field: string): number | undefined => {
      const width = kept[field];
      return typeof width === 'number' && width >= NARROWEST && width <= WIDEST ? width : undefined;
    };
    const setWidth = (field: string, width: number) =>
      keep(field, Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))));
    return { widthOf, setWidth };
  }, [kept, keep]);
}

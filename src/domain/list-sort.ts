/** One key of an order: `name` from A to Z, `-name` from Z to A. What is empty comes last either way. */
export interface SortKey {
  readonly field: string;
  readonly direction: 'ascending' | 'descending';
}

const KEY = /^(-?)([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*)$/;
const MOST_KEYS = 4;

/** Reads `-revenueCents,name`; null where it is no order, names a field twice or more than four. */
export function parseSort(text: string): readonly SortKey[] | null {
  const keys: SortKey[] = [];
  for (const part of text.split(',')) {
    const found = KEY.exec(part.trim());
    if (!found || keys.some((key) => key.field === found[2])) return null;
    keys.push({ field: found[2] ?? '', direction: found[1] === '-' ? 'descending' : 'ascending' });
  }
  return keys.length > MOST_KEYS ? null : keys;
}

/** The text of an order, which `parseSort` reads back. */
export function formatSort(keys: readonly SortKey[]): string {
  return keys.map(({ field, direction }) => `${direction === 'descending' ? '-' : ''}${field}`).join(',');
}

import { findRowsBy } from '../../platform/db/bulk-read.ts';
import type { Columns, RowOf } from '../../platform/db/columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { ACCOUNT_COLUMNS } from './account.ts';

/** What an account has beside the columns that an import writes. */
const OWN_COLUMNS = {
  owner_id: 'uuid?',
  created_by: 'uuid?',
  is_strategic: 'boolean',
  is_incomplete: 'boolean',
  decides_here: 'boolean',
  coverage_area: 'text?',
  estimated_revenue_cents: 'bigint?',
  currency: 'text',
  headcount_band: 'text?',
  naf_version: 'text?',
  language: 'text?',
  time_zone: 'text?',
  preferred_channel: 'text?',
  organization_type: 'text?',
  website: 'text?',
  lead_source: 'text?',
  lead_campaign: 'text?',
  lead_channel: 'text?',
  first_converted_on: 'date?',
  closed_on: 'date?',
  last_verified_at: 'timestamptz?',
  last_verified_by: 'uuid?',
  organization_model: 'text?',
} as const satisfies Columns;

/** Every column of `account` that a person or a program may come to change. */
export const ACCOUNT_STATE_COLUMNS = { ...ACCOUNT_COLUMNS, ...OWN_COLUMNS } as const satisfies Columns;
const READ_COLUMNS = { ...ACCOUNT_STATE_COLUMNS, version: 'integer' } as const satisfies Columns;

/** An account as it stands in the base. */
export type AccountState = RowOf<typeof READ_COLUMNS>;
/** Columns of an account with the values they get. */
export type StateChanges = Partial<RowOf<typeof ACCOUNT_STATE_COLUMNS>>;

/** The rows of accounts by id, whoever asks: what he may do with them was decided before. */
export async function readStates(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<AccountState[]> {
  return findRowsBy(tx, workspaceId, 'account', READ_COLUMNS, 'account_id', ids);
}

/** Derived from the name, or the same on every line of the log. */
const SILENT: ReadonlySet<string> = new Set(['search_key', 'created_at', 'updated_at', 'version']);

const sameWords = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/** The columns that would really change. */
export function realChanges(before: AccountState, wished: StateChanges): StateChanges {
  const told = Object.entries(wished).filter(
    ([name, value]) => !sameWords(before[name as keyof AccountState], value), // keys of the same columns
  );
  return Object.fromEntries(told);
}

/** The change log's words for columns that change. */
export function logState(before: AccountState, after: StateChanges): FieldChanges {
  const told = Object.entries(after).filter(([name]) => !SILENT.has(name));
  // Keys of the same columns.
  return Object.fromEntries(told.map(([name, value]) => [name, [before[name as keyof AccountState], value]]));
}

/** The change log's words for a new row: what is empty in it is empty anyway. */
export function logNewRow(row: Readonly<Record<string, unknown>>): FieldChanges {
  const isFilled = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  const told = Object.entries(row).filter(([name, value]) => isFilled(value) && !SILENT.has(name));
  return Object.fromEntries(told.map(([name, value]) => [name, [null, value]]));
}

/** The change log's words for a row that goes: what it held. */
export function logGoneRow(row: Readonly<Record<string, unknown>>): FieldChanges {
  return Object.fromEntries(Object.entries(logNewRow(row)).map(([name, [, value]]) => [name, [value, null]]));
}

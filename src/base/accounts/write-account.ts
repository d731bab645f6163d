import { sql } from 'kysely';
import { AppError, type CodedFact } from '../../platform/app-error.ts';
import { toText } from '../../platform/db/columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeContext, ChangeLine, FieldChanges } from '../change-log/change-line.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { lockAccountToEdit } from './account-policy.ts';
import { ACCOUNT_STATE_COLUMNS, type AccountState, logState, readStates, type StateChanges } from './account-state.ts';

/** When a use case writes, and where its ids come from. */
export interface Moment {
  readonly now: Date;
  readonly newId: () => string;
}

/** What every write of an account answers. */
export interface SavedAccount {
  readonly id: string;
  readonly version: number;
}

/** The day of an instant, as dates are kept. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/**
 * Locks an account that somebody is about to change and answers it as it stands.
 * @throws AppError as `lockAccountToEdit`; `record_changed_meanwhile` where he had read another version.
 */
export async function openAccount(tx: Tx, access: Access, id: string, version: number): Promise<AccountState> {
  await lockAccountToEdit(tx, access, id);
  const state = await readLocked(tx, access, id);
  assertVersion(state, version);
  return state;
}

/** An account that this transaction has locked. */
export async function readLocked(tx: Tx, { workspaceId }: Access, id: string): Promise<AccountState> {
  const [state] = await readStates(tx, workspaceId, [id]);
  if (!state) throw new AppError('account_unknown', { values: { id }, status: 404 });
  return state;
}

/** @throws AppError `record_changed_meanwhile`, with what is known of the differences. */
export function assertVersion(state: AccountState, yours: number, details: readonly CodedFact[] = []): void {
  const { version, account_id: id } = state;
  if (version === yours) return;
  throw new AppError('record_changed_meanwhile', { values: { id, version, yours }, status: 409, details });
}

/** Writes columns of one account: its version rises by one. */
export async function writeState(
  tx: Tx,
  { workspaceId }: Access,
  state: AccountState,
  changes: StateChanges,
  now: Date,
): Promise<SavedAccount> {
  const columns: Readonly<Record<string, string>> = ACCOUNT_STATE_COLUMNS;
  const assignments = Object.entries(changes).map(([name, value]) => {
    const type = (columns[name] ?? 'text').replace('?', '');
    return sql`${sql.ref(name)} = ${toText(value, type)}::${sql.raw(type)}`;
  });
  const others = assignments.length === 0 ? sql`` : sql`, ${sql.join(assignments)}`;
  const { rows } = await sql<{ version: number }>`
    update account set version = version + 1, updated_at = ${now}${others}
    where workspace_id = ${workspaceId} and account_id = ${state.account_id}
    returning version`.execute(tx);
  return { id: state.account_id, version: rows[0]?.version ?? state.version };
}

/** Writes columns of one account and the line of the log that tells it, with what changed of its parts beside. */
export async function saveState(
  tx: Tx,
  access: Access,
  { state, changes, parts = {}, cause = null }: StateToSave,
  { now, newId }: Moment,
): Promise<SavedAccount> {
  const saved = await writeState(tx, access, state, changes, now);
  const line = lineOf(state.account_id, { ...logState(state, changes), ...parts });
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now, cause), newId);
  return saved;
}

interface StateToSave {
  readonly state: AccountState;
  readonly changes: StateChanges;
  /** Lines that hang on the account, as the log names them: `table:id`. */
  readonly parts?: FieldChanges;
  readonly cause?: ChangeContext['cause'];
}

export function lineOf(accountId: string, changes: FieldChanges): ChangeLine {
  return { recordKind: 'account', recordId: accountId, changes };
}

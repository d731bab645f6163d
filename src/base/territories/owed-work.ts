import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OwnerMove } from '../accounts/assign-accounts.ts';
import type { Moment } from '../accounts/write-account.ts';
import type { ChangeContext } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';

/** Why things change hands. */
export interface Ground {
  readonly cause: ChangeContext['cause'];
  readonly source?: ChangeContext['source'];
}

/** What a person owes, which goes with his portfolio: the room of activities comes later and is handed in. */
export interface OwedWork {
  /** The open tasks and follow-ups of somebody: all of them, or about some accounts and their people. */
  find(
    tx: Tx,
    access: Access,
    whose: { readonly assigneeId: string; readonly among: RawBuilder<unknown> | null },
  ): Promise<readonly string[]>;
  /** Gives them to another; what is done meanwhile, or given to somebody else, stays. @returns the ids of those that moved. */
  assign(
    tx: Tx,
    access: Access,
    moves: readonly OwnerMove[],
    ground: Ground,
    moment: Moment,
  ): Promise<readonly string[]>;
}

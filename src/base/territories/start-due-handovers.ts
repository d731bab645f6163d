import type { Pool } from 'pg';
import { newId } from '../../platform/db/new-id.ts';
import { unsafeWithoutWorkspace } from '../../platform/db/transaction.ts';
import { repeatWork } from '../../platform/processes/repeat-work.ts';
import { dayOf } from '../accounts/write-account.ts';
import { enterWorkspace } from '../workspaces/enter-workspace.ts';
import { startHandover } from './hand-over.ts';
import type { OwedWork } from './owed-work.ts';

interface Keeper {
  readonly pool: Pool;
  readonly owed: OwedWork;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

interface Due {
  readonly workspaceId: string;
  readonly id: string;
  readonly madeBy: string;
}

/** The handovers whose day has come, asked as the owner: whose server it is sees every workspace. */
async function unsafeFindDue(pool: Pool, now: Date): Promise<readonly Due[]> {
  return unsafeWithoutWorkspace(pool, (tx) =>
    tx
      .selectFrom('portfolio_change')
      .select(['workspace_id as workspaceId', 'portfolio_change_id as id', 'made_by as madeBy'])
      .where('applied_at', 'is', null)
      .where('undone_at', 'is', null)
      .where('starts_on', '<=', dayOf(now))
      .execute(),
  );
}

/**
 * Carries out the handovers whose day has come, each as the person who asked for it and by the rights that he has then. One
 * that he may not do any more waits, and is reported.
 */
export async function startDueHandovers({ pool, owed, now, report }: Keeper): Promise<number> {
  let started = 0;
  for (const { workspaceId, id, madeBy } of await unsafeFindDue(pool, now())) {
    try {
      await enterWorkspace(pool, { workspaceId, userId: madeBy }, (tx, access) =>
        startHandover(tx, access, id, { now: now(), newId, owed }),
      );
      started += 1;
    } catch (error) {
      report(error);
    }
  }
  return started;
}

/** Looks for due handovers every ten minutes until it is closed; one round after the other. */
export function keepHandovers(keeper: Keeper): { close(): Promise<void> } {
  const { report, everyMs = 600_000 } = keeper;
  return repeatWork({ work: () => startDueHandovers(keeper), report, everyMs });
}

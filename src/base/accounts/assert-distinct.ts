import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import type { CreateAccount } from './change-contract.ts';

/** A record of the base that an account about to be made may repeat. */
export interface LikelyTwin {
  readonly id: string;
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly town: string | null;
  readonly ownerName: string | null;
  /** same: as sure as records can tell; possible: a person should look. */
  readonly band: 'same' | 'possible';
}

/** Likely duplicates of a draft, likeliest first. Asked before anything is written. */
export type FindTwins = (tx: Tx, access: Access, draft: CreateAccount) => Promise<readonly LikelyTwin[]>;

/** @throws AppError `duplicate_likely` with the twins that `distinctFrom` does not name. */
export async function assertDistinct(
  tx: Tx,
  access: Access,
  asked: CreateAccount,
  findTwins: FindTwins,
): Promise<void> {
  const others = new Set(asked.distinctFrom);
  const twins = (await findTwins(tx, access, asked)).filter(
    (twin) => twin.level === asked.level && !others.has(twin.id),
  );
  const [first] = twins;
  if (!first) return;
  throw new AppError('duplicate_likely', {
    values: { name: first.name, id: first.id, count: twins.length },
    status: 409,
    details: twins.map(({ town, ownerName, ...twin }) => ({
      code: 'record_in_the_way',
      values: { ...twin, town: town ?? '', ownerName: ownerName ?? '' },
    })),
  });
}

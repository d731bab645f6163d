import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import type { ContactTwin } from './contract.ts';

/** What is known of a person before he is saved, as somebody writes it. */
export interface ContactDraft {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Any account of the company where he works. */
  readonly accountId: string | null;
}

/** The persons that a draft may repeat, likeliest first. The composition root gives it: the check of duplicates is a later room. */
export type FindContactTwins = (tx: Tx, access: Access, draft: ContactDraft) => Promise<readonly ContactTwin[]>;

/**
 * Refuses a person who is likely there already.
 * @throws AppError `duplicate_likely` with each twin that was not said to be somebody else.
 */
export function assertNoTwin(twins: readonly ContactTwin[], distinctFrom: readonly string[]): void {
  const left = twins.filter((twin) => twin.band !== 'apart' && !distinctFrom.includes(twin.id));
  if (left.length === 0) return;
  const details = left.map(({ id, name, companyName, town, ownerName, band, reasons }) => ({
    code: 'twin_found',
    values: {
      ...{ id, name, band, reasons: reasons.join(' ') },
      ...{ company: companyName ?? '', town: town ?? '', owner: ownerName ?? '' },
    },
  }));
  throw new AppError('duplicate_likely', {
    status: 409,
    values: { count: left.length, name: left[0]?.name ?? '' },
    details,
  });
}

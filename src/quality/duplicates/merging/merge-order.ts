import type { RecordReference, ReferredKind } from '../../../base/accounts/record-reference.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

/** A row as PostgreSQL's `to_jsonb` says it. */
export type Row = Readonly<Record<string, unknown>>;

/** What becomes of two revenues of one year: added, the survivor's kept, or the larger one. Equal ones are one. */
export const REVENUE_RULES = ['sum', 'survivor', 'largest'] as const;
export type RevenueRule = (typeof REVENUE_RULES)[number];

/** What was decided: the record that each field is taken from, and the rule for revenues. */
export interface MergeChoices {
  readonly fields: Readonly<Record<string, string>>;
  readonly revenue: RevenueRule;
}

/** Several records that shall be one. */
export interface MergeOrder {
  readonly mergeId: string;
  readonly kind: ReferredKind;
  readonly survivorId: string;
  readonly mergedIds: readonly string[];
  readonly choices: MergeChoices;
  /**
   * On doing a merge again: the columns of the survivor that it may set. Others hold what somebody wrote since; an empty
   * column may always be filled.
   */
  readonly settable?: ReadonlySet<string>;
}

/** Where a merge happens: one transaction of one workspace, with the columns that refer to records. */
export interface MergeScene {
  readonly tx: Tx;
  readonly workspaceId: string;
  readonly references: readonly RecordReference[];
  readonly now: Date;
}

/** The table of a kind of record and its key. */
export const RECORD_TABLES: Readonly<Record<ReferredKind, { readonly table: string; readonly key: string }>> = {
  account: { table: 'account', key: 'account_id' },
  contact: { table: 'contact', key: 'contact_id' },
};

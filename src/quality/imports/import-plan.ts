import type {
  AccountIdentifierRow,
  AccountLinkRow,
  AccountRow,
  FillableAccount,
  RevenueWithUsRow,
} from '../../base/accounts/account.ts';
import type { NoteRow } from '../../base/activities/note.ts';
import type {
  AffiliationRow,
  ContactIdentifierRow,
  ContactPointRow,
  ContactRow,
  FillableAffiliation,
  FillableContact,
  ObjectionRow,
} from '../../base/contacts/contact.ts';
import type { Reason } from '../../domain/reason.ts';
import type { ImportPlacementRow, ImportRowRow } from './import-file.ts';

/** The account or the contact that a change belongs to: the change log has one line for each. */
export interface Owner {
  readonly kind: 'account' | 'contact';
  readonly id: string;
}

interface ChangeBase {
  /** The customer whose saving brings the change: a cluster is written whole or not at all. */
  readonly cluster: number;
  readonly owner: Owner;
}

/** Rows that are new, by table. */
export interface NewRows {
  account: AccountRow;
  contact: ContactRow;
  account_identifier: AccountIdentifierRow;
  contact_identifier: ContactIdentifierRow;
  account_link: AccountLinkRow;
  revenue_with_us: RevenueWithUsRow;
  contact_point: ContactPointRow;
  affiliation: AffiliationRow;
  objection: ObjectionRow;
  note: NoteRow;
}
export type NewRowTable = keyof NewRows;

const VERBS = {
  account: 'create',
  contact: 'create',
  account_identifier: 'identify',
  contact_identifier: 'identify',
  account_link: 'attach',
  affiliation: 'attach',
  revenue_with_us: 'complete',
  contact_point: 'complete',
  objection: 'object',
  note: 'note',
} as const satisfies Record<NewRowTable, string>;

/** What a new row means for its owner. */
export function verbOf(table: NewRowTable): (typeof VERBS)[NewRowTable] {
  return VERBS[table];
}

export type Insertion = {
  [Table in NewRowTable]: ChangeBase & {
    readonly kind: (typeof VERBS)[Table];
    readonly table: Table;
    readonly row: NewRows[Table];
  };
}[NewRowTable];

/** Empty columns of a record of the base that the file fills; what stands there already is never replaced. */
export type Completion = ChangeBase & {
  readonly kind: 'complete';
  readonly id: string;
} & (
    | { readonly table: 'account'; readonly after: Partial<FillableAccount> & { readonly siren?: string } }
    | { readonly table: 'contact'; readonly after: Partial<FillableContact> }
    | { readonly table: 'affiliation'; readonly after: Partial<FillableAffiliation> }
  );

/** A company of the base that had no parent comes under a group. */
export type Attachment = ChangeBase & { readonly kind: 'attach'; readonly table: 'account'; readonly parentId: string };

/** An identifier that the base holds for valid and of which the file says that it is former: a site that moved. */
export type Ending = ChangeBase & {
  readonly kind: 'end';
  readonly table: 'account_identifier';
  readonly value: string;
  readonly endedOn: string;
};

/** Something that the file says and that is not written, with the reason. It stays readable on its line. */
export type Skip = ChangeBase & { readonly kind: 'skip'; readonly reason: Reason };

export type Change = Insertion | Completion | Attachment | Ending | Skip;

export interface PlanCounts {
  readonly created: {
    readonly group: number;
    readonly entity: number;
    readonly site: number;
    readonly contact: number;
    readonly network: number;
  };
  /** Records of the base to which the file adds something. */
  readonly completed: number;
  /** Records of the base about which the file says nothing new. */
  readonly unchanged: number;
  /** Persons and accounts that are marked « ne plus contacter » by this file. */
  readonly objections: number;
  readonly skipped: number;
  /** New records that may be one of the base: saved apart, to be checked. */
  readonly toCheck: number;
}

/** What saving would do, record by record: the aperçu avant enregistrement. Nothing is written to make it. */
export interface ImportPlan {
  /** The same arrangement gives the same hash: a saving that was cut goes on only with the plan that it began with. */
  readonly hash: string;
  readonly clusterCount: number;
  /** Accounts and contacts that the file speaks of, new or not. */
  readonly recordCount: number;
  readonly newIds: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** Every line of the sheet, once, with the cluster that it is saved with. */
  readonly rows: readonly { readonly cluster: number; readonly row: ImportRowRow }[];
  readonly placements: readonly { readonly cluster: number; readonly row: ImportPlacementRow }[];
  readonly counts: PlanCounts;
}

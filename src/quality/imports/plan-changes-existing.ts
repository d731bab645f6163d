import type { AccountRow } from '../../base/accounts/account.ts';
import type { AffiliationRow, ContactRow } from '../../base/contacts/contact.ts';
import type { KnownCustomers } from '../../matching/known/known-customers.ts';

/** An account of the base that the file may speak of, with what hangs on it as keys (`contact_point phone +33…`). */
export interface ExistingAccount {
  readonly row: AccountRow;
  readonly has: ReadonlySet<string>;
}

export interface ExistingContact {
  readonly row: ContactRow;
  readonly has: ReadonlySet<string>;
  readonly affiliations: readonly AffiliationRow[];
}

/** What the base holds already of the customers of a file: all that planning may look at. */
export interface ExistingBase {
  readonly accounts: ReadonlyMap<string, ExistingAccount>;
  readonly contacts: ReadonlyMap<string, ExistingContact>;
  /** `siren 812345676` → account id, for identifiers valid today. */
  readonly accountByKey: ReadonlyMap<string, string>;
  readonly contactByKey: ReadonlyMap<string, string>;
  /** `GRP` → 12. */
  readonly lastNumbers: ReadonlyMap<string, number>;
  /** The same customers as the engine reads them, to place by resemblance what no identifier finds. */
  readonly known: KnownCustomers;
}

export const EMPTY_BASE: ExistingBase = {
  accounts: new Map(),
  contacts: new Map(),
  accountByKey: new Map(),
  contactByKey: new Map(),
  lastNumbers: new Map(),
  known: { groups: [], networks: [], entities: [], sites: [], contacts: [], affiliations: [] },
};

/** How one thing that hangs on a record is known again: the same key is the same thing. */
export function partKey(table: string, ...parts: readonly (string | number | null)[]): string {
  return [table, ...parts.map((part) => part ?? '')].join(' ');
}

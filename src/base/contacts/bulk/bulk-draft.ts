import type { CodedFact } from '../../../platform/app-error.ts';
import type { AccountIdentifierRow, RevenueWithUsRow } from '../../accounts/account.ts';
import type { FieldChanges } from '../../change-log/change-line.ts';
import type { Access } from '../../workspaces/access.ts';
import type { AffiliationRow, ContactIdentifierRow, ContactPointRow } from '../contact.ts';
import type { ChangedAccount, ChangedContact, NewAccount, NewContact } from './bulk-columns.ts';
import type { KnownBase, Place } from './known-base.ts';

/** What a call of many will write, and what became of each of its items. */
export interface BulkContext {
  readonly access: Access;
  readonly known: KnownBase;
  readonly now: Date;
  readonly newId: () => string;
}

/** A code still to be numbered is empty. */
export type Outcome = {
  readonly status: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly id: string | null;
  readonly code: string | null;
  readonly version: number | null;
  readonly problems: readonly CodedFact[];
};

export class BulkDraft {
  readonly context: BulkContext;
  readonly newAccounts: NewAccount[] = [];
  readonly changedAccounts: ChangedAccount[] = [];
  readonly newContacts: NewContact[] = [];
  readonly changedContacts: ChangedContact[] = [];
  readonly identifiers: AccountIdentifierRow[] = [];
  readonly contactIdentifiers: ContactIdentifierRow[] = [];
  readonly points: ContactPointRow[] = [];
  readonly revenues: RevenueWithUsRow[] = [];
  readonly affiliations: AffiliationRow[] = [];
  /** By record, what the change log will say. */
  readonly changes = new Map<
    string,
    { readonly kind: 'account' | 'contact'; readonly fields: Record<string, [unknown, unknown]> }
  >();
  /** Accounts of the call by the name that the call gives them; null for one that was refused. */
  readonly refs = new Map<string, Place | null>();
  readonly #taken = new Map<string, string>();
  readonly #headed = new Set<string>();

  constructor(context: BulkContext) {
    this.context = context;
  }

  /** The record that has this key already, in the base or earlier in the call. */
  holderOf(key: string): string | undefined {
    return this.context.known.identifiers.get(key) ?? this.#taken.get(key);
  }

  take(key: string, id: string): void {
    this.#taken.set(key, id);
  }

  hasHeadOffice(entityId: string): boolean {
    return this.context.known.headed.has(entityId) || this.#headed.has(entityId);
  }

  setHeadOffice(entityId: string): void {
    this.#headed.add(entityId);
  }

  /** Notes what the change log will say of a record. */
  log(kind: 'account' | 'contact', id: string, fields: FieldChanges): void {
    const line = this.changes.get(id) ?? { kind, fields: {} };
    Object.assign(line.fields, fields);
    this.changes.set(id, line);
  }
}

/** A refusal of one item: a fact that names the field. */
export function problem(code: string, field: string, value: string | number = ''): CodedFact {
  return { code, values: { field, value } };
}

const SILENT = new Set(['created_at', 'updated_at', 'search_key']);

/** A new row as the change log tells it: the columns that say something. */
export function filledFields(row: object): Record<string, [null, unknown]> {
  const fields: Record<string, [null, unknown]> = {};
  for (const [name, value] of Object.entries(row))
    if (value !== null && value !== '' && !SILENT.has(name) && !(Array.isArray(value) && value.length === 0))
      fields[name] = [null, value];
  return fields;
}

/** What differs between two states of a row. */
export function changedFields<Row extends object>(before: Row, after: Row): Record<string, [unknown, unknown]> {
  const names = Object.keys(after) as (keyof Row & string)[]; // the columns of the row itself
  const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(differing.map((name) => [name, [before[name], after[name]]]));
}

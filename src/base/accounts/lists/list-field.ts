import type { RawBuilder } from 'kysely';
import type { Access } from '../../workspaces/access.ts';

export type Sql = RawBuilder<unknown>;

/** What a list is asked with: by whom, and on which day. */
export interface ListContext {
  readonly access: Access;
  readonly now: Date;
}

/** What a field holds decides which operators it has and how a value of the address is read. */
export type FieldType = 'text' | 'name' | 'id' | 'whole_number' | 'day' | 'instant' | 'yes_or_no' | 'list';

/** How a list may be put in the order of a field. */
export interface FieldOrder {
  /** The type that PostgreSQL compares. Text is compared by the signs of its letters, upper case first. */
  readonly cast: 'text' | 'uuid' | 'bigint' | 'date' | 'timestamptz';
  readonly isNullable: boolean;
}

/** One field of a list: ours are the expressions, the asker's only its name and values. */
export interface ListField {
  readonly type: FieldType;
  /** The record beside the list's own that it belongs to; conditions on one such record hold of one and the same. */
  readonly scope?: string;
  /** Over the aliases of its scope; with a year where the field is one of each year. */
  readonly sql: string | ((context: ListContext, year: string | null) => Sql);
  /** The only values that exist. */
  readonly values?: readonly string[];
  /** What a text of the address means: the code of a region for its name. Null where it means nothing. */
  readonly read?: (text: string, context: ListContext) => string | null;
  readonly order?: FieldOrder;
  /** Where an order that begins with this field is read from, when not from the list's own table, and what it compares there. */
  readonly orderFrom?: (context: ListContext, year: string | null) => { readonly from: Sql; readonly expression: Sql };
  readonly hasYear?: boolean;
  /** False for what can be asked and not shown. */
  readonly isShown?: boolean;
  readonly isFilter?: boolean;
}

/** A record beside the list's own: how conditions on it are asked, how its fields are read for a page. */
export interface ListScope {
  /** True of a line where all conditions hold of one such record. */
  readonly holds: (context: ListContext, conditions: Sql) => Sql;
  /** The lines (`id`, perhaps twice) with such a record, asked from the record's side. */
  readonly find?: (context: ListContext, conditions: Sql) => Sql;
  /** Brings the record to the lines of a page, one each. */
  readonly join?: (context: ListContext) => Sql;
}

/** A list: its table, whom it may show, its fields. */
export interface ListTable {
  readonly from: string;
  readonly alias: string;
  readonly id: string;
  readonly mayRead: (context: ListContext) => Sql;
  readonly scopes: Readonly<Record<string, ListScope>>;
  readonly fields: Readonly<Record<string, ListField>>;
  /** Fields that a page shows in another form than the one they are asked by. */
  readonly shown: Readonly<Record<string, ListField>>;
  readonly shownByDefault: readonly string[];
  readonly defaultSort: string;
}

/** A field as an address names it, with its year. */
export interface NamedField {
  readonly name: string;
  readonly field: ListField;
  readonly year: string | null;
}

/** An instant as JSON writes it. */
export function instant(column: string): ListField {
  return { type: 'text', sql: `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` };
}

/** The field that a name means, `revenueCents.2025` included; null where the list has none. */
export function findField(table: ListTable, name: string): NamedField | null {
  const whole = Object.hasOwn(table.fields, name) ? table.fields[name] : undefined;
  if (whole) return { name, field: whole, year: null };
  const [, stem = '', year = ''] = /^([A-Za-z]+)\.((?:19|20)\d{2})$/.exec(name) ?? [];
  const field = Object.hasOwn(table.fields, stem) ? table.fields[stem] : undefined;
  return field?.hasYear ? { name, field, year } : null;
}

/** The PostgreSQL type of a column; a question mark says that it may be null. */
export type ColumnType =
  | 'uuid'
  | 'text'
  | 'integer'
  | 'smallint'
  | 'bigint'
  | 'real'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'
  | 'bytea'
  | 'uuid[]'
  | 'text[]'
  | 'integer[]';

/** The columns of a table but `workspace_id`, which every statement takes from the workspace itself. */
export type Columns = Readonly<Record<string, ColumnType | `${ColumnType}?`>>;

interface ValueOf {
  uuid: string;
  text: string;
  integer: number;
  smallint: number;
  bigint: number;
  real: number;
  boolean: boolean;
  date: string;
  timestamptz: Date;
  jsonb: unknown;
  bytea: Uint8Array;
  'uuid[]': readonly string[];
  'text[]': readonly string[];
  'integer[]': readonly number[];
}

type Value<Type> = Type extends `${infer Plain extends ColumnType}?`
  ? ValueOf[Plain] | null
  : Type extends ColumnType
    ? ValueOf[Type]
    : never;

/** The row of a table, derived from its columns so that the two cannot disagree. */
export type RowOf<Table extends Columns> = { readonly [Name in keyof Table]: Value<Table[Name]> };

/** A value as PostgreSQL reads it in text; null stays null. */
export function toText(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type.startsWith('jsonb')) return toJson(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(quoteElement).join(',')}}`;
  return storable(String(value));
}

/** PostgreSQL holds neither a NUL nor half a character; spreadsheets hand over both. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u0000|\\ud[89a-f]/i.test(json)) return json;
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? storable(inner) : inner));
}

function quoteElement(element: unknown): string {
  return `"${storable(String(element)).replace(/["\\]/g, '\\$&')}"`;
}

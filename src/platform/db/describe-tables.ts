import type { ClientBase } from 'pg';

interface ColumnRow {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly is_array: boolean;
  readonly is_nullable: boolean;
  readonly has_default: boolean;
}

/** How the driver of `open-pool.ts` reads each type, and how it has to be written. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['int2', 'int4', 'int8', 'float4', 'float8'].map((name) => [name, 'number'])),
  bool: 'boolean',
  bytea: 'Buffer',
  timestamptz: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
};

const COLUMNS = `select n.nspname as schema, c.relname as table, a.attname as column,
    coalesce(e.typname, t.typname) as type, e.oid is not null as is_array,
    not a.attnotnull as is_nullable, a.atthasdef as has_default
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    join pg_type t on t.oid = a.atttypid left join pg_type e on e.typarray = t.oid
  where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by n.nspname = 'auth', c.relname collate "C", a.attnum`;

const HEADER = `// Written by \`npm run schema\` from the catalog, after the last migration. Do not edit.
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as JSON text: the driver would turn a bare array into a PostgreSQL one. */
type Json = ColumnType<unknown, string, string>;
`;

/** The types of the tables for Kysely, from the catalog, so that no column is described twice. */
export async function describeTables(client: ClientBase): Promise<string> {
  const { rows } = await client.query<ColumnRow>(COLUMNS);
  const tables = Map.groupBy(rows, (row) => (row.schema === 'public' ? row.table : `${row.schema}.${row.table}`));
  const interfaces = [...tables].map(
    ([name, columns]) => `interface ${typeName(name)} {\n${columns.map(describeColumn).join('\n')}\n}`,
  );
  const entries = [...tables.keys()].map((name) => `  ${/\./.test(name) ? `'${name}'` : name}: ${typeName(name)};`);
  const list = `/** Every table by its name. */\nexport interface Tables {\n${entries.join('\n')}\n}`;
  const body = [...interfaces, list].join('\n\n');
  return `${header(body)}\n${body}\n`;
}

/** Only the imports and types that are used, as the linter asks. */
function header(body: string): string {
  return HEADER.replace('ColumnType, Generated', /Generated</.test(body) ? 'ColumnType, Generated' : 'ColumnType');
}

function describeColumn(row: ColumnRow): string {
  const base = TYPES[row.type] ?? 'string';
  const value = `${base}${row.is_array ? '[]' : ''}${row.is_nullable ? ' | null' : ''}`;
  const name = /^[a-z_][a-z0-9_]*$/i.test(row.column) ? row.column : `'${row.column}'`;
  return `  ${name}: ${row.has_default ? `Generated<${value}>` : value};`;
}

function typeName(table: string): string {
  const words = table.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Row`;
}

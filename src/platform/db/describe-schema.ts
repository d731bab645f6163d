import type { ClientBase } from 'pg';

/** The schemas whose content is ours or kept by a library in our database. */
const OURS = `n.nspname not in ('information_schema') and n.nspname !~ '^pg_'`;

/** Each section is one query answering lines in their final order, written only with what PostgreSQL 15 to 18 agree on. */
const SECTIONS: readonly (readonly [string, string])[] = [
  [
    'Schemas',
    `select format('create schema %I;', n.nspname) as line from pg_namespace n
     where ${OURS} and n.nspname <> 'public' order by n.nspname collate "C"`,
  ],
  [
    'Extensions',
    `select format('create extension %I;', extname) as line from pg_extension
     where extname <> 'plpgsql' order by extname collate "C"`,
  ],
  [
    'Collations',
    `select format('create collation %I.%I;', n.nspname, c.collname) as line
     from pg_collation c join pg_namespace n on n.oid = c.collnamespace
     where ${OURS} order by n.nspname collate "C", c.collname collate "C"`,
  ],
  [
    'Functions',
    `select rtrim(pg_get_functiondef(p.oid)) || ';' as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and p.prokind in ('f', 'p')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
  ],
];

const TABLES = `select c.oid, n.nspname as schema, c.relname as name, c.relrowsecurity as secured,
    c.relforcerowsecurity as forced, format('%I.%I', n.nspname, c.relname) as title
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('r', 'p')
  order by n.nspname collate "C", c.relname collate "C"`;

/** Inside a table. Not-null constraints became rows of the catalog in 18: the column already says it. */
const TABLE_PARTS: readonly string[] = [
  `select format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
     || case when a.attcollation <> t.typcollation then format(' collate %I', l.collname) else '' end
     || case when a.attnotnull then ' not null' else '' end
     || case when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
   from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_collation l on l.oid = a.attcollation
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  `select format('  constraint %I %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
   where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x')
   order by position(contype::text in 'pufcx'), conname collate "C"`,
];

const TABLE_FOLLOWERS: readonly string[] = [
  `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
   where i.indrelid = $1 and not exists (select from pg_constraint where conindid = i.indexrelid and conrelid = $1)
   order by c.relname collate "C"`,
  `select format('create policy %I on %s for %s to %s', polname, $2::text,
     case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
     case when polroles = '{0}' then 'public' else (select string_agg(r::regrole::text, ', ') from unnest(polroles) r) end)
     || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
     || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';' as line
   from pg_policy where polrelid = $1 and $2::text is not null order by polname collate "C"`,
  `select format('grant %s on %s to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"),
     $2::text, g.grantee::regrole) as line
   from pg_class c, aclexplode(c.relacl) g where c.oid = $1 and g.grantee <> c.relowner and g.grantee <> 0
   group by g.grantee order by g.grantee::regrole::text collate "C"`,
];

interface TableRow {
  readonly oid: number;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly title: string;
}

/** The whole schema as text, from the catalog: the same on every server that migrations ran on. */
export async function describeSchema(client: ClientBase): Promise<string> {
  const parts = ['-- Written by `npm run schema` from the catalog, after the last migration. Do not edit.'];
  for (const [title, query] of SECTIONS) {
    const lines = await readLines(client, query, []);
    if (lines.length > 0) parts.push(`-- ${title}\n\n${lines.join('\n')}`);
  }
  const { rows } = await client.query<TableRow>(TABLES);
  for (const table of rows) parts.push(await describeTable(client, table));
  return `${parts.join('\n\n')}\n`;
}

async function describeTable(client: ClientBase, table: TableRow): Promise<string> {
  const inside: string[] = [];
  for (const query of TABLE_PARTS) inside.push(...(await readLines(client, query, [table.oid])));
  const after: string[] = [];
  if (table.secured) after.push(`alter table ${table.title} enable row level security;`);
  if (table.forced) after.push(`alter table ${table.title} force row level security;`);
  for (const query of TABLE_FOLLOWERS) {
    const values = query.includes('$2') ? [table.oid, table.title] : [table.oid];
    after.push(...(await readLines(client, query, values)));
  }
  return [`create table ${table.title} (\n${inside.join(',\n')}\n);`, ...after].join('\n');
}

async function readLines(client: ClientBase, query: string, values: readonly unknown[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(query, [...values]);
  return rows.map((row) => row.line);
}

import { sql } from 'kysely';
import { parseFilter } from '../../../domain/list-filter.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { compileFilter, expressionOf } from './compile-filter.ts';
import { compileSort, isAfter, type ListOrder, orderBy, type PageEnd } from './compile-sort.ts';
import type { ListCount, ListQuery } from './contract.ts';
import { findField, type ListContext, type ListTable, type NamedField, type Sql } from './list-field.ts';
import { narrowScopes } from './narrow-scopes.ts';
import { readPageEnd, writePageEnd } from './page-end.ts';

const FILTER_EXAMPLE = 'level:site;region:Bretagne';

/** Beyond this a count says "more than": nobody reads so many lines, and counting them all would take longer than the page. */
const COUNTED = { bounded: 1_000, wide: 10_000, exact: null } as const;
/** The first of them where each line is asked about other records: some ten times the work. */
const BOUNDED_BY_ASKING = 200;

type Line = Readonly<Record<string, unknown>> & { readonly id: string };

interface FoundList {
  readonly lines: readonly Line[];
  readonly next: string | null;
  readonly count: ListCount | null;
}

/**
 * One page of a list, the end of it, and how many lines there are in all, as far as somebody reads them.
 * @throws AppError `filter_wrong`, `filter_field_unknown`, `filter_operator_wrong`, `filter_value_wrong`, `sort_wrong`,
 * `sort_field_unknown`, `list_field_unknown`, `page_of_another_list`.
 */
export async function findList(tx: Tx, table: ListTable, asked: ListQuery, context: ListContext): Promise<FoundList> {
  const conditions = readConditions(asked.filter);
  const narrowed = await narrowScopes(tx, table, conditions, context);
  const holds = holdsOf(table, asked.filter, context, narrowed);
  const isAsking = conditions.some(({ field }) => {
    const scope = findField(table, field)?.field.scope;
    return scope !== undefined && !narrowed.has(scope);
  });
  const order = compileSort(table, asked.sort, context);
  const fields = chooseFields(table, asked.fields);
  const end = asked.after === undefined ? null : readPageEnd(order, asked.after);
  const read = (part: Part, limit: number) => readPart(tx, { table, context, holds, order, fields, end, part, limit });

  const lines: PageLine[] = [];
  const isNullable = order.keys[0]?.order.isNullable ?? false;
  if (!isNullable || end === null || end.values[0] !== null) lines.push(...(await read('filled', asked.limit)));
  if (isNullable && lines.length < asked.limit) lines.push(...(await read('empty', asked.limit - lines.length)));
  return {
    lines: lines.map(({ end_of_page: _end, ...line }) => line),
    next: nextAfter(order, lines, asked.limit),
    count: await countLines(tx, { table, context, holds, isAsking }, asked.count),
  };
}

/** The lines of a list that a filter covers and the asker reads. @throws AppError as `findList`, of its filter. */
export function holdsOf(
  table: ListTable,
  filter: string | undefined,
  context: ListContext,
  narrowed?: ReadonlyMap<string, Sql>,
): Sql {
  const conditions = readConditions(filter);
  return sql`${sql.raw(table.alias)}.workspace_id = ${context.access.workspaceId} and ${table.mayRead(context)}
    and ${compileFilter(table, conditions, context, narrowed)}`;
}

function readConditions(filter: string | undefined) {
  const conditions = parseFilter(filter ?? '');
  if ('found' in conditions) throw new AppError('filter_wrong', { values: { ...conditions, example: FILTER_EXAMPLE } });
  return conditions;
}

/** Says of a filter, an order and fields that a list understands them. @throws AppError as `findList`. */
export function assertListAsked(table: ListTable, asked: KeptList, context: ListContext): void {
  holdsOf(table, asked.filter, context);
  compileSort(table, asked.sort, context);
  chooseFields(table, asked.columns.length === 0 ? undefined : asked.columns.join(','));
}

interface KeptList {
  readonly filter: string;
  readonly sort: string;
  readonly columns: readonly string[];
}

type Part = 'filled' | 'empty';
/** A line with the values of its sort keys as text, which keeps microseconds and whole numbers as they are. */
type PageLine = Line & { readonly end_of_page: readonly (string | null)[] };

interface PartToRead {
  readonly table: ListTable;
  readonly context: ListContext;
  readonly holds: Sql;
  readonly order: ListOrder;
  readonly fields: readonly NamedField[];
  readonly end: PageEnd | null;
  readonly part: Part;
  readonly limit: number;
}

async function readPart(tx: Tx, { table, context, holds, order, fields, end, part, limit }: PartToRead) {
  const alias = sql.raw(table.alias);
  const [first] = order.keys;
  const conditions = [holds];
  const isNullable = first?.order.isNullable ?? false;
  if (first && isNullable) conditions.push(part === 'filled' ? sql`${first.expression} is not null` : first.isEmpty);
  // The page before may have ended in the other part.
  const endedHere = end !== null && (!isNullable || (end.values[0] === null) === (part === 'empty'));
  if (end && endedHere) conditions.push(isAfter(order, end, part));
  const from = part === 'filled' && order.from ? order.from : sql.raw(`${table.from} ${table.alias}`);
  const keys = order.keys.map(({ expression }, at) =>
    at === 0 && part === 'empty' ? sql`null` : sql`(${expression})::text`,
  );
  const scopes = [...new Set(fields.flatMap(({ field }) => field.scope ?? []))];
  const joins = scopes.map((scope) => table.scopes[scope]?.join?.(context) ?? sql``);
  const columns = fields.map((named) => sql`${expressionOf(named, context)} as ${sql.id(named.name)}`);
  const { rows } = await sql<PageLine>`
    select ${sql.join([sql.raw(`${table.id} as id`), sql`${alias}.end_of_page`, ...columns])}
    from (
      select page.*, row_number() over () as place from (
        select ${alias}.*, array[${sql.join(keys)}]::text[] as end_of_page
        from ${from} where ${sql.join(conditions, sql` and `)} order by ${orderBy(order, part)} limit ${limit}) page) ${alias}
    ${sql.join(joins, sql` `)}
    order by ${alias}.place`.execute(tx);
  return rows;
}

function chooseFields(table: ListTable, asked: string | undefined): NamedField[] {
  const names = asked === undefined ? table.shownByDefault : asked.split(',').map((name) => name.trim());
  const wanted = [...new Set(names)].filter((name) => name !== 'id');
  return wanted.map((name) => {
    const named = findField(table, name);
    const field = Object.hasOwn(table.shown, name) ? table.shown[name] : named?.field;
    if (!named || !field || field.isShown === false)
      throw new AppError('list_field_unknown', { values: { field: name } });
    return { ...named, field };
  });
}

function nextAfter(order: ListOrder, lines: readonly PageLine[], limit: number): string | null {
  const last = lines.at(-1);
  return last && lines.length === limit ? writePageEnd(order, { values: last.end_of_page, id: last.id }) : null;
}

async function countLines(
  tx: Tx,
  { table, context, holds, isAsking }: Pick<PartToRead, 'table' | 'context' | 'holds'> & { readonly isAsking: boolean },
  how: ListQuery['count'],
): Promise<ListCount | null> {
  if (how === 'none') return null;
  const from = sql.raw(`${table.from} ${table.alias}`);
  const most = how === 'bounded' && isAsking ? BOUNDED_BY_ASKING : COUNTED[how];
  // Walked along the index of the usual order, whose pages are in memory; a scan of the table reads them from the disk each time.
  const walk = sql`order by ${orderBy(compileSort(table, undefined, context), 'filled')} limit ${(most ?? 0) + 1}`;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from ${from} where ${holds} ${most === null ? sql`` : walk}) as counted`.execute(
    tx,
  );
  const count = rows[0]?.count ?? 0;
  return most === null || count <= most ? { count, isExact: true } : { count: most, isExact: false };
}

import { sql } from 'kysely';
import { parseSort, type SortKey } from '../../../domain/list-sort.ts';
import { AppError } from '../../../platform/app-error.ts';
import { expressionOf } from './compile-filter.ts';
import { type FieldOrder, findField, type ListContext, type ListTable, type Sql } from './list-field.ts';

/** One key of an order, compiled. */
export interface OrderKey {
  readonly expression: Sql;
  /** Says of any line of the list whether the key is empty there. */
  readonly isEmpty: Sql;
  readonly order: FieldOrder;
  readonly isDescending: boolean;
}

/**
 * An order of a list that no two lines share: its keys, then the id. What is empty in the first key comes last, as a part
 * of its own, so that both parts can be read from an index.
 */
export interface ListOrder {
  /** As an address writes it: the end of a page is good for one order only. */
  readonly text: string;
  readonly keys: readonly OrderKey[];
  readonly id: OrderKey;
  /** Where to begin to read the lines whose first key is not empty. */
  readonly from: Sql | null;
}

/** Where a page ended: a value for each key, null for an empty one, and the id. */
export interface PageEnd {
  readonly values: readonly (string | null)[];
  readonly id: string;
}

/** @throws AppError `sort_wrong`, `sort_field_unknown`. */
export function compileSort(table: ListTable, text: string | undefined, context: ListContext): ListOrder {
  const written = text === undefined || text === '' ? table.defaultSort : text;
  const sort = parseSort(written);
  if (!sort) throw new AppError('sort_wrong', { values: { sort: written.slice(0, 60) } });
  const keys = sort.map((key) => compileKey(table, key, context));
  const first = findField(table, sort[0]?.field ?? '');
  const elsewhere = first?.field.orderFrom?.(context, first.year);
  if (elsewhere && keys[0]) keys[0] = { ...keys[0], expression: elsewhere.expression };
  return {
    text: written,
    keys,
    id: {
      expression: sql.raw(table.id),
      isEmpty: sql`false`,
      order: { cast: 'uuid', isNullable: false },
      // The same way as the last key: an index is then read from one end to the other.
      isDescending: keys.at(-1)?.isDescending ?? false,
    },
    from: elsewhere?.from ?? null,
  };
}

function compileKey(table: ListTable, { field, direction }: SortKey, context: ListContext): OrderKey {
  const named = findField(table, field);
  if (!named?.field.order) throw new AppError('sort_field_unknown', { values: { field } });
  const { order } = named.field;
  const plain = expressionOf(named, context);
  const expression = order.cast === 'text' ? sql`${plain} collate "C"` : plain;
  return { expression, isEmpty: sql`${plain} is null`, order, isDescending: direction === 'descending' };
}

/** The `order by` of one part of a list: the lines whose first key is filled, or those where it is empty. */
export function orderBy({ keys, id }: ListOrder, part: 'filled' | 'empty'): Sql {
  const [first, ...others] = keys;
  const words = others.map(({ expression, isDescending, order }) =>
    isDescending && order.isNullable ? sql`${expression} desc nulls last` : sql`${expression} ${way(isDescending)}`,
  );
  // Nothing is empty here, so the order of the index serves: nothing is said about where empty ones go.
  if (first && part === 'filled') words.unshift(sql`${first.expression} ${way(first.isDescending)}`);
  return sql.join([...words, sql`${id.expression} ${way(id.isDescending)}`]);
}

const way = (isDescending: boolean): Sql => sql.raw(isDescending ? 'desc' : 'asc');
const after = (isDescending: boolean): Sql => sql.raw(isDescending ? '<' : '>');

/** What holds of the lines after the end of a page, within one part of the list. */
export function isAfter({ keys, id }: ListOrder, end: PageEnd, part: 'filled' | 'empty'): Sql {
  const compared = keys.map((key, at) => ({ key, value: end.values[at] ?? null }));
  const rest = part === 'filled' ? compared : compared.slice(1);
  const all = [...rest, { key: id, value: end.id }];
  const isPlain = all.every(({ key, value }) => value !== null && key.isDescending === id.isDescending);
  const first = rest[0];
  const areKnown = all.slice(1).every(({ key }) => !key.order.isNullable);
  if (isPlain && areKnown) {
    const left = sql.join(all.map(({ key }) => key.expression));
    const right = sql.join(all.map(({ key, value }) => cast(key, value)));
    return all.length === 1
      ? sql`${left} ${after(id.isDescending)} ${right}`
      : sql`(${left}) ${after(id.isDescending)} (${right})`;
  }
  const ways = all.map(({ key, value }, at) =>
    sql.join([...all.slice(0, at).map((one) => isSame(one.key, one.value)), comesAfter(key, value)], sql` and `),
  );
  const anyWay = sql`(${sql.join(ways, sql` or `)})`;
  if (part === 'empty' || !first || first.value === null) return anyWay;
  // Says again, in a way that an index understands, where the reading begins.
  const bound = sql.raw(first.key.isDescending ? '<=' : '>=');
  return sql`${first.key.expression} ${bound} ${cast(first.key, first.value)} and ${anyWay}`;
}

function cast(key: OrderKey, value: string | null): Sql {
  const typed = sql`${value}::${sql.raw(key.order.cast)}`;
  return key.order.cast === 'text' ? sql`${typed} collate "C"` : typed;
}

function isSame(key: OrderKey, value: string | null): Sql {
  return value === null ? sql`${key.expression} is null` : sql`${key.expression} = ${cast(key, value)}`;
}

function comesAfter(key: OrderKey, value: string | null): Sql {
  // Empty ones come last: nothing comes after them.
  if (value === null) return sql`false`;
  const plain = sql`${key.expression} ${after(key.isDescending)} ${cast(key, value)}`;
  return key.order.isNullable ? sql`(${plain} or ${key.expression} is null)` : plain;
}

import { sql } from 'kysely';
import { foldedWords, foldText } from '../../../domain/fold-text.ts';
import type { FilterCondition, FilterOperator } from '../../../domain/list-filter.ts';
import { AppError } from '../../../platform/app-error.ts';
import {
  type FieldType,
  findField,
  type ListContext,
  type ListTable,
  type NamedField,
  type Sql,
} from './list-field.ts';

const ORDERED = [':', '>=', '<=', '>', '<'] as const;
const OPERATORS: Readonly<Record<FieldType, readonly FilterOperator[]>> = {
  text: [':', '~'],
  name: [':', '~'],
  id: [':'],
  list: [':'],
  yes_or_no: [':'],
  whole_number: ORDERED,
  day: ORDERED,
  instant: ORDERED,
};
/** How each type goes to PostgreSQL. */
const CASTS: Readonly<Record<FieldType, string>> = {
  text: 'text',
  name: 'text',
  id: 'uuid',
  list: 'text',
  yes_or_no: 'boolean',
  whole_number: 'bigint',
  day: 'date',
  instant: 'timestamptz',
};
/** Accents and case aside, as far as PostgreSQL tells without an extension. */
const folded = (text: Sql) =>
  sql`translate(lower(${text}), 'àâäáãåçéèêëîïìíñôöóòõùûüúÿ’', 'aaaaaaceeeeiiiinooooouuuuy''')`;

/**
 * Conditions as SQL with bound parameters. Those on one other record (`contact.role`, `contact.email`) hold of one and the
 * same; a denied one stands alone: there is no such record. `narrowed` says of a record beside which lines have one, where that
 * was looked up before.
 * @throws AppError `filter_field_unknown`, `filter_operator_wrong`, `filter_value_wrong`.
 */
export function compileFilter(
  table: ListTable,
  conditions: readonly FilterCondition[],
  context: ListContext,
  narrowed: ReadonlyMap<string, Sql> = new Map(),
): Sql {
  const parts: Sql[] = [];
  const together = new Map<string, Sql[]>();
  for (const condition of conditions) {
    const named = findField(table, condition.field);
    if (!named || named.field.isFilter === false)
      throw new AppError('filter_field_unknown', { values: { field: condition.field } });
    const { scope } = named.field;
    const compiled = compileCondition(named, condition, context);
    if (scope === undefined) parts.push(condition.isDenied ? sql`(${compiled}) is not true` : compiled);
    else if (condition.isDenied) parts.push(sql`not ${holds(table, scope, context, [compiled])}`);
    else together.set(scope, [...(together.get(scope) ?? []), compiled]);
  }
  for (const [scope, compiled] of together) parts.push(narrowed.get(scope) ?? holds(table, scope, context, compiled));
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

function holds(table: ListTable, scope: string, context: ListContext, conditions: readonly Sql[]): Sql {
  const found = table.scopes[scope];
  if (!found) throw new Error(`a field names the scope ${scope}, which its list does not have`);
  return found.holds(context, sql.join(conditions, sql` and `));
}

/** The expression of a field. */
export function expressionOf({ field, year }: NamedField, context: ListContext): Sql {
  return typeof field.sql === 'string' ? sql.raw(field.sql) : field.sql(context, year);
}

/** One condition over the alias of its own record. @throws as `compileFilter`. */
export function compileCondition(named: NamedField, condition: FilterCondition, context: ListContext): Sql {
  const { type } = named.field;
  const { operator, values, field } = condition;
  if (!OPERATORS[type].includes(operator)) {
    const known = OPERATORS[type].join(' ');
    throw new AppError('filter_operator_wrong', { values: { field, operator, known } });
  }
  const expression = expressionOf(named, context);
  const parts: Sql[] = [];
  const texts: string[] = [];
  for (const wanted of values) {
    if (wanted.is === 'text') texts.push(readValue(named, wanted.text, context));
    else if (operator !== ':') throw wrongValue(field, wanted.is);
    else parts.push(presence(type, expression, wanted.is));
  }
  if (texts.length > 0) parts.push(...compare(type, expression, operator, texts));
  return parts.length === 1 ? sql`${parts[0]}` : sql`(${sql.join(parts, sql` or `)})`;
}

function presence(type: FieldType, expression: Sql, asked: 'none' | 'any'): Sql {
  const isNone = asked === 'none';
  if (type === 'list') return isNone ? sql`cardinality(${expression}) = 0` : sql`cardinality(${expression}) > 0`;
  return isNone ? sql`${expression} is null` : sql`${expression} is not null`;
}

function compare(type: FieldType, expression: Sql, operator: FilterOperator, texts: readonly string[]): Sql[] {
  const cast = sql.raw(CASTS[type]);
  if (operator === '~') {
    const where = type === 'name' ? expression : folded(expression);
    return texts.map((text) => sql`${where} like ${`%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`}`);
  }
  if (type === 'list') return [sql`${expression} && ${texts}::text[]`];
  if (operator !== ':') return texts.map((text) => sql`${expression} ${sql.raw(operator)} ${text}::${cast}`);
  // One value alone lets the planner use what it knows about that value.
  if (texts.length === 1) return [sql`${expression} = ${texts[0]}::${cast}`];
  return [sql`${expression} = any(${texts}::${cast}[])`];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const YES: Readonly<Record<string, string>> = { yes: 'true', true: 'true', no: 'false', false: 'false' };

/** A value as PostgreSQL will read it, so that nothing wrong gets there. @throws AppError `filter_value_wrong`. */
function readValue({ name, field }: NamedField, text: string, context: ListContext): string {
  const meant = field.read ? field.read(text, context) : text;
  const isKnown = meant !== null && (!field.values || field.values.includes(meant));
  const read = isKnown ? readTyped(field.type, meant) : null;
  if (read === null) throw wrongValue(name, text);
  return read;
}

function readTyped(type: FieldType, text: string): string | null {
  switch (type) {
    case 'id':
      return UUID.test(text) ? text : null;
    case 'yes_or_no':
      return YES[text] ?? null;
    case 'whole_number':
      return /^-?\d{1,15}$/.test(text) ? text : null;
    case 'day':
      return isDay(text) ? text : null;
    case 'instant':
      return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;
    case 'name':
      return foldedWords(text).join(' ') || null;
    default:
      return text;
  }
}

/** A day of the calendar: PostgreSQL refuses the 31st of February. */
function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function wrongValue(field: string, value: string): AppError {
  return new AppError('filter_value_wrong', { values: { field, value: value.slice(0, 60) } });
}

import type { ReferredKind } from '../../../base/accounts/record-reference.ts';
import type { Row } from './merge-order.ts';

/** Columns that say one thing together: half an address of one record beside half of another is no address. */
const TOGETHER: Readonly<Record<ReferredKind, Readonly<Record<string, readonly string[]>>>> = {
  account: {
    name: ['name', 'search_key'],
    owner: ['owner_id', 'owner_name'],
    address: [
      'address_raw',
      'street',
      'address_complement',
      'delivery_box',
      'postcode',
      'cedex',
      'town',
      'commune_code',
      'department',
      'region',
      'country',
    ],
  },
  contact: { name: ['first_name', 'last_name', 'search_key'] },
};

/** Never chosen: what identifies a row, places it or tells of its writing; and what a merge joins by a rule of its own. */
const NOT_CHOSEN: ReadonlySet<string> = new Set([
  ...['workspace_id', 'account_id', 'contact_id', 'level', 'parent_id', 'path', 'group_id', 'entity_id', 'root_id'],
  ...['code', 'version', 'created_at', 'created_by', 'updated_at', 'source', 'sourced_on'],
  ...['siren', 'is_head_office', 'other_names', 'domains', 'former_addresses'],
]);

/** Columns whose values are all kept, each once. */
const JOINED: Readonly<Record<ReferredKind, readonly string[]>> = {
  account: ['other_names', 'domains'],
  contact: [],
};

/** What a person chooses at once, and the columns behind it; read from the row itself, so that a new column is one too. */
export function fieldsOf(kind: ReferredKind, row: Row): ReadonlyMap<string, readonly string[]> {
  const together = Object.entries(TOGETHER[kind]);
  const covered = new Set(together.flatMap(([, columns]) => columns));
  const alone = Object.keys(row).filter((column) => !NOT_CHOSEN.has(column) && !covered.has(column));
  return new Map([...together, ...alone.map((column) => [column, [column]] as const)]);
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** How much stands in the columns of a field; the key for sorting is made by us. */
function fullness(row: Row, columns: readonly string[]): number {
  return columns.filter((column) => column !== 'search_key' && !isEmpty(row[column])).length;
}

const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : 0);
const verifiedAt = (row: Row): number => instant(row.verified_at ?? row.last_verified_at);

/** The record whose field is the best: verified before unverified, then the fullest, then the one written last. */
function bestSource(rows: readonly Row[], columns: readonly string[], key: string): string {
  const filled = rows.filter((row) => fullness(row, columns) > 0);
  const [best = rows[0]] = filled.sort(
    (left, right) =>
      Number(verifiedAt(right) > 0) - Number(verifiedAt(left) > 0) ||
      fullness(right, columns) - fullness(left, columns) ||
      instant(right.updated_at) - instant(left.updated_at),
  );
  return String(best?.[key]);
}

/** The record that each field is taken from: where somebody chose, his; else the best. The survivor's row comes first. */
export function resolveFields(
  kind: ReferredKind,
  rows: readonly Row[],
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  const key = `${kind}_id`;
  const fields = fieldsOf(kind, rows[0] ?? {});
  return Object.fromEntries(
    [...fields].map(([field, columns]) => [field, chosen[field] ?? bestSource([...rows], columns, key)]),
  );
}

function joinValues(rows: readonly Row[], column: string): unknown[] {
  return [...new Set(rows.flatMap((row) => (Array.isArray(row[column]) ? (row[column] as unknown[]) : [])))];
}

/** What changes on the survivor, column by column; its row comes first. A field without value replaces none. */
export function survivorPatch(
  kind: ReferredKind,
  rows: readonly Row[],
  choices: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const [survivor = {}, ...merged] = rows;
  const byId = new Map(rows.map((row) => [String(row[`${kind}_id`]), row]));
  const after: Record<string, unknown> = {};
  for (const [field, columns] of fieldsOf(kind, survivor)) {
    const source = byId.get(choices[field] ?? '');
    if (source && fullness(source, columns) > 0) for (const column of columns) after[column] = source[column];
  }
  for (const column of JOINED[kind]) after[column] = joinValues(rows, column);
  if (kind === 'account') {
    const name = after.name ?? survivor.name;
    // The names that lose are still searched for.
    const names = [...(after.other_names as string[]), ...rows.map((row) => String(row.name))];
    after.other_names = [...new Set(names)].filter((one) => one !== name || survivorHas(survivor, one));
    after.siren = survivor.siren ?? merged.find((row) => row.siren !== null)?.siren ?? null;
    after.is_head_office = survivor.level === 'site' && rows.some((row) => row.is_head_office === true);
  }
  const isChanged = ([column, value]: readonly [string, unknown]) =>
    column in survivor && JSON.stringify(value) !== JSON.stringify(survivor[column]);
  return Object.fromEntries(Object.entries(after).filter(isChanged));
}

function survivorHas(survivor: Row, name: string): boolean {
  return Array.isArray(survivor.other_names) && survivor.other_names.includes(name);
}

import { ColumnEncoder } from '../../src/matching/encode/column-encoder.ts';
import { type DistinctRecords, findDistinctRecords } from '../../src/matching/encode/distinct-records.ts';
import type { EncodedColumn } from '../../src/matching/encode/encoded-column.ts';
import { ValueEncoder } from '../../src/matching/encode/value-encoder.ts';
import { makeWordTable } from '../../src/matching/encode/word-table.ts';
import type { Field, Things } from '../../src/matching/model/field.ts';
import { chooseFields, type FieldReader, type ObjectType } from './choose-fields.ts';
import type { DataSet, SetTable } from './find-sets.ts';
import { readTable } from './read-table.ts';

/** What the scorer alone reads: the true cluster of each row, or the true pairs by the names of rows. */
export interface Truth {
  readonly clusters: readonly string[];
  readonly rowIds: readonly string[];
  /** The list of each row, for links. */
  readonly sides: readonly number[];
}

export interface LoadedSet {
  readonly type: ObjectType;
  readonly things: Things;
  readonly distinct: DistinctRecords;
  readonly truth: Truth;
  readonly rows: number;
}

interface Collected {
  readonly encoders: readonly ColumnEncoder[];
  readonly side: ColumnEncoder;
  readonly labels: Map<string, string>;
  readonly truth: { clusters: string[]; rowIds: string[]; sides: number[] };
}

/** One text for all rows that say it. */
function keepOne(known: Map<string, string>, text: string): string {
  const kept = known.get(text) ?? text;
  known.set(kept, kept);
  return kept;
}

async function collectTable(
  table: SetTable,
  fields: readonly FieldReader[],
  side: number,
  into: Collected,
): Promise<void> {
  const cluster = table.roles.indexOf('cluster');
  const row = table.roles.indexOf('row');
  const onRow = (cells: readonly string[]) => {
    fields.forEach((field, at) => {
      into.encoders[at]!.add(field.read(cells));
    });
    into.side.add(String(side));
    into.truth.clusters.push(cluster < 0 ? '' : keepOne(into.labels, cells[cluster]!));
    // Pairs name rows, clusters do not.
    into.truth.rowIds.push(row < 0 || cluster >= 0 ? '' : cells[row]!);
    into.truth.sides.push(side);
  };
  await readTable(table.path, () => {}, onRow);
}

/** Fields that both lists have. */
function commonFields(readers: readonly (readonly FieldReader[])[]): string[] {
  const [one = [], ...others] = readers;
  return one
    .map(({ name }) => name)
    .filter((name) => others.every((list) => list.some((field) => field.name === name)));
}

const CROSSED: Readonly<Record<string, string>> = { given_name: 'surname', surname: 'given_name' };
const PLACE_FIELDS = new Set(['town', 'town_2', 'postcode', 'address', 'phone']);
const WITH_WORDS = new Set(['words', 'address']);

function finishColumns(
  names: readonly string[],
  encoders: readonly ColumnEncoder[],
  values: ValueEncoder,
): EncodedColumn[] {
  const shared = values.finish();
  return names.map((name, at) => (name in CROSSED ? encoders[at]!.finish(shared) : encoders[at]!.finish()));
}

function makeFields(
  readers: readonly FieldReader[],
  full: readonly EncodedColumn[],
  distinct: DistinctRecords,
): Field[] {
  return readers.map((reader, at) => ({
    name: reader.name,
    kind: reader.kind,
    column: distinct.columns[at]!,
    words: WITH_WORDS.has(reader.kind) ? makeWordTable(full[at]!) : null,
    crossedWith: distinct.columns[readers.findIndex((other) => other.name === CROSSED[reader.name])] ?? null,
    fact: PLACE_FIELDS.has(reader.name) ? 'place' : null,
    rarity: reader.rarity,
    isExclusive: reader.isExclusive,
  }));
}

/** Reads a data set into what the engine takes and what only the scorer may see. */
export async function loadSet(set: DataSet): Promise<LoadedSet> {
  const tables = set.kind === 'link' ? set.tables : [set.table];
  const chosen = tables.map((table) => chooseFields(table.roles));
  const type = chosen[0]!.type;
  const names = commonFields(chosen.map(({ fields }) => fields));
  const values = new ValueEncoder();
  const encoders = names.map((name) => (name in CROSSED ? new ColumnEncoder(values) : new ColumnEncoder()));
  const into: Collected = {
    encoders,
    side: new ColumnEncoder(),
    labels: new Map(),
    truth: { clusters: [], rowIds: [], sides: [] },
  };
  const readersOf = (at: number) => names.map((name) => chosen[at]!.fields.find((field) => field.name === name)!);
  for (const [side, table] of tables.entries()) await collectTable(table, readersOf(side), side, into);
  const full = finishColumns(names, encoders, values);
  const distinct = findDistinctRecords([...full, into.side.finish()]);
  const sides = set.kind === 'link' ? distinct.columns.at(-1)!.ids : null;
  const fields = makeFields(readersOf(0), full, distinct);
  return {
    type,
    things: { fields, copies: distinct.copies, sides },
    distinct,
    truth: into.truth,
    rows: into.truth.sides.length,
  };
}

import { type BuyingRole, parseStatedRoles } from '../../domain/buying-role.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField, ColumnMapping, MappedColumn } from '../column-mapping.ts';
import { readHeader } from '../columns/read-header.ts';
import type { TableRow } from '../table.ts';
import { keepList } from './kept-list.ts';

/** One filled cell with the column it stands in. */
export interface Cell {
  readonly column: MappedColumn;
  readonly text: string;
}

/** The columns that speak of one of the persons of a row, most trusted first. */
export interface PersonColumns {
  /** Of its own; « Civilité » may also be only a part of the name's column. */
  readonly civility: readonly MappedColumn[];
  readonly firstName: readonly MappedColumn[];
  readonly lastName: readonly MappedColumn[];
  readonly fullName: readonly MappedColumn[];
  /** Columns of titles first of all. */
  readonly job: readonly MappedColumn[];
  readonly department: readonly MappedColumn[];
  readonly buyingRole: readonly MappedColumn[];
  readonly decisionTag: readonly MappedColumn[];
  readonly perimeter: readonly MappedColumn[];
  readonly code: readonly MappedColumn[];
}

/** A mapping turned round for reading rows: field → columns, most trusted first. */
export interface RowPlan {
  readonly byField: ReadonlyMap<ColumnField, readonly MappedColumn[]>;
  readonly unknown: readonly MappedColumn[];
  /** Columns whose cells are kept as they are: the unknown ones, and those that a record has no place for. */
  readonly kept: readonly MappedColumn[];
  /** One for each person that the columns speak of, one at least. */
  readonly people: readonly PersonColumns[];
  /** Person → the job that the header of its name column says: « Gérant », « Resp. achats ». */
  readonly roleOf: ReadonlyMap<number, string>;
  /** Person → buying roles that the header of its name column states: « Décideur », « Acheteur ». */
  readonly statedRolesOf: ReadonlyMap<number, readonly BuyingRole[]>;
}

const RANK = { sure: 0, probable: 1, unsure: 2 } as const;

/** Dedicated columns before those that hold several things, surer ones first, then left to right. */
function byTrust(left: MappedColumn, right: MappedColumn): number {
  return (
    Number(left.warnings.some(({ code }) => code === 'warning_repeats_column')) -
      Number(right.warnings.some(({ code }) => code === 'warning_repeats_column')) ||
    RANK[left.grade] - RANK[right.grade] ||
    left.index - right.index
  );
}

const isNameColumn = ({ fields }: MappedColumn): boolean =>
  fields.includes('full_name') || fields.includes('last_name');

/** « Resp. achats » as the header writes it; « Nom du DAF » by its word of role. */
function spellRole(header: string): string {
  const { role, ideas } = readHeader(header);
  if (role === '') return '';
  if (ideas.length === 1) return tidyText(header.replace(/\(\d\)|\d/g, ''));
  const words = role.replaceAll('_', ' ');
  return words.length <= 4 ? words.toUpperCase() : words;
}

function rolesOf(mapping: ColumnMapping): Map<number, string> {
  const roles = new Map<number, string>();
  for (const column of mapping.columns.filter(isNameColumn)) {
    const role = spellRole(column.header);
    if (role !== '') roles.set(column.person, role);
  }
  return roles;
}

/** Roles that headers state: the person under « Décideur » decides, whatever the title beside. */
function statedRolesOf(mapping: ColumnMapping): Map<number, readonly BuyingRole[]> {
  const named = mapping.columns.filter(isNameColumn);
  return new Map(named.map(({ header, person }) => [person, keepList(parseStatedRoles(header))]));
}

/** Fields that a record has no place for: kept beside the unknown columns. */
const KEPT_AS_FOUND = ['language', 'source', 'estimated_revenue'] as const;

function columnsOfPerson(byField: RowPlan['byField'], person: number): PersonColumns {
  const of = (field: ColumnField): MappedColumn[] =>
    (byField.get(field) ?? []).filter((column) => column.person === person);
  return {
    civility: of('civility').filter(({ fields }) => fields.length === 1),
    firstName: of('first_name'),
    lastName: of('last_name'),
    fullName: of('full_name'),
    job: of('job_title').filter(({ fields }) => fields[0] === 'job_title'),
    department: of('department'),
    buyingRole: of('buying_role'),
    decisionTag: of('decision_tag'),
    perimeter: of('perimeter'),
    code: of('contact_code'),
  };
}

function compile(mapping: ColumnMapping): RowPlan {
  const byField = new Map<ColumnField, MappedColumn[]>();
  for (const column of mapping.columns)
    for (const field of column.fields) byField.set(field, [...(byField.get(field) ?? []), column].sort(byTrust));
  const unknown = mapping.columns.filter((column) => column.fields.length === 0);
  const personCount = 1 + mapping.columns.reduce((most, column) => Math.max(most, column.person), 0);
  return {
    byField,
    unknown,
    kept: [...unknown, ...KEPT_AS_FOUND.flatMap((field) => byField.get(field) ?? [])],
    people: Array.from({ length: personCount }, (_, person) => columnsOfPerson(byField, person)),
    roleOf: rolesOf(mapping),
    statedRolesOf: statedRolesOf(mapping),
  };
}

// A mapping never changes, and thousands of rows share one: it is turned round once.
const plans = new WeakMap<ColumnMapping, RowPlan>();

export function planOf(mapping: ColumnMapping): RowPlan {
  const known = plans.get(mapping);
  if (known !== undefined) return known;
  const plan = compile(mapping);
  plans.set(mapping, plan);
  return plan;
}

const NO_CELLS: readonly Cell[] = [];

/** A cell that begins with a letter or a figure is told filled without being trimmed. */
function isFilled(text: string): boolean {
  const sign = text.charCodeAt(0);
  return (sign > 32 && sign < 127) || text.trim() !== '';
}

/** The filled cells of a row that hold a field. */
export function cellsOf(row: TableRow, plan: RowPlan, field: ColumnField): readonly Cell[] {
  const columns = plan.byField.get(field);
  if (columns === undefined) return NO_CELLS;
  let cells: Cell[] | null = null;
  for (const column of columns) {
    const text = row.cells[column.index] ?? '';
    if (!isFilled(text)) continue;
    if (cells === null) cells = [{ column, text }];
    else cells.push({ column, text });
  }
  return cells ?? NO_CELLS;
}

/** The column of the first filled cell among some, null where none is filled. */
export function filledColumn(row: TableRow, columns: readonly MappedColumn[]): MappedColumn | null {
  for (const column of columns) if (isFilled(row.cells[column.index] ?? '')) return column;
  return null;
}

/** The text of the first filled cell among some, '' where none is filled. */
export function firstText(row: TableRow, columns: readonly MappedColumn[]): string {
  const column = filledColumn(row, columns);
  return column === null ? '' : (row.cells[column.index] ?? '');
}

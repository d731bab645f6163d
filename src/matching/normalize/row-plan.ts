import { type BuyingRole, parseStatedRoles } from '../../domain/buying-role.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField, ColumnMapping, MappedColumn } from '../column-mapping.ts';
import { readHeader } from '../columns/read-header.ts';
import type { TableRow } from '../table.ts';

/** One filled cell with the column it stands in. */
export interface Cell {
  readonly column: MappedColumn;
  readonly text: string;
}

/** A mapping turned round for reading rows: field → columns, most trusted first. */
export interface RowPlan {
  readonly byField: ReadonlyMap<ColumnField, readonly MappedColumn[]>;
  readonly unknown: readonly MappedColumn[];
  /** Persons that the columns speak of: 1 for one set of columns. */
  readonly personCount: number;
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
  return new Map(named.map(({ header, person }) => [person, parseStatedRoles(header)]));
}

function compile(mapping: ColumnMapping): RowPlan {
  const byField = new Map<ColumnField, MappedColumn[]>();
  for (const column of mapping.columns)
    for (const field of column.fields) byField.set(field, [...(byField.get(field) ?? []), column].sort(byTrust));
  return {
    byField,
    unknown: mapping.columns.filter((column) => column.fields.length === 0),
    roleOf: rolesOf(mapping),
    statedRolesOf: statedRolesOf(mapping),
    personCount: 1 + mapping.columns.reduce((most, column) => Math.max(most, column.person), 0),
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

/** The filled cells of a row that hold a field. */
export function cellsOf(row: TableRow, plan: RowPlan, field: ColumnField): readonly Cell[] {
  const columns = plan.byField.get(field);
  if (columns === undefined) return NO_CELLS;
  const cells: Cell[] = [];
  for (const column of columns) {
    const text = row.cells[column.index] ?? '';
    if (text.trim() !== '') cells.push({ column, text });
  }
  return cells;
}

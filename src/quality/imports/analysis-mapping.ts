import { COLUMN_FIELDS, type ColumnField, type ColumnMapping } from '../../matching/column-mapping.ts';
import { AppError } from '../../platform/app-error.ts';
import type { CorrectMapping, MappingView } from './contract.ts';

function isColumnField(text: string): text is ColumnField {
  return (COLUMN_FIELDS as readonly string[]).includes(text);
}

/**
 * The mapping once a person has had the last word on some columns; the others stay as they were understood.
 * @throws for a field or a column that does not exist.
 */
export function correctMapping(mapping: ColumnMapping, correction: CorrectMapping): ColumnMapping {
  const said = new Map(correction.columns.map((column) => [column.index, column]));
  for (const { index, fields } of correction.columns) {
    const unknown = fields.find((field) => !isColumnField(field));
    if (unknown !== undefined) throw new AppError('column_field_unknown', { values: { field: unknown } });
    if (!mapping.columns.some((column) => column.index === index))
      throw new AppError('column_unknown', { values: { index } });
  }
  const columns = mapping.columns.map((column) => {
    const words = said.get(column.index);
    if (!words) return column;
    const fields = words.fields.filter(isColumnField);
    const reason = { code: 'column_said_by_you' };
    return { ...column, fields, year: words.year, person: words.person, grade: 'sure' as const, reason };
  });
  return { columns };
}

/** What the screen shows of a mapping, with the list that a correction chooses from. */
export function viewMapping(mapping: ColumnMapping): MappingView {
  const columns = mapping.columns.map((column) => ({
    ...column,
    fields: [...column.fields],
    examples: [...column.examples],
    warnings: [...column.warnings],
  }));
  return { columns, knownFields: [...COLUMN_FIELDS] };
}

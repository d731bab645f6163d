import { z } from 'zod';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import { AppError } from '../../platform/app-error.ts';
import { correctMapping } from './analysis-mapping.ts';
import { correctMappingSchema } from './contract.ts';

const said = correctMappingSchema.shape.columns.element.omit({ index: true });

/** What a person said of the columns of a file, to be said again of the next one: known by their headers, not their places. */
export const keptMappingSchema = z.object({
  ramure: z.literal('mapping'),
  version: z.literal(1),
  columns: z.array(said.extend({ header: z.string() })).max(2_000),
});
export type KeptMapping = z.infer<typeof keptMappingSchema>;

/** The confirmed mapping as a file. */
export function keepMapping(mapping: ColumnMapping): KeptMapping {
  const columns = mapping.columns.map(({ header, fields, year, person }) => ({
    header,
    fields: [...fields],
    year,
    person,
  }));
  return { ramure: 'mapping', version: 1, columns };
}

/** Reads a kept mapping. @throws AppError `mapping_file_wrong`. */
export function parseKeptMapping(text: string): KeptMapping {
  try {
    return keptMappingSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('mapping_file_wrong', { status: 422, cause });
  }
}

/**
 * Says a kept mapping of the columns of another file: the same header, in the order in which it comes. Columns that the
 * kept one does not name stay as they were understood.
 * @throws AppError `column_field_unknown`.
 */
export function replayMapping(mapping: ColumnMapping, kept: KeptMapping): ColumnMapping {
  const left = Map.groupBy(kept.columns, ({ header }) => header);
  const columns = mapping.columns.flatMap(({ index, header }) => {
    const next = left.get(header)?.shift();
    return next ? [{ index, fields: next.fields, year: next.year, person: next.person }] : [];
  });
  return correctMapping(mapping, { columns });
}

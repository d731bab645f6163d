import type { Reason } from '../../domain/reason.ts';
import { parseSiren } from '../../domain/siren.ts';
import { parseSiret } from '../../domain/siret.ts';
import type { ColumnField, MappedColumn } from '../column-mapping.ts';
import type { TableRow } from '../table.ts';
import type { ColumnDraft } from './draft-column.ts';

type Test = (cell: string) => boolean;
const digits = (cell: string): string => cell.replace(/[\s.\-_/']/g, '');
const isScientific: Test = (cell) => /^\d([.,]\d+)?\s?e\s?\+?\d{1,2}$/i.test(cell.trim());

/** What to count in every row of a column, and the words that tell it. */
const DAMAGES: Partial<Record<ColumnField, readonly (readonly [string, Test])[]>> = {
  siret: [
    ['warning_siret_scientific', isScientific],
    ['warning_siret_short', (cell) => /^\d{12,13}$/.test(digits(cell))],
    ['warning_siret_is_siren', (cell) => parseSiren(digits(cell)) !== null],
    ['warning_siret_bad_key', (cell) => /^\d{14}$/.test(digits(cell)) && parseSiret(digits(cell)) === null],
  ],
  siren: [
    ['warning_siren_short', (cell) => /^\d{7,8}$/.test(digits(cell))],
    ['warning_siren_bad_key', (cell) => /^\d{9}$/.test(digits(cell)) && parseSiren(digits(cell)) === null],
  ],
  phone: [
    ['warning_phone_lost_zero', (cell) => /^[1-9]\d{8}(\.0)?$/.test(cell.trim())],
    ['warning_phone_scientific', isScientific],
  ],
  mobile: [['warning_phone_lost_zero', (cell) => /^[1-9]\d{8}(\.0)?$/.test(cell.trim())]],
  direct_phone: [['warning_phone_lost_zero', (cell) => /^[1-9]\d{8}(\.0)?$/.test(cell.trim())]],
  postcode: [['warning_postcode_lost_zero', (cell) => /^\d{4}(\.0)?$/.test(cell.trim())]],
  email: [['warning_email_without_at', (cell) => !cell.includes('@')]],
};

function damagesOf(draft: ColumnDraft, rows: readonly TableRow[]): Reason[] {
  return draft.fields.flatMap((field) =>
    (DAMAGES[field] ?? []).flatMap(([code, test]) => {
      const count = rows.reduce((sum, row) => {
        const cell = row.cells[draft.index] ?? '';
        return cell !== '' && test(cell) ? sum + 1 : sum;
      }, 0);
      return count === 0 ? [] : [{ code, values: { count } }];
    }),
  );
}

/** The columns as people see them: examples, and every damage counted over all rows. */
export function describeColumns(drafts: readonly ColumnDraft[], rows: readonly TableRow[]): MappedColumn[] {
  return drafts.map((draft) => ({
    index: draft.index,
    header: draft.header,
    fields: draft.fields,
    year: draft.fields.some(
      (field) => field === 'revenue_with_us' || field === 'estimated_revenue' || field === 'potential',
    )
      ? draft.reading.year
      : null,
    person: draft.person,
    grade: draft.grade,
    reason: draft.reason,
    examples: draft.values.examples,
    filledCount: draft.values.filledCount,
    warnings: [...draft.warnings, ...damagesOf(draft, rows)],
  }));
}

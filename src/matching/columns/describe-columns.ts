import type { Reason } from '../../domain/reason.ts';
import { parseSiren } from '../../domain/siren.ts';
import { parseSiret } from '../../domain/siret.ts';
import type { ColumnField, MappedColumn } from '../column-mapping.ts';
import type { TableRow } from '../table.ts';
import type { ColumnDraft } from './draft-column.ts';

/** The word that tells what is wrong with a cell, null where nothing is. */
type Diagnosis = (cell: string) => string | null;

/** The words of what may be wrong, in the order in which they are told, and how it is seen. */
interface Damages {
  readonly codes: readonly string[];
  readonly diagnose: Diagnosis;
}

const digits = (cell: string): string => (/[\s.\-_/']/.test(cell) ? cell.replace(/[\s.\-_/']/g, '') : cell);
const isScientific = (cell: string): boolean => /^\s*\d([.,]\d+)?\s?e\s?\+?\d{1,2}\s*$/i.test(cell);
const hasLostZero = (cell: string): boolean => /^\s*[1-9]\d{8}(\.0)?\s*$/.test(cell);

const scientificSiret: Diagnosis = (cell) => (isScientific(cell) ? 'warning_siret_scientific' : null);

function diagnoseSiret(cell: string): string | null {
  const plain = digits(cell);
  if (plain.length === 14)
    return /^\d{14}$/.test(plain) && parseSiret(plain) === null ? 'warning_siret_bad_key' : scientificSiret(cell);
  if (/^\d{12,13}$/.test(plain)) return 'warning_siret_short';
  return parseSiren(plain) !== null ? 'warning_siret_is_siren' : scientificSiret(cell);
}

function diagnoseSiren(cell: string): string | null {
  const plain = digits(cell);
  if (/^\d{7,8}$/.test(plain)) return 'warning_siren_short';
  return /^\d{9}$/.test(plain) && parseSiren(plain) === null ? 'warning_siren_bad_key' : null;
}

const PHONE: Damages = {
  codes: ['warning_phone_lost_zero', 'warning_phone_scientific'],
  diagnose: (cell) =>
    hasLostZero(cell) ? 'warning_phone_lost_zero' : isScientific(cell) ? 'warning_phone_scientific' : null,
};

/** What may be wrong with the cells of a field. */
const DAMAGES: Partial<Record<ColumnField, Damages>> = {
  siret: {
    codes: ['warning_siret_scientific', 'warning_siret_short', 'warning_siret_is_siren', 'warning_siret_bad_key'],
    diagnose: diagnoseSiret,
  },
  siren: { codes: ['warning_siren_short', 'warning_siren_bad_key'], diagnose: diagnoseSiren },
  phone: PHONE,
  switchboard: PHONE,
  direct_phone: PHONE,
  mobile: PHONE,
  fax: PHONE,
  postcode: {
    codes: ['warning_postcode_lost_zero'],
    diagnose: (cell) => (/^\s*\d{4}(\.0)?\s*$/.test(cell) ? 'warning_postcode_lost_zero' : null),
  },
  email: {
    codes: ['warning_email_without_at'],
    diagnose: (cell) => (cell.includes('@') ? null : 'warning_email_without_at'),
  },
};

function damagesOf(draft: ColumnDraft, rows: readonly TableRow[]): Reason[] {
  return draft.fields.flatMap((field) => {
    const damages = DAMAGES[field];
    if (damages === undefined) return [];
    const counts = new Map(damages.codes.map((code) => [code, 0]));
    for (const row of rows) {
      const cell = row.cells[draft.index] ?? '';
      const code = cell === '' ? null : damages.diagnose(cell);
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 0).map(([code, count]) => ({ code, values: { count } }));
  });
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

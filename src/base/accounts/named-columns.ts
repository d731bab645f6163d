import { AppError } from '../../platform/app-error.ts';
import { columnOfField } from './account-fields.ts';
import type { ProvenanceGiven } from './change-contract.ts';

/**
 * Where values come from, by the names of the base: the API says `nafCode`, the column is `naf_code`.
 * @throws AppError `field_unknown`.
 */
export function namedColumns(given: ProvenanceGiven): ProvenanceGiven {
  return Object.fromEntries(
    Object.entries(given).map(([field, said]) => {
      const column = columnOfField(field);
      if (column === null) throw new AppError('field_unknown', { values: { field }, status: 422 });
      return [column, said];
    }),
  );
}

import { tidyText } from '../../domain/fold-text.ts';
import type { NormalizedRecord } from '../record.ts';
import { hashText } from './content-id.ts';

/** What a record says as one text: its cells, tidied and joined. */
export function contentOf({ contentKey }: NormalizedRecord): string {
  return typeof contentKey === 'string' ? contentKey : contentKey.map(tidyText).join('\u001f');
}

/** One distinct content of the sheet and every record that says it. The engine compares these, never records. */
export interface SourceRow {
  readonly index: number;
  readonly hash: string;
  readonly record: NormalizedRecord;
  /** Sorted. */
  readonly rowIds: readonly number[];
}

/**
 * Records in the order of their content and not of the sheet: whatever comes after depends on what rows say only.
 * Records of equal content are one.
 */
export function distinctRows(records: readonly NormalizedRecord[]): SourceRow[] {
  // The texts live here only: kept in the records they would be a second copy of the sheet.
  const byContent = new Map<string, NormalizedRecord[]>();
  for (const record of records) {
    const content = contentOf(record);
    const same = byContent.get(content);
    if (same) same.push(record);
    else byContent.set(content, [record]);
  }
  const keys = [...byContent.keys()].sort();
  return keys.map((key, index) => {
    const same = byContent.get(key) ?? [];
    const rowIds = same.map((record) => record.rowId).sort((left, right) => left - right);
    return { index, hash: hashText(key), record: same[0]!, rowIds };
  });
}

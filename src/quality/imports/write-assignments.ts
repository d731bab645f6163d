import type { Reason } from '../../domain/reason.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Placement } from '../../matching/arrangement.ts';
import { CsvWriter } from '../../platform/spreadsheets/writing/write-csv.ts';
import { createReasonSayer } from './say-reasons.ts';

const COLUMNS = [
  'row_id',
  'group_id',
  'entity_id',
  'site_id',
  'contact_id',
  'contact_site_id',
  'contact_account_id',
  'decision',
  'confidence',
  'optout',
  'reason',
] as const;

/** assignments.csv: RFC 4180, comma, UTF-8 without BOM, one line per record of the sheet in row order. A reason may quote a
 * cell, and a cell may be a formula: neutralized. */
export async function writeAssignments(
  path: string,
  placements: readonly Placement[],
  language: Language,
): Promise<void> {
  const writer = new CsvWriter(path, { delimiter: ',', byteOrderMark: 'without', formulas: 'neutralize' });
  await writer.row(COLUMNS);
  const say = createReasonSayer(language);
  for (const placement of placements) {
    const isWaiting = writer.row(fieldsOf(placement, say));
    if (isWaiting) await isWaiting;
  }
  await writer.close();
}

function fieldsOf(placement: Placement, say: (reason: Reason) => string): string[] {
  return [
    String(placement.rowId),
    placement.groupId ?? '',
    placement.entityId ?? '',
    placement.siteId ?? '',
    placement.contactIds[0] ?? '',
    placement.contactSiteId ?? '',
    placement.contactAccountId ?? '',
    placement.decision,
    placement.confidence.toFixed(3),
    placement.isOptedOut ? '1' : '0',
    placement.reasons.map(say).join(' ; '),
  ];
}

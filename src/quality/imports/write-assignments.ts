import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Placement } from '../../matching/arrangement.ts';
import { CsvWriter } from '../../platform/spreadsheets/writing/write-csv.ts';

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
  for (const placement of placements) await writer.row(fieldsOf(placement, language));
  await writer.close();
}

function fieldsOf(placement: Placement, language: Language): string[] {
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
    placement.reasons.map((reason) => sayReason(language, reason)).join(' ; '),
  ];
}

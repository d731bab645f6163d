import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Placement } from '../../matching/arrangement.ts';

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

/** assignments.csv: RFC 4180, comma, UTF-8 without BOM, one line per record of the sheet in row order. */
export async function writeAssignments(
  path: string,
  placements: readonly Placement[],
  language: Language,
): Promise<void> {
  await pipeline(Readable.from(lines(placements, language)), createWriteStream(path));
}

const LINES_PER_CHUNK = 500;

function* lines(placements: readonly Placement[], language: Language): Generator<string> {
  let chunk = `${COLUMNS.join(',')}\r\n`;
  let count = 0;
  for (const placement of placements) {
    chunk += `${fieldsOf(placement, language).map(quoted).join(',')}\r\n`;
    count += 1;
    if (count % LINES_PER_CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
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

// A reason may quote a cell of the sheet, and a cell may be a formula: a leading apostrophe keeps Excel from running it.
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

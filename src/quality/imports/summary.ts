import type { Arrangement } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import type { NormalizedRecord } from '../../matching/record.ts';
import type { RowKind, Table } from '../../matching/table.ts';
import { type DuplicatesPerThousand, duplicatesPerThousand } from './duplicates-per-thousand.ts';
import type { FileFacts } from './read-sheet.ts';

/** summary.json: what a program, or a test, wants to know of a run. Keys are stable. */
export interface Summary {
  readonly file: Pick<FileFacts, 'name' | 'sha256' | 'sheet' | 'encoding' | 'headerRow'>;
  /** in = data + blank + repeatedHeader + total. */
  readonly rows: {
    readonly in: number;
    readonly data: number;
    readonly blank: number;
    readonly repeatedHeader: number;
    readonly total: number;
  };
  /** toReview counts rows that a question hangs on, questions the questions themselves, doubtsNotAsked doubts beyond them. */
  readonly out: {
    readonly groups: number;
    readonly entities: number;
    readonly sites: number;
    readonly contacts: number;
    readonly affiliations: number;
    readonly networks: number;
    readonly toReview: number;
    readonly questions: number;
    readonly doubtsNotAsked: number;
    readonly optedOut: number;
  };
  readonly repairs: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
  readonly duplicatesPerThousand: { readonly before: DuplicatesPerThousand; readonly after: DuplicatesPerThousand };
}

interface Structured {
  readonly file: FileFacts;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly records: readonly NormalizedRecord[];
  readonly arrangement: Arrangement;
}

/** Counts a run. @throws when a record of the sheet has no placement, or more than one: that is our fault and never passes. */
export function summarize(structured: Structured): Summary {
  const { file, table, records, arrangement } = structured;
  assertEveryRowPlaced(table, arrangement);
  const countKind = (kind: RowKind) => table.rows.filter((row) => row.kind === kind).length;
  const { name, sha256, sheet, encoding, headerRow } = file;
  return {
    file: { name, sha256, sheet, encoding, headerRow },
    rows: {
      in: table.rows.length,
      data: countKind('data'),
      blank: countKind('blank'),
      repeatedHeader: countKind('repeated_header'),
      total: countKind('total'),
    },
    out: {
      groups: arrangement.groups.length,
      entities: arrangement.entities.length,
      sites: arrangement.sites.length,
      contacts: arrangement.contacts.length,
      affiliations: arrangement.affiliations.length,
      networks: arrangement.networks.length,
      toReview: arrangement.placements.filter((placement) => placement.decision === 'review').length,
      questions: arrangement.questions.length,
      doubtsNotAsked: arrangement.unaskedCount,
      optedOut: arrangement.contacts.filter((contact) => contact.objections.length > 0).length,
    },
    repairs: countCodes(records, (record) => record.repairs),
    issues: countCodes(records, (record) => record.issues),
    duplicatesPerThousand: duplicatesPerThousand(structured),
  };
}

function assertEveryRowPlaced(table: Table, arrangement: Arrangement): void {
  const placed = new Set(arrangement.placements.map((placement) => placement.rowId));
  const isWhole = placed.size === arrangement.placements.length && placed.size === table.rows.length;
  if (!isWhole || table.rows.some((row) => !placed.has(row.rowId))) {
    throw new Error(`${table.rows.length} records read, ${arrangement.placements.length} placed`);
  }
}

function countCodes(
  records: readonly NormalizedRecord[],
  foundIn: (record: NormalizedRecord) => readonly { readonly code: string }[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) for (const { code } of foundIn(record)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

import { normalizeStatus } from '../../domain/account-status.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField } from '../column-mapping.ts';
import type { NormalizedRecord, Note } from '../record.ts';
import type { TableRow } from '../table.ts';
import { parseDate } from './dates.ts';
import { parseMoney } from './money.ts';
import { readNotes } from './notes.ts';
import { keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';

/** The first cell of a field that can be read; the others are kept unread. */
function firstOf<Value>(
  row: TableRow,
  plan: RowPlan,
  field: ColumnField,
  doubts: RowDoubts,
  read: (text: string) => Value | null,
): Value | null {
  let value: Value | null = null;
  for (const { column, text } of cellsOf(row, plan, field)) {
    const found: Value | null = value === null ? read(text) : null;
    if (found === null) keepUnread(doubts, column.header, text);
    else value = found;
  }
  return value;
}

const textOf = (text: string): string | null => tidyText(text) || null;

type Commerce = Pick<
  NormalizedRecord,
  | 'status'
  | 'ownerName'
  | 'priority'
  | 'revenueWithUs'
  | 'potentialCents'
  | 'headcount'
  | 'lastContactOn'
  | 'companyCode'
  | 'siteCode'
>;

/** What the row says of our business with the customer. */
export function readCommerce(row: TableRow, plan: RowPlan, doubts: RowDoubts): Commerce {
  const revenueWithUs: { year: number | null; cents: number }[] = [];
  for (const { column, text } of cellsOf(row, plan, 'revenue_with_us')) {
    const cents = parseMoney(text);
    if (cents === null) keepUnread(doubts, column.header, text);
    else revenueWithUs.push({ year: column.year, cents });
  }
  return {
    status: firstOf(row, plan, 'status', doubts, normalizeStatus),
    ownerName: firstOf(row, plan, 'owner', doubts, textOf),
    priority: firstOf(row, plan, 'priority', doubts, textOf),
    revenueWithUs,
    potentialCents: firstOf(row, plan, 'potential', doubts, parseMoney),
    headcount: firstOf(row, plan, 'headcount', doubts, textOf),
    lastContactOn: firstOf(row, plan, 'last_contact_on', doubts, parseDate),
    companyCode: firstOf(row, plan, 'company_code', doubts, codeOf),
    siteCode: firstOf(row, plan, 'site_code', doubts, codeOf),
  };
}

/** A code as the user knows it; the tail that Excel adds to numbers is no part of it. */
const codeOf = (text: string): string | null => tidyText(text).replace(/^(\d+)\.0$/, '$1') || null;

/** Comments and histories as dated notes. */
export function readRowNotes(row: TableRow, plan: RowPlan): Note[] {
  return (['comment', 'history'] as const).flatMap((field) =>
    cellsOf(row, plan, field).flatMap(({ column, text }) => readNotes(text, column.header)),
  );
}

import { normalizeStatus } from '../../domain/account-status.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField } from '../column-mapping.ts';
import type { NormalizedRecord, Note } from '../record.ts';
import type { TableRow } from '../table.ts';
import { parseDate } from './dates.ts';
import { keepList } from './kept-list.ts';
import { parseMoney } from './money.ts';
import { readNotes } from './notes.ts';
import { remember, rememberBy } from './remember.ts';
import { keepUnread, type RowDoubts } from './row-doubts.ts';
import { type Cell, cellsOf, type RowPlan } from './row-plan.ts';

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

// Owners, priorities, codes and dates come back on many lines: each text is read once, and the records share what was read.
const textOf = remember((text): string | null => tidyText(text) || null);
const statusOf = remember(normalizeStatus);
const dateOf = remember(parseDate);
/** A code as the user knows it; the tail that Excel adds to numbers is no part of it. */
const codeOf = remember((text): string | null => tidyText(text).replace(/^(\d+)\.0$/, '$1') || null);

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
    status: firstOf(row, plan, 'status', doubts, statusOf),
    ownerName: firstOf(row, plan, 'owner', doubts, textOf),
    priority: firstOf(row, plan, 'priority', doubts, textOf),
    revenueWithUs: keepList(revenueWithUs),
    potentialCents: firstOf(row, plan, 'potential', doubts, parseMoney),
    headcount: firstOf(row, plan, 'headcount', doubts, textOf),
    lastContactOn: firstOf(row, plan, 'last_contact_on', doubts, dateOf),
    companyCode: firstOf(row, plan, 'company_code', doubts, codeOf),
    siteCode: firstOf(row, plan, 'site_code', doubts, codeOf),
  };
}

/** The notes of a cell, read once for each text of a column. */
const notesOf = rememberBy(
  ({ column, text }: Cell): string => `${column.header}\u001f${text}`,
  ({ column, text }): readonly Note[] => keepList(readNotes(text, column.header)),
);

/** Comments and histories as dated notes. */
export function readRowNotes(row: TableRow, plan: RowPlan): readonly Note[] {
  const cells = [...cellsOf(row, plan, 'comment'), ...cellsOf(row, plan, 'history')];
  const [first] = cells;
  return cells.length === 1 && first !== undefined ? notesOf(first) : keepList(cells.flatMap(notesOf));
}

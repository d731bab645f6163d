import type { ColumnField, MappedColumn } from '../column-mapping.ts';
import type { Email, Phone } from '../record.ts';
import type { TableRow } from '../table.ts';
import { normalizeWebsite } from './domains.ts';
import { normalizeEmails } from './emails.ts';
import { normalizePhones } from './phones.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';

/** A phone or a mailbox with the person that its column speaks of; -1 where it speaks of the place. */
export interface Reach<Point> {
  readonly point: Point;
  readonly person: number;
}

/** « Tél / Fax » is no fax: the first field of a column decides. */
const USES: readonly (readonly [ColumnField, Phone['use']])[] = [
  ['phone', 'unknown'],
  ['switchboard', 'switchboard'],
  ['direct_phone', 'direct'],
  ['mobile', 'mobile'],
  ['fax', 'fax'],
];

/** A desk's number may be the place's; a direct line, a mobile or the phone of « Contact 2 » are somebody's. */
function isPersonal(phone: Phone, field: ColumnField, person: number): boolean {
  if (phone.use === 'switchboard' || phone.use === 'fax' || field === 'switchboard' || field === 'fax') return false;
  return (
    field === 'direct_phone' ||
    phone.use === 'mobile' ||
    phone.use === 'direct' ||
    phone.kind === 'mobile' ||
    person > 0
  );
}

/** A column of phones or mailboxes, and what its header says of them. */
interface ReachColumn {
  readonly column: MappedColumn;
  readonly use: Phone['use'];
  readonly field: ColumnField;
  /** Mailboxes stand among the numbers. */
  readonly holdsMail: boolean;
}

interface ReachColumns {
  readonly phones: readonly ReachColumn[];
  readonly emails: readonly MappedColumn[];
}

const isPhoneField = (field: ColumnField): boolean => USES.some(([phoneField]) => phoneField === field);

/** Numbers and mailboxes inside a contact's cell are read with the contact: only columns of their own are here. */
function columnsOf(plan: RowPlan): ReachColumns {
  const phones: ReachColumn[] = [];
  for (const [field, use] of USES)
    for (const column of plan.byField.get(field) ?? []) {
      const isOwn = column.fields.every((other) => isPhoneField(other) || other === 'email');
      if (!isOwn || phones.some((known) => known.column === column)) continue;
      const holdsMail = column.fields.includes('email');
      phones.push({ column, use, field, holdsMail });
    }
  const emails = (plan.byField.get('email') ?? []).filter(({ fields }) =>
    fields.every((field) => field === 'email' || field === 'phone' || field === 'website'),
  );
  return { phones, emails };
}

// A plan never changes, and all rows of a sheet share one.
const known = new WeakMap<RowPlan, ReachColumns>();

function reachColumns(plan: RowPlan): ReachColumns {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const columns = columnsOf(plan);
  known.set(plan, columns);
  return columns;
}

/** Every phone of the row. */
export function readPhones(row: TableRow, plan: RowPlan, postcode: string | null, doubts: RowDoubts): Reach<Phone>[] {
  const found: Reach<Phone>[] = [];
  for (const { column, use, field, holdsMail } of reachColumns(plan).phones) {
    const text = row.cells[column.index] ?? '';
    if (text === '') continue;
    const digits = holdsMail ? text.replace(/\S+@\S+/g, ' ') : text;
    if (!/^[\d+]/.test(digits) && !/\p{L}|\d/u.test(digits)) continue;
    const cell = gather(doubts, normalizePhones(digits, column.header, use, { postcode }));
    if (cell.leftover !== '') keepUnread(doubts, column.header, cell.leftover);
    for (const point of cell.phones)
      found.push({ point, person: isPersonal(point, field, column.person) ? column.person : -1 });
  }
  return found;
}

/** Every mailbox of the row. */
export function readEmails(row: TableRow, plan: RowPlan, doubts: RowDoubts): Reach<Email>[] {
  const found: Reach<Email>[] = [];
  for (const column of reachColumns(plan).emails) {
    const text = row.cells[column.index] ?? '';
    if (text.trim() === '') continue;
    const mails = column.fields.length > 1 ? (text.match(/\S+@\S+/g) ?? []).join(' ; ') : text;
    if (mails === '') continue;
    for (const point of gather(doubts, normalizeEmails(mails, column.header)).emails)
      found.push({ point, person: point.isGeneric ? -1 : column.person });
  }
  return found;
}

/** Domains of the company's web sites. */
export function readDomains(row: TableRow, plan: RowPlan, doubts: RowDoubts): string[] {
  return cellsOf(row, plan, 'website').flatMap(({ column, text }) => {
    const { domain, url, issues } = normalizeWebsite(text, column.header);
    doubts.issues.push(...issues);
    if (domain === null && url !== null) keepUnread(doubts, column.header, text);
    return domain === null ? [] : [domain];
  });
}

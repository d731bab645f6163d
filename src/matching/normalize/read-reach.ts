import type { ColumnField } from '../column-mapping.ts';
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

/** Every phone of the row. */
export function readPhones(row: TableRow, plan: RowPlan, postcode: string | null, doubts: RowDoubts): Reach<Phone>[] {
  const found: Reach<Phone>[] = [];
  const read = new Set<number>();
  for (const [field, use] of USES)
    for (const { column, text } of cellsOf(row, plan, field)) {
      const isOwnColumn = column.fields.every(
        (other) => USES.some(([phoneField]) => phoneField === other) || other === 'email',
      );
      // Numbers inside a contact's cell are read with the contact.
      if (!isOwnColumn || read.has(column.index)) continue;
      read.add(column.index);
      const isDouble = column.fields.includes('fax') && column.fields.includes('phone');
      const digits = column.fields.includes('email') ? text.replace(/\S+@\S+/g, ' ') : text;
      if (!/\p{L}|\d/u.test(digits)) continue;
      const cell = gather(doubts, normalizePhones(digits, column.header, isDouble ? 'unknown' : use, { postcode }));
      if (cell.leftover !== '') keepUnread(doubts, column.header, cell.leftover);
      for (const point of cell.phones)
        found.push({ point, person: isPersonal(point, field, column.person) ? column.person : -1 });
    }
  return found;
}

/** Every mailbox of the row. */
export function readEmails(row: TableRow, plan: RowPlan, doubts: RowDoubts): Reach<Email>[] {
  const found: Reach<Email>[] = [];
  for (const { column, text } of cellsOf(row, plan, 'email')) {
    if (!column.fields.every((field) => ['email', 'phone', 'website'].includes(field))) continue;
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

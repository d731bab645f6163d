import type { Reason } from '../../../domain/reason.ts';
import type { ContactNode } from '../../../matching/arrangement.ts';
import type { ColumnField, MappedColumn } from '../../../matching/column-mapping.ts';
import { type Html, html } from './html.ts';
import { cellOf, type ReportContext } from './report-context.ts';

/** Cells that speak of a company or a place. Every other cell may name somebody: a comment, an unknown column, a direct line. */
const NEVER_PERSONAL: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'group_name',
  'network_name',
  'company_name',
  'trade_name',
  'legal_form',
  'siren',
  'siret',
  'nic',
  'vat',
  'naf',
  'site_name',
  'site_kind',
  'is_head_office',
  'site_state',
  'address',
  'address_complement',
  'postcode',
  'town',
  'country',
  'company_code',
  'site_code',
  'status',
  'priority',
  'revenue_with_us',
  'potential',
  'headcount',
  'estimated_revenue',
]);

/** Words that « masquer les personnes » hides. */
export function person(text: string): Html {
  return html`<span class="person">${text}</span>`;
}

/** `Mme Anne Martin`, or the mailbox of somebody whose name is unknown. */
export function personName(contact: ContactNode): Html {
  const name = [contact.civility, contact.firstName, contact.lastName].filter(Boolean).join(' ');
  return person(name || (contact.emails[0]?.address ?? contact.code));
}

/** Names of reps are names of people too. */
export function ownerNames(owners: readonly string[]): Html {
  return html`${owners.map((owner, at) => html`${at > 0 ? ', ' : null}${person(owner)}`)}`;
}

/** A cell as written in the sheet, masked with the persons unless it can only speak of a company or a place. */
export function rawCell(context: ReportContext, rowId: number, column: MappedColumn): Html {
  const text = cellOf(context, rowId, column.index);
  const isSafe = column.fields.length > 0 && column.fields.every((field) => NEVER_PERSONAL.has(field));
  return isSafe || text === '' ? html`${text}` : person(text);
}

/** Reasons in words; one that quotes a mailbox is masked with the persons. */
export function sayReasons(context: ReportContext, reasons: readonly Reason[]): Html {
  const said = [...new Set(reasons.map((reason) => context.say(reason.code, reason.values)))];
  return html`${said.map((words, at) => html`${at > 0 ? ', ' : null}${words.includes('@') ? person(words) : words}`)}`;
}

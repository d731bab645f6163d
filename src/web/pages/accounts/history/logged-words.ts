import type { Speaker } from '../../../language.tsx';
import { writeIdentifier } from '../account-facts.ts';
import { inSnakeCase } from '../account-inputs.ts';

/** Columns of the log that are written with another one, or that mean nothing to a reader. */
const UNSAID: ReadonlySet<string> = new Set(
  (
    'search_key domains path group_id entity_id root_id cedex commune_code department region delivery_box address_raw ' +
    'created_by account_id former_addresses source sourced_on import_file_id normalized level code'
  ).split(' '),
);
const CENTS: ReadonlySet<string> = new Set(['potential_cents', 'estimated_revenue_cents', 'amount_cents']);
const CHOICES: Readonly<Record<string, string>> = {
  ...{ status: 'status', kind: 'site_kind', state: 'site_state', headcount_band: 'headcount' },
  ...{ preferred_channel: 'preferred_channel', organization_type: 'organization_type' },
};
const DAYS: ReadonlySet<string> = new Set(['closed_on', 'first_converted_on', 'last_contact_on']);
const INSTANTS: ReadonlySet<string> = new Set(['last_verified_at', 'verifiedAt']);

/** Names of members and of accounts that the log names by their ids. */
export type NamesById = ReadonlyMap<string, string>;

/** The name of a logged field; null for one that nobody reads. */
export function sayLogged({ say }: Pick<Speaker, 'say'>, field: string): string | null {
  const [table = ''] = field.split(':');
  if (UNSAID.has(field)) return null;
  const code = field.includes(':') ? `logged_row_${table}` : `logged_${inSnakeCase(field)}`;
  const said = say(code);
  return said === code ? field.replaceAll('_', ' ') : said;
}

/** A logged value as people read it; empty for none. */
export function sayLoggedValue(speaker: Speaker, field: string, value: unknown, names: NamesById): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return speaker.say(value ? 'record_yes' : 'record_no');
  if (CENTS.has(field)) return speaker.money(Number(value));
  if (DAYS.has(field)) return speaker.day(String(value));
  if (INSTANTS.has(field)) return speaker.moment(String(value));
  const prefix = CHOICES[field];
  if (prefix) return speaker.say(`${prefix}_${String(value).toLowerCase()}`);
  if (field === 'siren' || field === 'siret') return writeIdentifier(String(value));
  if (field.endsWith('_id') || field.endsWith('By')) return names.get(String(value)) ?? '…';
  if (Array.isArray(value)) return value.map(String).join(' · ');
  return typeof value === 'object' ? sayRow(speaker, value as Readonly<Record<string, unknown>>) : String(value); // JSON of the log
}

/** A row that the record owns, by what tells it from others. */
function sayRow(speaker: Speaker, row: Readonly<Record<string, unknown>>): string {
  const { value, name, year, amount_cents: cents, status, town, raw, canonical } = row;
  const amount = typeof cents === 'number' ? speaker.money(cents) : null;
  const words = [year, amount, value, name, raw ?? canonical, town, status ? speaker.say(`status_${status}`) : null];
  return words.filter((word) => word !== null && word !== undefined && word !== '').join(' ');
}

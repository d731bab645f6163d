import { foldedWords } from '../../domain/fold-text.ts';
import type { AccountLevel } from '../../domain/organization-model.ts';
import { normalizeAddress } from '../../matching/normalize/address.ts';
import { normalizeWebsite } from '../../matching/normalize/domains.ts';
import { AppError } from '../../platform/app-error.ts';
import type { AccountState, StateChanges } from './account-state.ts';
import type { AccountFields } from './change-contract.ts';

type PlainField = Exclude<keyof AccountFields, 'name' | 'address' | 'website'>;

/** Fields that are a column of the same meaning. */
const COLUMN_OF: Readonly<Record<PlainField, keyof StateChanges>> = {
  otherNames: 'other_names',
  status: 'status',
  priority: 'priority',
  isStrategic: 'is_strategic',
  isIncomplete: 'is_incomplete',
  decidesHere: 'decides_here',
  kind: 'kind',
  legalForm: 'legal_form',
  nafCode: 'naf_code',
  nafVersion: 'naf_version',
  headcountBand: 'headcount_band',
  estimatedRevenueCents: 'estimated_revenue_cents',
  potentialCents: 'potential_cents',
  currency: 'currency',
  coverageArea: 'coverage_area',
  language: 'language',
  timeZone: 'time_zone',
  preferredChannel: 'preferred_channel',
  organizationType: 'organization_type',
  leadSource: 'lead_source',
  leadCampaign: 'lead_campaign',
  leadChannel: 'lead_channel',
  firstConvertedOn: 'first_converted_on',
};

/** Fields that only some levels have. */
const LEVELS_OF: Readonly<Partial<Record<keyof AccountFields, readonly AccountLevel[]>>> = {
  kind: ['group', 'site'],
  legalForm: ['entity'],
  nafCode: ['entity', 'site'],
  nafVersion: ['entity', 'site'],
  coverageArea: ['site'],
};

/**
 * The columns that fields say: an address put in order as an import does, a web site with the domain it stands for.
 * @throws AppError `field_not_of_level`, `website_wrong`, `kind_wrong`.
 */
export function columnsOfFields(level: AccountLevel, fields: Partial<AccountFields>): StateChanges {
  for (const field of Object.keys(fields) as (keyof AccountFields)[]) assertHasField(level, field); // keys of their own type
  const { name, address, website, kind, ...plain } = fields;
  if (kind && (level === 'group') !== (kind === 'network'))
    throw new AppError('kind_wrong', { values: { kind, level, field: 'kind' }, status: 422 });
  // What is left of the fields once those with a rule of their own are taken out.
  const entries = Object.entries(plain) as [PlainField, unknown][];
  return {
    ...Object.fromEntries(entries.map(([field, value]) => [COLUMN_OF[field], value])),
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { name, search_key: searchKeyOf(name) }),
    ...(website === undefined ? {} : columnsOfWebsite(website)),
    ...(address === undefined ? {} : columnsOfAddress(address)),
  };
}

function assertHasField(level: AccountLevel, field: keyof AccountFields): void {
  const levels = LEVELS_OF[field];
  if (levels && !levels.includes(level))
    throw new AppError('field_not_of_level', { values: { field, level }, status: 422 });
}

/** Accent-less lower-case words: how a name is searched and put in order. */
export function searchKeyOf(name: string): string {
  return foldedWords(name).join(' ');
}

function columnsOfWebsite(website: string | null): StateChanges {
  if (website === null) return { website: null, domains: [] };
  const { url, domain } = normalizeWebsite(website);
  if (url === null) throw new AppError('website_wrong', { values: { value: website, field: 'website' }, status: 422 });
  return { website: url, domains: domain === null ? [] : [domain] };
}

/** An address is taken whole: half of one beside half of another would be nowhere. */
export function columnsOfAddress(said: AccountFields['address']): StateChanges {
  const { line, complement, postcode, town, country } = said ?? {};
  const { address } = normalizeAddress({ address: line, complement, postcode, town, country }, {});
  return {
    address_raw: address?.raw ?? null,
    street: address?.street ?? null,
    address_complement: address?.complement ?? null,
    delivery_box: address?.deliveryBox ?? null,
    postcode: address?.postcode ?? null,
    cedex: address?.cedex ?? null,
    town: address?.town ?? null,
    commune_code: address?.communeCode ?? null,
    department: address?.department ?? null,
    region: address?.region ?? null,
    country: address?.country ?? null,
  };
}

const OTHER_COLUMNS: Readonly<Record<string, string>> = {
  name: 'name',
  address: 'address_raw',
  website: 'website',
  siren: 'siren',
  siret: 'siret',
  vat: 'vat',
  ownCode: 'own_code',
};

/** The column, or for an identifier the kind, that a field of the API stands for; null where there is no such field. */
export function columnOfField(field: string): string | null {
  const known: Readonly<Record<string, string>> = { ...COLUMN_OF, ...OTHER_COLUMNS };
  return known[field] ?? null;
}

const FIELD_OF = new Map(
  Object.entries({ ...COLUMN_OF, ...OTHER_COLUMNS }).map(([field, column]): [string, string] => [column, field]),
);

/** The field that a column belongs to, as the API names it. */
export function fieldOfColumn(column: string): string {
  return FIELD_OF.get(column) ?? column;
}

/** The fields of an account as the API names them, its address as a person would write it again. */
export function fieldsOfState(state: AccountState): Record<string, unknown> {
  const plain = Object.entries(COLUMN_OF).map(([field, column]) => [field, state[column]]);
  const { street, address_complement: complement, delivery_box: box, postcode, cedex, town, country } = state;
  const line = [street, box].filter(Boolean).join(', ') || null;
  const address = { line, complement, postcode, town: cedex ?? town, country };
  return { name: state.name, website: state.website, ...Object.fromEntries(plain), address };
}

/** An account as a former address remembers where it was. */
export function formerAddressOf(state: AccountState): unknown {
  const { street, address_complement: complement, delivery_box: box, postcode, cedex, town, country } = state;
  const line = [street, box].filter(Boolean).join(', ');
  const { address } = normalizeAddress(
    { address: line || state.address_raw, complement, postcode, town: cedex ?? town, country },
    {},
  );
  return address;
}

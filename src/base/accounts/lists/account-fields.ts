import { sql } from 'kysely';
import { findDepartmentNamed } from '../../../domain/department.ts';
import { findRegionNamed, REGION_NAMES } from '../../../domain/region.ts';
import type { ListContext, ListField, Sql } from './list-field.ts';

const text = { cast: 'text', isNullable: true } as const;
const LEVELS = ['group', 'entity', 'site'];
const STATUSES = ['prospect', 'client', 'former_client', 'partner', 'inactive'];
const KINDS = 'network regional_office agency plant workshop store warehouse depot office'.split(' ');

/** A region by its name, former ones included, or its code. */
const readRegion = (words: string) => (Object.hasOwn(REGION_NAMES, words) ? words : findRegionNamed(words));
const readDepartment = (words: string) =>
  /^(\d{2,3}|2[ABab])$/.test(words) ? words.toUpperCase() : findDepartmentNamed(words);
/** « me » is whoever asks. */
const readOwner = (words: string, { access }: ListContext) => (words === 'me' ? access.userId : words);

/** What was sold in a year; in the last whole year where none is named. */
export function revenueYear({ now }: ListContext, year: string | null): number {
  return year === null ? now.getUTCFullYear() - 1 : Number(year);
}

function revenue(context: ListContext, year: string | null): Sql {
  return sql`(select r.amount_cents from revenue_with_us r where r.workspace_id = ${context.access.workspaceId}
    and r.account_id = a.account_id and r.year = ${revenueYear(context, year)}::smallint)`;
}

function revenueFirst(context: ListContext, year: string | null) {
  const { workspaceId } = context.access;
  return {
    from: sql`(select s.account_id as sold_at, s.amount_cents from revenue_with_us s
      where s.workspace_id = ${workspaceId} and s.year = ${revenueYear(context, year)}::smallint) r
      join account a on a.workspace_id = ${workspaceId} and a.account_id = r.sold_at`,
    expression: sql`r.amount_cents`,
  };
}

function identifier({ access: { workspaceId } }: ListContext, kind: string): Sql {
  return sql`(select i.value from account_identifier i where i.workspace_id = ${workspaceId}
    and i.account_id = a.account_id and i.kind = ${kind} and i.valid_to is null limit 1)`;
}

/** What an account says of itself, over `a`. */
export const ACCOUNT_FIELDS: Readonly<Record<string, ListField>> = {
  id: { type: 'id', sql: 'a.account_id' },
  code: { type: 'text', sql: 'a.code', order: { cast: 'text', isNullable: false } },
  level: { type: 'text', sql: 'a.level', values: LEVELS, order: { cast: 'text', isNullable: false } },
  name: { type: 'name', sql: 'a.search_key', order: { cast: 'text', isNullable: false } },
  siren: { type: 'text', sql: 'a.siren', order: text },
  siret: { type: 'text', sql: (context) => identifier(context, 'siret') },
  status: { type: 'text', sql: 'a.status', values: STATUSES, order: text },
  priority: { type: 'text', sql: 'a.priority', order: text },
  kind: { type: 'text', sql: 'a.kind', values: KINDS },
  state: { type: 'text', sql: 'a.state', values: ['open', 'closed', 'moved'] },
  isHeadOffice: { type: 'yes_or_no', sql: 'a.is_head_office' },
  isStrategic: { type: 'yes_or_no', sql: 'a.is_strategic' },
  isIncomplete: { type: 'yes_or_no', sql: 'a.is_incomplete' },
  legalForm: { type: 'text', sql: 'a.legal_form' },
  nafCode: { type: 'text', sql: 'a.naf_code', order: text },
  headcount: { type: 'text', sql: 'a.headcount' },
  street: { type: 'text', sql: 'a.street' },
  postcode: { type: 'text', sql: 'a.postcode', order: text },
  town: { type: 'text', sql: 'a.town', order: text },
  department: { type: 'text', sql: 'a.department', read: readDepartment, order: text },
  region: { type: 'text', sql: 'a.region', read: readRegion, order: text },
  country: { type: 'text', sql: 'a.country' },
  ownerId: { type: 'id', sql: 'a.owner_id', read: readOwner },
  ownerName: { type: 'text', sql: 'a.owner_name', order: text },
  potentialCents: { type: 'whole_number', sql: 'a.potential_cents', order: { cast: 'bigint', isNullable: true } },
  revenueCents: {
    ...{ type: 'whole_number', sql: revenue, hasYear: true, order: { cast: 'bigint', isNullable: true } },
    orderFrom: revenueFirst,
  },
  lastContactOn: { type: 'day', sql: 'a.last_contact_on', order: { cast: 'date', isNullable: true } },
  source: { type: 'text', sql: 'a.source' },
  createdAt: { type: 'instant', sql: 'a.created_at', order: { cast: 'timestamptz', isNullable: false } },
  updatedAt: { type: 'instant', sql: 'a.updated_at', order: { cast: 'timestamptz', isNullable: false } },
  version: { type: 'whole_number', sql: 'a.version', isFilter: false },
};

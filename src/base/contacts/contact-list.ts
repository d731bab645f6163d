import { sql } from 'kysely';
import { mayEditContact, mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import { ACCOUNT_FIELDS } from '../accounts/lists/account-fields.ts';
import { instant, type ListContext, type ListField, type ListTable, type Sql } from '../accounts/lists/list-field.ts';
import { AFFILIATION_FIELDS, REACH_FIELDS, within } from '../accounts/lists/person-fields.ts';

/**
 * Where a person works or what he covers, as far as the asker reads it: one such place for all the conditions on it. Asked of each
 * line by itself, as in the list of accounts.
 */
const placeHolds = ({ access }: ListContext, conditions: Sql) => sql`exists (
  select from affiliation f
  join account a on a.workspace_id = ${access.workspaceId} and a.account_id = f.account_id and ${mayReadAccount(access, 'a')}
  left join account g on g.workspace_id = ${access.workspaceId} and g.account_id = a.group_id
  left join account e on e.workspace_id = ${access.workspaceId} and e.account_id = a.entity_id
  where f.workspace_id = ${access.workspaceId} and f.contact_id = c.contact_id and not f.has_ended and ${conditions} offset 0)`;

/** The persons of the places that hold, where few do. */
const findByPlace = ({ access }: ListContext, conditions: Sql) => sql`
  select f.contact_id as id from account a
  join affiliation f on f.workspace_id = ${access.workspaceId} and f.account_id = a.account_id and not f.has_ended
  left join account g on g.workspace_id = ${access.workspaceId} and g.account_id = a.group_id
  left join account e on e.workspace_id = ${access.workspaceId} and e.account_id = a.entity_id
  where a.workspace_id = ${access.workspaceId} and ${mayReadAccount(access, 'a')} and ${conditions}`;

/** The place that a page shows beside the person: where he works first, then what he covers. */
const placeJoin = ({ access }: ListContext) => sql`left join lateral (
  select f.*, a.account_id as place_id, a.name as place_name, a.town, e.account_id as company_id, e.name as company_name
  from affiliation f
  join account a on a.workspace_id = ${access.workspaceId} and a.account_id = f.account_id and ${mayReadAccount(access, 'a')}
  left join account e on e.workspace_id = ${access.workspaceId} and e.account_id = a.entity_id
  where f.workspace_id = ${access.workspaceId} and f.contact_id = c.contact_id
  order by f.has_ended, f.kind desc, f.affiliation_id limit 1) f on true`;

const point =
  (kind: string) =>
  ({ access }: ListContext) =>
    sql`(
  select p.canonical from contact_point p
  where p.workspace_id = ${access.workspaceId} and p.contact_id = c.contact_id and p.kind = ${kind}
  order by p.is_generic, p.contact_point_id limit 1)`;

const shown = (expression: string): ListField => ({ type: 'text', scope: 'place', sql: expression, isFilter: false });
const text = { cast: 'text', isNullable: true } as const;

/** `GET /contacts`: persons, what they do where, and how to reach them. */
export const CONTACT_LIST: ListTable = {
  from: 'contact',
  alias: 'c',
  id: 'c.contact_id',
  mayRead: ({ access }) => mayReadContact(access, 'c'),
  scopes: { place: { holds: placeHolds, find: findByPlace, join: placeJoin } },
  fields: {
    id: { type: 'id', sql: 'c.contact_id' },
    code: { type: 'text', sql: 'c.code', order: { cast: 'text', isNullable: false } },
    name: { type: 'name', sql: 'c.search_key', order: { cast: 'text', isNullable: false } },
    civility: { type: 'text', sql: 'c.civility', values: ['M.', 'Mme'] },
    firstName: { type: 'text', sql: 'c.first_name', order: text },
    lastName: { type: 'text', sql: 'c.last_name', order: text },
    source: { type: 'text', sql: 'c.source' },
    createdAt: { type: 'instant', sql: 'c.created_at', order: { cast: 'timestamptz', isNullable: false } },
    updatedAt: { type: 'instant', sql: 'c.updated_at', order: { cast: 'timestamptz', isNullable: false } },
    version: { type: 'whole_number', sql: 'c.version', isFilter: false },
    isMine: { type: 'yes_or_no', sql: ({ access }) => mayEditContact(access, 'c'), isFilter: false },
    ...REACH_FIELDS,
    ...within('place', '', AFFILIATION_FIELDS),
    ...within('place', 'account.', ACCOUNT_FIELDS),
    'group.id': { type: 'id', scope: 'place', sql: 'g.account_id', isShown: false },
    'group.name': { type: 'name', scope: 'place', sql: 'g.search_key', isShown: false },
    'company.id': { type: 'id', scope: 'place', sql: 'e.account_id', isShown: false },
    'company.name': { type: 'name', scope: 'place', sql: 'e.search_key', isShown: false },
    accountId: shown('f.place_id'),
    accountName: shown('f.place_name'),
    companyId: shown('f.company_id'),
    companyName: shown('f.company_name'),
    town: shown('f.town'),
  },
  shown: {
    name: { type: 'text', sql: `concat_ws(' ', c.civility, c.first_name, c.last_name)` },
    createdAt: instant('c.created_at'),
    updatedAt: instant('c.updated_at'),
    email: { type: 'text', sql: point('email') },
    phone: { type: 'text', sql: point('phone') },
    jobTitle: shown('f.job_title'),
    department: shown('f.department'),
    seniority: shown('f.seniority'),
    decisionTag: shown('f.decision_tag'),
    affiliation: shown('f.kind'),
    statedRole: shown('f.stated_roles'),
    role: shown('(f.stated_roles || f.inferred_roles)'),
  },
  shownByDefault:
    'code name civility firstName lastName jobTitle role decisionTag email phone accountId accountName companyId companyName town version'.split(
      ' ',
    ),
  defaultSort: 'name',
};

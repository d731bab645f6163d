import { sql } from 'kysely';
import { mayReadAccount } from '../account-policy.ts';
import { ACCOUNT_FIELDS } from './account-fields.ts';
import { instant, type ListContext, type ListField, type ListTable, type Sql } from './list-field.ts';
import { AFFILIATION_FIELDS, REACH_FIELDS, within } from './person-fields.ts';
import { TOTAL_FIELDS } from './total-fields.ts';

/** The name as it is written, for a page; asked and ordered by its folded words. */
const asWritten: ListField = { type: 'text', sql: 'a.name', isFilter: false };

/** What can be asked of the group or the company above, over an alias of its own. */
function above(scope: string, alias: string): Record<string, ListField> {
  const of = (column: string, field: Partial<ListField> = {}): ListField => ({
    ...{ type: 'text', scope, sql: `${alias}.${column}`, isShown: false },
    ...field,
  });
  return {
    [`${scope}.id`]: of('account_id', { type: 'id' }),
    [`${scope}.name`]: of('search_key', { type: 'name' }),
    [`${scope}.code`]: of('code'),
    [`${scope}.status`]: of('status'),
    [`${scope}.priority`]: of('priority'),
    [`${scope}.siren`]: of('siren'),
    [`${scope}.nafCode`]: of('naf_code'),
    [`${scope}.headcount`]: of('headcount'),
    [`${scope}Id`]: of('account_id', { type: 'id', isShown: true, isFilter: false }),
    [`${scope}Name`]: of('name', { isShown: true, isFilter: false }),
  };
}

/** Up the tree. What a person may read of the account below it tells him what stands above it, as everywhere. */
const groupHolds = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`a.group_id in (
  select g.account_id from account g where g.workspace_id = ${workspaceId} and g.level = 'group' and ${conditions})`;
const companyHolds = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`a.entity_id in (
  select e.account_id from account e where e.workspace_id = ${workspaceId} and e.level = 'entity' and ${conditions})`;
const groupJoin = ({ access: { workspaceId } }: ListContext) =>
  sql`left join account g on g.workspace_id = ${workspaceId} and g.account_id = a.group_id`;
const companyJoin = ({ access: { workspaceId } }: ListContext) =>
  sql`left join account e on e.workspace_id = ${workspaceId} and e.account_id = a.entity_id`;
const networkHolds = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`exists (
  select from account_link l join account n on n.workspace_id = ${workspaceId} and n.account_id = l.other_account_id
  where l.workspace_id = ${workspaceId} and l.account_id in (a.account_id, a.entity_id) and l.kind = 'network'
    and l.valid_to is null and ${conditions})`;
/** Anywhere above: a group, a company, a regional office. The tree is found by its top, which is indexed. */
const ancestorHolds = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`exists (
  select from account u where u.workspace_id = ${workspaceId} and u.root_id = a.root_id and u.account_id = any(a.path) and ${conditions})`;
/**
 * Asked of each line by itself (`offset 0` says so): joined the other way round, PostgreSQL read every person of the base before
 * the first line of the page (10 s at 300,000 persons).
 */
const personHolds = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`exists (
  select from affiliation f join contact c on c.workspace_id = ${workspaceId} and c.contact_id = f.contact_id
  where f.workspace_id = ${workspaceId} and f.account_id = a.account_id and not f.has_ended and ${conditions} offset 0)`;

/** The accounts of the persons that hold, where few do. */
const findByPerson = ({ access: { workspaceId } }: ListContext, conditions: Sql) => sql`
  select f.account_id as id from affiliation f
  join contact c on c.workspace_id = ${workspaceId} and c.contact_id = f.contact_id
  where f.workspace_id = ${workspaceId} and not f.has_ended and ${conditions}`;

/** Somebody at the account or anywhere below it, at a place that the asker reads. */
const personBelowHolds = ({ access }: ListContext, conditions: Sql) => sql`exists (
  select from account b join affiliation f on f.workspace_id = ${access.workspaceId} and f.account_id = b.account_id
    and not f.has_ended
  join contact c on c.workspace_id = ${access.workspaceId} and c.contact_id = f.contact_id
  where b.workspace_id = ${access.workspaceId} and b.root_id = a.root_id
    and (b.account_id = a.account_id or a.account_id = any(b.path)) and ${mayReadAccount(access, 'b')} and ${conditions} offset 0)`;
const PERSON_FIELDS = {
  id: { type: 'id', sql: 'c.contact_id' },
  name: { type: 'name', sql: 'c.search_key' },
  ...AFFILIATION_FIELDS,
  ...REACH_FIELDS,
} as const satisfies Readonly<Record<string, ListField>>;

/** `GET /accounts`: groups, companies and sites, with what stands above them and who works there. */
export const ACCOUNT_LIST: ListTable = {
  from: 'account',
  alias: 'a',
  id: 'a.account_id',
  mayRead: ({ access }) => mayReadAccount(access, 'a'),
  scopes: {
    group: { holds: groupHolds, join: groupJoin },
    company: { holds: companyHolds, join: companyJoin },
    network: { holds: networkHolds },
    under: { holds: ancestorHolds },
    contact: { holds: personHolds, find: findByPerson },
    below: { holds: personBelowHolds },
  },
  fields: {
    ...ACCOUNT_FIELDS,
    ...TOTAL_FIELDS,
    ...above('group', 'g'),
    ...above('company', 'e'),
    'network.id': { type: 'id', scope: 'network', sql: 'n.account_id', isShown: false },
    'network.name': { type: 'name', scope: 'network', sql: 'n.search_key', isShown: false },
    under: { type: 'id', scope: 'under', sql: 'u.account_id', isShown: false },
    ...within('contact', 'contact.', PERSON_FIELDS),
    ...within('below', 'below.', PERSON_FIELDS),
  },
  shown: { name: asWritten, createdAt: instant('a.created_at'), updatedAt: instant('a.updated_at') },
  shownByDefault: (
    'code level name kind state isHeadOffice siren postcode town status priority ownerId ownerName ' +
    'groupId groupName companyId companyName version'
  ).split(' '),
  defaultSort: 'name',
};

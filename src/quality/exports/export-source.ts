import { sql } from 'kysely';
import { ACCOUNT_LIST } from '../../base/accounts/lists/account-list.ts';
import type { ListContext, ListField, ListTable, Sql } from '../../base/accounts/lists/list-field.ts';
import { CONTACT_LIST } from '../../base/contacts/contact-list.ts';
import type { ExportPurpose } from './contract.ts';
import type { ExportKind } from './export-field.ts';

/** The channels that a list may be meant for; `any` leaves out whoever refuses one of them. */
const CHANNELS: Readonly<Record<Exclude<ExportPurpose, 'none'>, readonly string[]>> = {
  any: ['phone', 'email', 'mail', 'sms', 'all'],
  phone: ['phone', 'all'],
  email: ['email', 'all'],
  mail: ['mail', 'all'],
};

/** Objections that stand of a line: those of a person count with those of where he works. */
const REFUSED: Readonly<Record<ExportKind, (workspaceId: string) => Sql>> = {
  account: (workspaceId) => sql`
    select o.channel from objection o
    where o.workspace_id = ${workspaceId} and o.account_id = a.account_id and o.lifted_at is null`,
  contact: (workspaceId) => sql`
    select o.channel from objection o
    where o.workspace_id = ${workspaceId} and o.contact_id = c.contact_id and o.lifted_at is null
    union all
    select o.channel from affiliation w
    join objection o on o.workspace_id = ${workspaceId} and o.account_id = w.account_id and o.lifted_at is null
    where w.workspace_id = ${workspaceId} and w.contact_id = c.contact_id and w.kind = 'works_at' and not w.has_ended`,
};

const place = (expression: string): ListField => ({ type: 'text', scope: 'place', sql: expression, isFilter: false });

/** Of the site and the group where a person works. */
const ofPlace = (column: string): ListField => ({
  ...{ type: 'text', scope: 'place', isFilter: false },
  sql: ({ access: { workspaceId } }) => sql`(
    select ${sql.ref(column)} from account s
    left join account g on g.workspace_id = ${workspaceId} and g.account_id = s.group_id
    where s.workspace_id = ${workspaceId} and s.account_id = f.place_id)`,
});

/** What an export shows beyond the page of the list. */
const BESIDE: Readonly<Record<ExportKind, Readonly<Record<string, ListField>>>> = {
  account: {},
  contact: {
    affiliationId: place('f.affiliation_id'),
    lastContactOn: { type: 'day', sql: 'c.last_contact_on', isFilter: false },
    groupId: ofPlace('s.root_id'),
    groupName: ofPlace('g.name'),
    ownerName: ofPlace('s.owner_name'),
    sitePhone: {
      ...{ type: 'text', scope: 'place', isFilter: false },
      sql: ({ access: { workspaceId } }) => sql`(
        select p.canonical from contact_point p
        where p.workspace_id = ${workspaceId} and p.account_id = f.place_id and p.kind = 'phone'
        order by p.contact_point_id limit 1)`,
    },
    objections: {
      type: 'text',
      sql: ({ access }) => sql`(select array_agg(distinct r.channel) from (${REFUSED.contact(access.workspaceId)}) r)`,
      isFilter: false,
    },
  },
};

const LISTS: Readonly<Record<ExportKind, ListTable>> = { account: ACCOUNT_LIST, contact: CONTACT_LIST };

/** The list of a kind with what an export shows besides, of the lines for which one more thing holds. */
export function sourceOf(kind: ExportKind, alsoHolds?: (context: ListContext) => Sql): ListTable {
  const list = LISTS[kind];
  return {
    ...list,
    fields: { ...list.fields, ...BESIDE[kind] },
    mayRead: (context) => (alsoHolds ? sql`${list.mayRead(context)} and ${alsoHolds(context)}` : list.mayRead(context)),
  };
}

/** Only the lines that may be reached for a purpose. */
export function reachableSource(kind: ExportKind, purpose: ExportPurpose): ListTable {
  if (purpose === 'none') return sourceOf(kind);
  const channels = CHANNELS[purpose];
  return sourceOf(
    kind,
    ({ access }) => sql`not exists (
      select from (${REFUSED[kind](access.workspaceId)}) r where r.channel = any(${channels}::text[]))`,
  );
}

/** Only these records. */
export function sourceOfRecords(kind: ExportKind, ids: readonly string[]): ListTable {
  return sourceOf(kind, () => sql`${sql.raw(LISTS[kind].id)} = any(${ids}::uuid[])`);
}

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FieldDefinition, FieldLevel } from '../../domain/field-definition.ts';

type Condition = RawBuilder<SqlBool>;
type Presence = (workspaceId: string) => Condition;

const column = (name: string): Presence => {
  const found = sql<SqlBool>`${sql.ref(name)} is not null`;
  return () => found;
};
const identifier =
  (kind: string): Presence =>
  (workspaceId) =>
    sql<SqlBool>`exists (select from account_identifier i
    where i.workspace_id = ${workspaceId} and i.account_id = a.account_id and i.kind = ${kind} and i.valid_to is null)`;
const accountPoint =
  (kind: string): Presence =>
  (workspaceId) =>
    sql<SqlBool>`exists (select from contact_point p
    where p.workspace_id = ${workspaceId} and p.account_id = a.account_id and p.kind = ${kind})`;
const contactPoint =
  (kind: string): Presence =>
  (workspaceId) =>
    sql<SqlBool>`exists (select from contact_point p
    where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and p.kind = ${kind})`;
const affiliation =
  (holds: Condition): Presence =>
  (workspaceId) =>
    sql<SqlBool>`exists (select from affiliation f
    where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id and not f.has_ended and ${holds})`;

/** Where each field of the product is seen to hold something, on the account `a` or the contact `c` of a query. */
const PRESENCES: Readonly<Record<string, Presence>> = {
  'account.name': column('a.name'),
  'account.parent': column('a.parent_id'),
  'account.status': column('a.status'),
  'account.owner': () => sql<SqlBool>`(a.owner_id is not null or a.owner_name is not null)`,
  'account.priority': column('a.priority'),
  'account.siren': column('a.siren'),
  'account.siret': identifier('siret'),
  'account.vat': identifier('vat'),
  'account.legal_form': column('a.legal_form'),
  'account.naf': column('a.naf_code'),
  'account.headcount': column('a.headcount'),
  'account.site_kind': column('a.kind'),
  'account.address': column('a.street'),
  'account.postcode': column('a.postcode'),
  'account.town': column('a.town'),
  'account.country': column('a.country'),
  'account.website': () => sql<SqlBool>`cardinality(a.domains) > 0`,
  'account.phone': accountPoint('phone'),
  'account.email': accountPoint('email'),
  'account.revenue_with_us': (workspaceId) => sql<SqlBool>`exists (select from revenue_with_us r
    where r.workspace_id = ${workspaceId} and r.account_id = a.account_id)`,
  'account.potential': column('a.potential_cents'),
  'account.last_contact': column('a.last_contact_on'),
  'account.source': column('a.source'),
  'contact.civility': column('c.civility'),
  'contact.last_name': column('c.last_name'),
  'contact.first_name': column('c.first_name'),
  'contact.workplace': affiliation(sql<SqlBool>`true`),
  'contact.job_title': affiliation(sql<SqlBool>`f.job_title is not null`),
  'contact.roles': affiliation(sql<SqlBool>`cardinality(f.stated_roles || f.inferred_roles) > 0`),
  'contact.decision_tag': affiliation(sql<SqlBool>`f.decision_tag is not null`),
  'contact.email': contactPoint('email'),
  'contact.phone': contactPoint('phone'),
  'contact.source': column('c.source'),
};

/** Whether a record holds something in a field, the added ones included. */
export function isFilled(field: FieldDefinition, workspaceId: string): Condition {
  const known = PRESENCES[`${field.recordKind}.${field.key}`];
  if (known && !field.isCustom) return known(workspaceId);
  if (field.recordKind === 'account')
    return sql<SqlBool>`exists (select from account_custom x
      where x.workspace_id = ${workspaceId} and x.account_id = a.account_id and x.fields ? ${field.shortKey})`;
  return sql<SqlBool>`exists (select from contact_custom x
    where x.workspace_id = ${workspaceId} and x.contact_id = c.contact_id and x.fields ? ${field.shortKey})`;
}

/** Whether a field is required of the record for its level and stage: the tiers of the dictionary as SQL. */
export function isRequired(field: FieldDefinition): Condition {
  const levels = Object.entries(field.tiers).map(([level, stages]) => {
    const { any = 'optional', ...named } = stages ?? {};
    const asking = Object.entries(named).filter(([, tier]) => tier === 'required');
    const sparing = Object.entries(named).filter(([, tier]) => tier !== 'required');
    const stage = level === 'contact' ? sql<string>`'any'` : sql<string>`coalesce(a.status, 'any')`;
    const stageIn = (some: readonly (readonly [string, string])[]) =>
      sql<SqlBool>`${stage} = any(${some.map(([name]) => name)}::text[])`;
    const isAsked = any === 'required' ? sql<SqlBool>`not ${stageIn(sparing)}` : stageIn(asking);
    return sql<SqlBool>`(${isAtLevel(level as FieldLevel)} and ${isAsked})`; // keys of the tiers
  });
  return levels.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(levels, sql` or `)})`;
}

/** Whether a field exists at the level of the record. */
export function isOfLevel(field: FieldDefinition): Condition {
  const levels = Object.keys(field.tiers);
  if (field.recordKind === 'contact') return sql<SqlBool>`true`;
  return sql<SqlBool>`a.level = any(${levels}::text[])`;
}

function isAtLevel(level: FieldLevel): Condition {
  return level === 'contact' ? sql<SqlBool>`true` : sql<SqlBool>`a.level = ${level}`;
}

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { activeFields } from '../../base/fields/get-dictionary.ts';
import type { FieldDefinition, FieldRecordKind } from '../../domain/field-definition.ts';
import { isFilled, isRequired } from './field-presence.ts';
import {
  hasContact,
  hasDecider,
  hasInvalidEmail,
  hasRevenue,
  isOpen,
  isStrategic,
  isTop,
  lastLookedAt,
} from './record-facts.ts';

type Condition = RawBuilder<SqlBool>;

/** What a rule may ask of the base beyond the record itself. */
interface RuleContext {
  readonly workspaceId: string;
  readonly now: Date;
  readonly fields: readonly FieldDefinition[];
}

/** Something that should not be: words `rule_<code>` of the catalogue. The condition holds where the record fails. */
export interface QualityRule {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly recordKind: FieldRecordKind;
  fails(context: RuleContext): Condition;
}

const level = (name: string): Condition => sql<SqlBool>`a.level = ${name}`;
const all = (...conditions: readonly Condition[]): Condition => sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
const not = (condition: Condition): Condition => sql<SqlBool>`not ${condition}`;

/** A year: after that, what nobody looked at is no longer known. */
const STALE_DAYS = 365;

export const QUALITY_RULES: readonly QualityRule[] = [
  {
    code: 'email_invalid',
    severity: 'error',
    recordKind: 'contact',
    fails: ({ workspaceId }) => hasInvalidEmail(workspaceId),
  },
  {
    code: 'phone_invalid',
    severity: 'error',
    recordKind: 'contact',
    fails: ({ workspaceId }) => sql<SqlBool>`exists (select from contact_point p
      where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and p.kind = 'phone'
        and p.canonical !~ '^[+][1-9][0-9]{5,14}$')`,
  },
  {
    code: 'postcode_department_mismatch',
    severity: 'error',
    recordKind: 'account',
    // Corsica has letters, overseas three digits.
    fails:
      () => sql<SqlBool>`(a.department is not null and a.postcode ~ '^[0-9]{5}$' and (a.country is null or a.country = 'FR')
      and a.department <> left(a.postcode, 2) and a.department <> left(a.postcode, 3) and a.department not in ('2A', '2B'))`,
  },
  {
    code: 'site_with_two_sirets',
    severity: 'error',
    recordKind: 'account',
    // One establishment has one SIRET at a time.
    fails: ({ workspaceId }) =>
      all(
        level('site'),
        sql<SqlBool>`(select count(*) from account_identifier i
      where i.workspace_id = ${workspaceId} and i.account_id = a.account_id and i.kind = 'siret' and i.valid_to is null) > 1`,
      ),
  },
  {
    code: 'two_head_offices',
    severity: 'error',
    recordKind: 'account',
    fails: ({ workspaceId }) =>
      all(
        level('entity'),
        sql<SqlBool>`(select count(*) from account b
      where b.workspace_id = ${workspaceId} and b.entity_id = a.account_id and b.level = 'site'
        and b.state is distinct from 'closed' and (b.is_head_office or b.search_key ~ '^siege')) > 1`,
      ),
  },
  {
    code: 'closed_site_with_contacts',
    severity: 'error',
    recordKind: 'account',
    fails: ({ workspaceId }) => all(level('site'), sql<SqlBool>`a.state = 'closed'`, hasContact(workspaceId)),
  },
  {
    code: 'record_incomplete',
    severity: 'warning',
    recordKind: 'account',
    fails: ({ workspaceId, fields }) => lacksRequired(activeFields(fields, 'account'), workspaceId),
  },
  {
    code: 'contact_incomplete',
    severity: 'warning',
    recordKind: 'contact',
    fails: ({ workspaceId, fields }) => lacksRequired(activeFields(fields, 'contact'), workspaceId),
  },
  {
    code: 'site_without_contact',
    severity: 'warning',
    recordKind: 'account',
    fails: ({ workspaceId }) => all(level('site'), isOpen, not(hasContact(workspaceId))),
  },
  {
    code: 'group_without_owner',
    severity: 'warning',
    recordKind: 'account',
    fails: () => all(isTop, level('group'), sql<SqlBool>`a.owner_id is null and a.owner_name is null`),
  },
  {
    code: 'group_without_decider',
    severity: 'warning',
    recordKind: 'account',
    fails: ({ workspaceId }) => all(isTop, level('group'), not(hasDecider(workspaceId))),
  },
  {
    code: 'client_without_revenue',
    severity: 'warning',
    recordKind: 'account',
    fails: ({ workspaceId }) => all(level('entity'), sql<SqlBool>`a.status = 'client'`, not(hasRevenue(workspaceId))),
  },
  {
    code: 'contact_without_role',
    severity: 'hint',
    recordKind: 'contact',
    fails: ({ workspaceId }) => sql<SqlBool>`(exists (select from affiliation f
        where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id and not f.has_ended)
      and not exists (select from affiliation f
        where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id and not f.has_ended
          and cardinality(f.stated_roles || f.inferred_roles) > 0))`,
  },
  {
    code: 'contact_unreachable',
    severity: 'warning',
    recordKind: 'contact',
    fails: ({ workspaceId }) => sql<SqlBool>`not exists (select from contact_point p
      where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id)`,
  },
  {
    code: 'email_shared',
    severity: 'hint',
    recordKind: 'contact',
    fails: ({ workspaceId }) => sql<SqlBool>`exists (select from contact_point p
      join contact_point q on q.workspace_id = ${workspaceId} and q.canonical = p.canonical and q.contact_id <> p.contact_id
      where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and p.kind = 'email' and not p.is_generic)`,
  },
  {
    code: 'strategic_not_looked_at',
    severity: 'hint',
    recordKind: 'account',
    fails: ({ now }) => all(isStrategic, sql<SqlBool>`${lastLookedAt('a')} < ${daysBefore(now, STALE_DAYS)}`),
  },
];

function lacksRequired(fields: readonly FieldDefinition[], workspaceId: string): Condition {
  const lacking = fields
    .filter((field) => Object.values(field.tiers).some((stages) => Object.values(stages ?? {}).includes('required')))
    .map((field) => sql<SqlBool>`(${isRequired(field)} and not ${isFilled(field, workspaceId)})`);
  return lacking.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(lacking, sql` or `)})`;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

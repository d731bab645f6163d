import { sql } from 'kysely';
import type { ListContext, ListField, Sql } from './list-field.ts';

const ROLES = 'decision_maker budget_holder signatory buyer prescriber user influencer gatekeeper payer'.split(' ');

/** What is known of a person at one account, over `f` (affiliation): the same in both lists. */
export const AFFILIATION_FIELDS: Readonly<Record<string, ListField>> = {
  role: { type: 'list', sql: '(f.stated_roles || f.inferred_roles)', values: ROLES },
  statedRole: { type: 'list', sql: 'f.stated_roles', values: ROLES },
  jobTitle: { type: 'text', sql: 'f.job_title' },
  department: { type: 'text', sql: 'f.department' },
  seniority: { type: 'text', sql: 'f.seniority', values: ['executive', 'director', 'manager', 'staff', 'assistant'] },
  decisionTag: { type: 'text', sql: 'f.decision_tag', values: ['A', 'B', 'C'] },
  affiliation: { type: 'text', sql: 'f.kind', values: ['works_at', 'covers'] },
};

function emailState({ access }: ListContext): Sql {
  // What somebody found wrong, or what came back, reaches nobody however well it is written.
  const reaches = sql`p.verification is distinct from 'invalid' and p.verification is distinct from 'bounced'`;
  return sql`(select case when bool_or(not p.is_generic and ${reaches}) then 'valid' when bool_or(${reaches}) then 'generic'
      when count(*) > 0 then 'invalid' end from contact_point p
    where p.workspace_id = ${access.workspaceId} and p.contact_id = c.contact_id and p.kind = 'email')`;
}

function phoneState({ access }: ListContext): Sql {
  return sql`(select case when bool_or(p.line_kind = 'mobile') then 'mobile' when count(*) > 0 then 'other' end
    from contact_point p
    where p.workspace_id = ${access.workspaceId} and p.contact_id = c.contact_id and p.kind = 'phone')`;
}

/** How a person can be reached, over `c` (contact). `valid`: a mailbox of his own that nobody found wrong; `generic`: only a shared one; `invalid`: none that works. */
export const REACH_FIELDS: Readonly<Record<string, ListField>> = {
  email: { type: 'text', sql: emailState, values: ['valid', 'generic', 'invalid'] },
  phone: { type: 'text', sql: phoneState, values: ['mobile', 'other'] },
};

/** The same fields as those of another record: with its name in front, to be asked and not shown. */
export function within(scope: string, prefix: string, fields: Readonly<Record<string, ListField>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { order: _order, ...field }]) => [
      `${prefix}${name}`,
      { ...field, scope, isShown: false },
    ]),
  );
}

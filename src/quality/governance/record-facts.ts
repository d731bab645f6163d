import { type RawBuilder, type SqlBool, sql } from 'kysely';

type Condition = RawBuilder<SqlBool>;

/**
 * Facts on the account `a` or the contact `c` of a query, each written once: indicators, rules, corrections and checks
 * speak of the same thing when they say « stratégique », « décideur » or « vérifié ».
 */

/** The tops that are looked at as customers: groups, and companies without one. Networks have members, not buyers. */
export const isTop: Condition = sql<SqlBool>`(a.parent_id is null and a.kind is distinct from 'network')`;

/** A key account, as somebody marked it; priority is another matter. */
export const isStrategic: Condition = sql<SqlBool>`(a.is_strategic and ${isTop})`;

export const isOpen: Condition = sql<SqlBool>`(a.state is distinct from 'closed' and a.status is distinct from 'inactive')`;

/** Who is in touch with the account itself, today. */
export function hasContact(workspaceId: string): Condition {
  return sql<SqlBool>`exists (select from affiliation f
    where f.workspace_id = ${workspaceId} and f.account_id = a.account_id and not f.has_ended)`;
}

/** How many persons are known today in the whole tree of a top. */
export function contactsInTree(workspaceId: string): RawBuilder<number> {
  return sql<number>`(select count(distinct f.contact_id) from account b
    join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = b.account_id and not f.has_ended
    where b.workspace_id = ${workspaceId} and b.root_id = a.account_id)`;
}

/**
 * Over `f` (affiliation): somebody is known to decide or to hold the budget. As in the buying committee, only a role that
 * somebody stated fills the chair; one that a job lets guess is shown apart.
 */
export const isKnownDecider: Condition = sql<SqlBool>`(f.stated_roles && array['decision_maker', 'budget_holder'])`;
export const isLikelyDecider: Condition = sql<SqlBool>`(f.inferred_roles && array['decision_maker', 'budget_holder'])`;

/** Somebody in the tree of a top is known to decide or to hold the budget. */
export function hasDecider(workspaceId: string): Condition {
  return sql<SqlBool>`exists (select from account b
    join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = b.account_id and not f.has_ended
      and ${isKnownDecider}
    where b.workspace_id = ${workspaceId} and b.root_id = a.account_id)`;
}

/** What was sold to the account or below it. */
export function hasRevenue(workspaceId: string): Condition {
  return sql<SqlBool>`(exists (select from revenue_with_us r
      where r.workspace_id = ${workspaceId} and r.account_id = a.account_id)
    or exists (select from account b
      join revenue_with_us r on r.workspace_id = ${workspaceId} and r.account_id = b.account_id
      where b.workspace_id = ${workspaceId} and b.entity_id = a.account_id))`;
}

/** A mailbox that cannot exist; what a file wrote wrongly never became one, what a person typed may. */
const EMAIL_SHAPE = String.raw`^[^@\s]+@[^@\s]+\.[a-z]{2,}$`;
export const isInvalidEmail: Condition = sql<SqlBool>`(p.kind = 'email' and p.canonical !~ ${EMAIL_SHAPE})`;

export function hasInvalidEmail(workspaceId: string): Condition {
  return sql<SqlBool>`exists (select from contact_point p
    where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and ${isInvalidEmail})`;
}

/** When somebody last looked at the record, verified or changed it. */
export function lastLookedAt(alias: 'a' | 'c'): RawBuilder<Date> {
  const verified = sql.ref(alias === 'a' ? 'a.last_verified_at' : 'c.verified_at');
  return sql<Date>`greatest(${sql.ref(`${alias}.updated_at`)}, ${verified})`;
}

/** What the last search of duplicates is sure of, and nobody has decided yet: the later of the two is the one too many. */
function isFoundTwin(workspaceId: string, id: 'a.account_id' | 'c.contact_id'): Condition {
  return sql<SqlBool>`exists (select from candidate_pair p
    where p.workspace_id = ${workspaceId} and p.right_id = ${sql.ref(id)} and p.band = 'same'
      and (p.decision is null or p.decision = 'later'))`;
}

function isSaidDistinct(workspaceId: string, earlier: string, later: string): Condition {
  return sql<SqlBool>`exists (select from candidate_pair p
    where p.workspace_id = ${workspaceId} and p.left_id = ${sql.ref(earlier)} and p.right_id = ${sql.ref(later)}
      and p.decision = 'distinct')`;
}

/**
 * Another record, made before, that is this one for certain: the same name at the same place, or one that a search found;
 * unless somebody said that they are two.
 */
export function hasEarlierTwin(workspaceId: string): Condition {
  return sql<SqlBool>`(${isFoundTwin(workspaceId, 'a.account_id')} or exists (select from account b
    where b.workspace_id = ${workspaceId} and b.search_key = a.search_key and b.level = a.level
      and b.account_id < a.account_id and b.siren is not distinct from a.siren
      and case a.level when 'site' then b.entity_id = a.entity_id and b.postcode = a.postcode
        when 'entity' then b.postcode = a.postcode or b.parent_id = a.parent_id
        else b.kind is not distinct from a.kind and b.parent_id is not distinct from a.parent_id end
      and not ${isSaidDistinct(workspaceId, 'b.account_id', 'a.account_id')}))`;
}

/** Another person of the same name with the same mailbox, made before, or one that a search found. */
export function hasEarlierNamesake(workspaceId: string): Condition {
  return sql<SqlBool>`(${isFoundTwin(workspaceId, 'c.contact_id')} or exists (select from contact d
    join contact_point q on q.workspace_id = ${workspaceId} and q.contact_id = d.contact_id and q.kind = 'email'
    join contact_point p on p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and p.canonical = q.canonical
    where d.workspace_id = ${workspaceId} and d.search_key = c.search_key and d.contact_id < c.contact_id
      and not ${isSaidDistinct(workspaceId, 'd.contact_id', 'c.contact_id')}))`;
}

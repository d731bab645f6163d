import { sql } from 'kysely';
import { mayContact } from '../../domain/may-contact.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayEditContact, mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { CONTACT_NAME } from './contact.ts';
import { instant } from './contact-queries.ts';
import type { AffiliationView, ContactView } from './contract.ts';

type OwnFields = Omit<ContactView, 'mayContact' | 'affiliations' | 'points' | 'objections'>;

/** A person with where he works, what he covers, how to reach him and what he objects to. @throws AppError `contact_unknown`. */
export async function getContact(tx: Tx, access: Access, contactId: string): Promise<ContactView> {
  const { rows } = await sql<OwnFields>`
    select c.contact_id as id, c.code, c.version, c.civility, c.first_name as "firstName", c.last_name as "lastName", c.language,
      c.time_zone as "timeZone", c.persona, coalesce(c.technologies, '{}') as technologies, c.linkedin,
      c.lead_source as "leadSource", c.source, ${instant('c.verified_at')} as "verifiedAt",
      c.last_contact_on as "lastContactOn", ${mayEditContact(access, 'c')} as "isMine"
    from contact c
    where c.workspace_id = ${access.workspaceId} and c.contact_id = ${contactId} and ${mayReadContact(access, 'c')}`.execute(
    tx,
  );
  const [own] = rows;
  if (!own) throw new AppError('contact_unknown', { status: 404, values: { id: contactId } });
  const objections = await findObjections(tx, access, contactId);
  return {
    ...own,
    isMine: own.isMine && access.rights.has('edit_contacts'),
    mayContact: {
      phone: mayContact(objections, 'phone'),
      email: mayContact(objections, 'email'),
      mail: mayContact(objections, 'mail'),
      sms: mayContact(objections, 'sms'),
    },
    affiliations: await findAffiliations(tx, access, contactId),
    points: await findPoints(tx, access, contactId),
    objections,
  };
}

/** Current ones first, then the latest ended; those at accounts that the asker may not read are not told. */
async function findAffiliations(tx: Tx, access: Access, contactId: string): Promise<AffiliationView[]> {
  const { workspaceId } = access;
  const { rows } = await sql<AffiliationView>`
    select f.affiliation_id as id, f.kind, json_build_object('id', a.account_id, 'level', a.level, 'name', a.name, 'town', a.town,
        'companyName', case when a.level = 'site' then e.name end) as account,
      f.job_title as "jobTitle", f.department, f.seniority, f.stated_roles as "statedRoles",
      f.inferred_roles as "inferredRoles", coalesce(f.role_stances, '{}') as stances, f.decision_tag as "decisionTag",
      f.influence, f.perimeter, coalesce(f.regions, '{}') as regions, f.is_main as "isMain", f.has_ended as "hasEnded",
      f.valid_from as "validFrom", f.valid_to as "validTo", ${instant('f.verified_at')} as "verifiedAt"
    from affiliation f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    left join account e on e.workspace_id = ${workspaceId} and e.account_id = a.entity_id
    where f.workspace_id = ${workspaceId} and f.contact_id = ${contactId} and ${mayReadAccount(access, 'a')}
    order by f.has_ended, f.kind desc, f.valid_to desc nulls last, a.search_key, f.affiliation_id`.execute(tx);
  return rows;
}

async function findPoints(tx: Tx, access: Access, contactId: string): Promise<ContactView['points']> {
  const { workspaceId } = access;
  const { rows } = await sql<ContactView['points'][number]>`
    select p.contact_point_id as id, p.kind, p.raw, p.canonical, p.extension, p.line_use as use, p.is_generic as "isGeneric",
      p.is_primary as "isPrimary", p.verification, ${instant('p.verified_at')} as "verifiedAt",
      coalesce((select json_agg(json_build_object('id', c.contact_id, 'name', ${CONTACT_NAME})) from (
        select c.* from contact_point o
        join contact c on c.workspace_id = ${workspaceId} and c.contact_id = o.contact_id
        where o.workspace_id = ${workspaceId} and o.canonical = p.canonical and o.kind = p.kind
          and o.contact_id <> p.contact_id and ${mayReadContact(access, 'c')}
        order by c.contact_id limit 5) c), '[]') as "alsoOf"
    from contact_point p
    where p.workspace_id = ${workspaceId} and p.contact_id = ${contactId}
    order by p.kind desc, p.is_primary desc, p.contact_point_id`.execute(tx);
  return rows;
}

/** His own, lifted ones included, and those of the accounts where he works. */
async function findObjections(tx: Tx, access: Access, contactId: string): Promise<ContactView['objections']> {
  const { workspaceId } = access;
  const { rows } = await sql<ContactView['objections'][number]>`
    select o.objection_id as id, o.channel, o.raw, ${instant('o.objected_at')} as "objectedAt",
      ${instant('o.lifted_at')} as "liftedAt", o.lift_reason as "liftReason", null as "accountName"
    from objection o where o.workspace_id = ${workspaceId} and o.contact_id = ${contactId}
    union all
    select o.objection_id, o.channel, o.raw, ${instant('o.objected_at')}, ${instant('o.lifted_at')}, o.lift_reason, a.name
    from affiliation f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    join objection o on o.workspace_id = ${workspaceId} and o.account_id = f.account_id and o.lifted_at is null
    where f.workspace_id = ${workspaceId} and f.contact_id = ${contactId} and f.kind = 'works_at' and not f.has_ended
    order by 5 nulls first, 4 desc, 1`.execute(tx);
  return rows;
}

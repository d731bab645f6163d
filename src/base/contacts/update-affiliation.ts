import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import { assertVersion, differencesOf, type Fields } from '../change-log/assert-version.ts';
import type { Access } from '../workspaces/access.ts';
import { inOrder, readJobColumns, readRegions, readStances } from './affiliation.ts';
import { findEditable, releaseMain } from './affiliation-queries.ts';
import type { WrittenAffiliation } from './contact.ts';
import { changesOfPart, recordContactChange, type Writing } from './contact-queries.ts';
import type { UpdateAffiliationRequest } from './contract.ts';

type Changeable = Pick<
  WrittenAffiliation,
  | 'job_title'
  | 'department'
  | 'seniority'
  | 'inferred_roles'
  | 'stated_roles'
  | 'role_stances'
  | 'decision_tag'
  | 'influence'
  | 'perimeter'
  | 'regions'
  | 'is_main'
  | 'valid_from'
>;
type Found = Changeable & { readonly account_id: string; readonly has_ended: boolean };

/**
 * Changes what a person does at an account: roles and their stance, tag, influence, perimeter. Fields not sent stay.
 * @throws AppError as `lockContactToEdit`; `affiliation_unknown`, `record_changed_meanwhile`, `account_not_yours`,
 * `region_unknown`, `stance_without_role`.
 */
export async function updateAffiliation(
  tx: Tx,
  access: Access,
  asked: UpdateAffiliationRequest & { readonly contactId: string; readonly affiliationId: string },
  writing: Writing,
): Promise<void> {
  const { contactId, affiliationId, version: yours, ...fields } = asked;
  const { version } = await lockContactToEdit(tx, access, contactId);
  const { account_id: accountId, has_ended: hasEnded, ...before } = await find(tx, access, contactId, affiliationId);
  const wished = readWished(fields, before);
  assertVersion({ version, fields: before as Fields }, { version: yours, fields: wished });
  const changes = differencesOf(before as Fields, wished); // rows are fields under their names
  const names = Object.keys(changes) as (keyof Changeable)[];
  if (names.length === 0) return;
  if (changes.is_main?.[1] === true && !hasEnded) {
    const mine = await findEditable(tx, access, [accountId]);
    if (!mine.has(accountId)) throw new AppError('account_not_yours', { status: 403, values: { id: accountId } });
    await releaseMain(tx, access, { accountId, exceptId: contactId }, writing);
  }
  await sql`
    update affiliation set ${sql.join(names.map((name) => assign(name, wished[name])))}
    where workspace_id = ${access.workspaceId} and affiliation_id = ${affiliationId}`.execute(tx);
  await recordContactChange(tx, access, contactId, changesOfPart('affiliation', affiliationId, changes), writing);
}

function assign(name: keyof Changeable, value: unknown): RawBuilder<unknown> {
  return name === 'role_stances'
    ? sql`${sql.ref(name)} = ${JSON.stringify(value)}::jsonb`
    : sql`${sql.ref(name)} = ${value}`;
}

async function find(tx: Tx, access: Access, contactId: string, affiliationId: string): Promise<Found> {
  const { rows } = await sql<Found>`
    select account_id, has_ended, job_title, department, seniority, inferred_roles, stated_roles, role_stances, decision_tag,
      influence, perimeter, regions, is_main, valid_from
    from affiliation
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and affiliation_id = ${affiliationId}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw new AppError('affiliation_unknown', { status: 404, values: { id: affiliationId } });
  return found;
}

type AskedFields = Omit<UpdateAffiliationRequest, 'version'>;

/** The columns that what was sent stands for. A stance goes with its role. */
function readWished(asked: AskedFields, before: Changeable): Partial<Changeable> {
  const job: Partial<Changeable> = asked.jobTitle === undefined ? {} : readJobColumns(asked.jobTitle);
  const stated = asked.statedRoles === undefined ? before.stated_roles : inOrder(asked.statedRoles);
  const held = [...stated, ...(job.inferred_roles ?? before.inferred_roles)];
  const kept = Object.entries(before.role_stances ?? {}).filter(([role]) => held.includes(role));
  const stances = asked.stances === undefined ? Object.fromEntries(kept) : readStances(asked.stances, held);
  const plain = {
    decision_tag: asked.decisionTag,
    influence: asked.influence,
    perimeter: asked.perimeter,
    regions: asked.regions && readRegions(asked.regions),
    is_main: asked.isMain,
    valid_from: asked.validFrom,
  };
  const sent = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return { ...job, ...sent, stated_roles: stated, role_stances: stances };
}

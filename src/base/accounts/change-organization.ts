import { sql } from 'kysely';
import type { OrganizationModel } from '../../domain/organization-model.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { searchKeyOf } from './account-fields.ts';
import { nameByStandard, readAccountSettings } from './account-settings.ts';
import { type AccountState, readStates } from './account-state.ts';
import type { CreateAccount } from './change-contract.ts';
import { insertAccount } from './create-account.ts';
import { removeAccount } from './delete-account.ts';
import type { Parent } from './find-place.ts';
import { keepParentLinks } from './parent-link.ts';
import { type Placement, placeAccounts } from './place-accounts.ts';
import { type PlannedMove, planOrganization } from './plan-organization.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface ModelChange {
  readonly version: number;
  /** Null: as the workspace keeps its trees. */
  readonly model: OrganizationModel | null;
}

/**
 * Keeps the tree of a group by another model: does what `planOrganization` shows, and remembers the tree as it was.
 * @throws AppError as `openAccount`, `planOrganization`, `lockTreeToMove`.
 */
export async function changeOrganization(
  tx: Tx,
  access: Access,
  groupId: string,
  { version, model }: ModelChange,
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  await lockTreeToMove(tx, access, groupId);
  const state = await openAccount(tx, access, groupId, version);
  const plan = await planOrganization(tx, access, groupId, model);
  const changeId = moment.newId();
  const cause = { organization_change_id: changeId };
  // A company first: its sites may then go up to it.
  for (const level of ['entity', 'site'])
    await place(tx, access, plan.moved.filter((move) => move.level === level).map(placementOf), cause, moment);
  const created = [];
  const companies = await readStates(
    tx,
    workspaceId,
    plan.sitesMissing.map((company) => company.id),
  );
  for (const company of companies) created.push(await createSiteOf(tx, access, company, moment));
  await sql`
    insert into organization_change (workspace_id, organization_change_id, account_id, model_before, model_after, moved,
      created_ids, changed_by, changed_at)
    values (${workspaceId}, ${changeId}, ${groupId}, ${state.organization_model}, ${model}, ${JSON.stringify(plan.moved)}::jsonb,
      ${created}::uuid[], ${access.actorId}, ${moment.now})`.execute(tx);
  return saveState(tx, access, { state, changes: { organization_model: model }, cause }, moment);
}

/**
 * Puts the tree back as it was before the last change of its model. An account that somebody has moved since stays where he put
 * it, and a site that something hangs on stays.
 * @throws AppError as `openAccount`, `lockTreeToMove`; `nothing_to_undo`.
 */
export async function undoOrganization(
  tx: Tx,
  access: Access,
  groupId: string,
  { version }: { readonly version: number },
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  await lockTreeToMove(tx, access, groupId);
  const state = await openAccount(tx, access, groupId, version);
  const last = await takeLastChange(tx, workspaceId, groupId, moment.now);
  const cause = { organization_change_id: last.id };
  const states = new Map(
    (
      await readStates(
        tx,
        workspaceId,
        last.moved.map((move) => move.id),
      )
    ).map((row) => [row.account_id, row]),
  );
  const untouched = last.moved.filter((move) => states.get(move.id)?.parent_id === move.to);
  // From the top downwards: what an account goes back under is back itself.
  const depths = [...new Set(untouched.map((move) => move.depth))].sort((left, right) => left - right);
  for (const depth of depths) {
    const back = untouched.filter((move) => move.depth === depth);
    await place(
      tx,
      access,
      back.map((move) => ({ id: move.id, parentId: move.from })),
      cause,
      moment,
    );
  }
  for (const site of await readStates(tx, workspaceId, last.createdIds))
    if (site.version === 1) await removeAccount(tx, access, site, moment);
  return saveState(tx, access, { state, changes: { organization_model: last.modelBefore }, cause }, moment);
}

const placementOf = (move: PlannedMove): Placement => ({ id: move.id, parentId: move.to });

async function place(
  tx: Tx,
  access: Access,
  placements: readonly Placement[],
  cause: Readonly<Record<string, string>>,
  moment: Moment,
): Promise<void> {
  if (placements.length === 0) return;
  await keepParentLinks(tx, access, { placements, grounds: {}, source: 'rule' }, moment);
  const lines = await placeAccounts(tx, access.workspaceId, placements, moment.now);
  await appendChanges(tx, access.workspaceId, lines, contextOf(access, moment.now, cause), moment.newId);
}

/** A company's one site stands where the company does; whether it is the head office, nobody said. */
async function createSiteOf(tx: Tx, access: Access, company: AccountState, moment: Moment): Promise<string> {
  const settings = await readAccountSettings(tx, access.workspaceId);
  const { address_raw, street, address_complement, delivery_box, postcode, cedex } = company;
  const { town, commune_code, department, region, country } = company;
  const place = {
    street,
    address_complement,
    delivery_box,
    postcode,
    cedex,
    town,
    commune_code,
    department,
    region,
    country,
  };
  const name = nameByStandard({
    level: 'site',
    name: company.town ?? company.name,
    town,
    kind: company.town ? 'office' : null,
  });
  const columns = { name, search_key: searchKeyOf(name), address_raw, ...place };
  const { account_id: id, path, group_id: groupId, siren } = company;
  const rootId = path[0] ?? id;
  const parent: Parent = {
    id,
    level: 'entity',
    kind: null,
    path,
    rootId,
    groupId,
    entityId: id,
    siren,
    name: company.name,
  };
  const asked: CreateAccount = { level: 'site', name, distinctFrom: [] };
  const made = await insertAccount(tx, access, { asked, columns, numbers: {}, parent, settings }, moment);
  return made.id;
}

interface LastChange {
  readonly id: string;
  readonly modelBefore: string | null;
  readonly moved: readonly PlannedMove[];
  readonly createdIds: readonly string[];
}

async function takeLastChange(tx: Tx, workspaceId: string, groupId: string, now: Date): Promise<LastChange> {
  const { rows } = await sql<LastChange>`
    update organization_change set undone_at = ${now}
    where workspace_id = ${workspaceId} and organization_change_id = (
      select organization_change_id from organization_change
      where workspace_id = ${workspaceId} and account_id = ${groupId} and undone_at is null
      order by organization_change_id desc limit 1)
    returning organization_change_id as id, model_before as "modelBefore", moved, created_ids as "createdIds"`.execute(
    tx,
  );
  const [last] = rows;
  if (!last) throw new AppError('nothing_to_undo', { values: { id: groupId }, status: 409 });
  return last;
}

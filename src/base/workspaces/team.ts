import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from './access.ts';
import type { TeamView } from './contract.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

export interface TeamToSave {
  readonly name: string;
  /** A member of the team; none while nobody leads it. */
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
}

/** The teams of a workspace, by name. */
export async function findTeams(tx: Tx, { workspaceId }: Access): Promise<TeamView[]> {
  const { rows } = await sql<TeamView>`
    select t.team_id as id, t.name, t.lead_id as "leadId", t.version, array(
      select m.user_id from team_member m where m.workspace_id = ${workspaceId} and m.team_id = t.team_id
      order by m.user_id) as "memberIds"
    from team t where t.workspace_id = ${workspaceId}`.execute(tx);
  const { compare } = new Intl.Collator('fr');
  return rows.sort((one, other) => compare(one.name, other.name));
}

/** Makes a team. @throws AppError `right_missing`, `team_name_used`, `member_unknown`, `lead_outside_team`. */
export async function createTeam(tx: Tx, access: Access, team: TeamToSave, clock: Clock): Promise<TeamView> {
  assertMay(access, 'manage_members');
  const { workspaceId } = access;
  const id = clock.newId();
  const { name, leadId } = team;
  const memberIds = await checkMembers(tx, access, team);
  await assertNameFree(tx, access, name, id);
  await sql`
    insert into team (workspace_id, team_id, name, lead_id, created_at, updated_at)
    values (${workspaceId}, ${id}, ${name}, ${leadId}, ${clock.now}, ${clock.now})`.execute(tx);
  await writeMembers(tx, access, id, memberIds);
  const changes = { name: [null, name], leadId: [null, leadId], memberIds: [null, memberIds] } as const;
  await log(tx, access, id, changes, clock);
  return { id, name, leadId, memberIds: [...memberIds], version: 1 };
}

/**
 * Changes a team as a whole: its name, its lead, its members.
 * @throws AppError as `createTeam`, `team_unknown`, `record_changed_meanwhile`.
 */
export async function changeTeam(
  tx: Tx,
  access: Access,
  { id, version, ...team }: TeamToSave & { readonly id: string; readonly version: number },
  clock: Clock,
): Promise<TeamView> {
  assertMay(access, 'manage_members');
  const { workspaceId } = access;
  const before = await lockTeam(tx, access, id);
  if (before.version !== version) {
    const values = { version: before.version, yours: version };
    throw new AppError('record_changed_meanwhile', { values, status: 409 });
  }
  const { name, leadId } = team;
  const memberIds = await checkMembers(tx, access, team);
  await assertNameFree(tx, access, name, id);
  await sql`
    update team set name = ${name}, lead_id = ${leadId}, version = version + 1, updated_at = ${clock.now}
    where workspace_id = ${workspaceId} and team_id = ${id}`.execute(tx);
  await writeMembers(tx, access, id, memberIds);
  const all: FieldChanges = {
    name: [before.name, name],
    leadId: [before.leadId, leadId],
    memberIds: [before.memberIds, memberIds],
  };
  const changes = Object.entries(all).filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is));
  if (changes.length > 0) await log(tx, access, id, Object.fromEntries(changes), clock);
  return { id, name, leadId, memberIds: [...memberIds], version: version + 1 };
}

/** Ends a team; its members stay. @throws AppError `right_missing`, `team_unknown`. */
export async function removeTeam(tx: Tx, access: Access, id: string, clock: Clock): Promise<void> {
  assertMay(access, 'manage_members');
  const { workspaceId } = access;
  const { name, leadId, memberIds } = await lockTeam(tx, access, id);
  await sql`delete from team_member where workspace_id = ${workspaceId} and team_id = ${id}`.execute(tx);
  await sql`delete from team where workspace_id = ${workspaceId} and team_id = ${id}`.execute(tx);
  const changes = { name: [name, null], leadId: [leadId, null], memberIds: [memberIds, null] } as const;
  await log(tx, access, id, changes, clock);
}

async function lockTeam(tx: Tx, access: Access, id: string): Promise<TeamView> {
  await sql`
    select from team where workspace_id = ${access.workspaceId} and team_id = ${id} for update`.execute(tx);
  const found = (await findTeams(tx, access)).find((team) => team.id === id);
  if (!found) throw new AppError('team_unknown', { values: { id }, status: 404 });
  return found;
}

/** The members in one order, each once; all belong to the workspace, and whoever leads is among them. */
async function checkMembers(tx: Tx, { workspaceId }: Access, team: TeamToSave): Promise<readonly string[]> {
  const memberIds = [...new Set(team.memberIds)].sort();
  const { rows } = await sql<{ id: string }>`
    select user_id as id from workspace_member
    where workspace_id = ${workspaceId} and user_id = any(${memberIds}::uuid[])`.execute(tx);
  const known = new Set(rows.map((row) => row.id));
  const unknown = memberIds.find((id) => !known.has(id));
  if (unknown) throw new AppError('member_unknown', { values: { id: unknown }, status: 404 });
  if (team.leadId && !known.has(team.leadId)) throw new AppError('lead_outside_team', { status: 422 });
  return memberIds;
}

async function assertNameFree(tx: Tx, { workspaceId }: Access, name: string, id: string): Promise<void> {
  // Two people who give one name at the same moment take turns here.
  await sql`select from workspace where workspace_id = ${workspaceId} for update`.execute(tx);
  const { rows } = await sql`
    select from team where workspace_id = ${workspaceId} and name = ${name} and team_id <> ${id}`.execute(tx);
  if (rows.length > 0) throw new AppError('team_name_used', { values: { name }, status: 409 });
}

async function writeMembers(tx: Tx, { workspaceId }: Access, id: string, memberIds: readonly string[]): Promise<void> {
  await sql`delete from team_member where workspace_id = ${workspaceId} and team_id = ${id}`.execute(tx);
  await sql`
    insert into team_member (workspace_id, team_id, user_id)
    select w.workspace_id, ${id}::uuid, x.user_id from workspace w, unnest(${memberIds}::uuid[]) as x(user_id)
    where w.workspace_id = ${workspaceId}`.execute(tx);
}

async function log(tx: Tx, access: Access, recordId: string, changes: FieldChanges, { now, newId }: Clock) {
  const line = { recordKind: 'team', recordId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}

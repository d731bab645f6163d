import { sql } from 'kysely';
import {
  type AccountLevel,
  isLevelRequired,
  isLevelShown,
  type OrganizationModel,
  ruleOfModel,
} from '../../domain/organization-model.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import { readAccountSettings } from './account-settings.ts';

/** An account that would stand elsewhere. */
export interface PlannedMove {
  readonly id: string;
  readonly name: string;
  readonly level: AccountLevel;
  readonly from: string;
  readonly to: string;
  /** How far below the top it stands: putting back begins above. */
  readonly depth: number;
}

/** What another model does to the tree of a group. */
export interface OrganizationPlan {
  readonly model: OrganizationModel;
  readonly shown: readonly AccountLevel[];
  readonly required: readonly AccountLevel[];
  readonly moved: readonly PlannedMove[];
  /** Companies without a site, where the model wants one. */
  readonly sitesMissing: readonly { readonly id: string; readonly name: string }[];
}

interface TreeLine {
  readonly id: string;
  readonly level: AccountLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly entityId: string | null;
}

/**
 * What would move if a group were kept by another model (by the workspace's, where none is named); nothing is written. A level
 * that is not shown keeps nothing apart: what stands under a hidden sub-group, company or regional office goes up to the
 * nearest place that stays, and a level that is required gets what it lacks.
 * @throws AppError `account_unknown`, `not_a_top_group`.
 */
export async function planOrganization(
  tx: Tx,
  access: Access,
  groupId: string,
  wished: OrganizationModel | null,
): Promise<OrganizationPlan> {
  const { workspaceId } = access;
  const { rows } = await sql<TreeLine & { kind: string | null }>`
    select a.account_id as id, a.level, a.name, a.parent_id as "parentId", a.path, a.entity_id as "entityId", a.kind
    from account a
    where a.workspace_id = ${workspaceId} and a.root_id = ${groupId} and ${mayReadAccount(access, 'a')}
    order by cardinality(a.path), a.account_id`.execute(tx);
  const [top] = rows;
  if (!top) throw await explainMissing(tx, access, groupId);
  if (top.level !== 'group' || top.kind === 'network')
    throw new AppError('not_a_top_group', { values: { id: groupId, name: top.name }, status: 422 });
  const model = wished ?? (await readAccountSettings(tx, workspaceId)).organization.model;
  const { shown, required } = ruleOfModel(model);
  return { model, shown, required, moved: findMoves(rows, top, model), sitesMissing: findMissingSites(rows, model) };
}

/** A group below another has no model of its own, and no tree either. */
async function explainMissing(tx: Tx, access: Access, id: string): Promise<AppError> {
  const { rows } = await sql<{ name: string }>`
    select a.name from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${id} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [found] = rows;
  if (found) return new AppError('not_a_top_group', { values: { id, name: found.name }, status: 422 });
  return new AppError('account_unknown', { values: { id }, status: 404 });
}

function findMoves(tree: readonly TreeLine[], top: TreeLine, model: OrganizationModel): PlannedMove[] {
  const levels = new Map(tree.map((line) => [line.id, line.level]));
  /** The nearest ancestor that keeps something apart: its level is shown, or it is the top. */
  const placeOf = (line: TreeLine): string | null => {
    if (line.level === 'group') return line.parentId;
    if (line.level === 'site')
      return isLevelShown(model, 'site') || levels.get(line.parentId ?? '') !== 'site' ? line.parentId : line.entityId;
    const kept = line.path.findLast((id) => id === top.id || isLevelShown(model, levels.get(id) ?? 'group'));
    return kept ?? line.parentId;
  };
  return tree.flatMap((line) => {
    const to = placeOf(line);
    if (to === null || line.parentId === null || to === line.parentId) return [];
    return [{ id: line.id, name: line.name, level: line.level, from: line.parentId, to, depth: line.path.length }];
  });
}

function findMissingSites(tree: readonly TreeLine[], model: OrganizationModel): OrganizationPlan['sitesMissing'] {
  if (!isLevelRequired(model, 'site')) return [];
  const withSite = new Set(tree.filter((line) => line.level === 'site').map((line) => line.entityId));
  return tree.filter((line) => line.level === 'entity' && !withSite.has(line.id)).map(({ id, name }) => ({ id, name }));
}

import { sql } from 'kysely';
import {
  type AccountLevel,
  isLevelRequired,
  isLevelShown,
  mayStandUnder,
  type OrganizationModel,
} from '../../domain/organization-model.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from '../workspaces/access.ts';
import { mayEditAccount, mayReadAccount } from './account-policy.ts';
import { type AccountSettings, readModelOf } from './account-settings.ts';

/** An account under which another is to stand. */
export interface Parent {
  readonly id: string;
  readonly level: AccountLevel;
  readonly kind: string | null;
  readonly path: readonly string[];
  readonly rootId: string;
  readonly groupId: string | null;
  readonly entityId: string | null;
  readonly siren: string | null;
  readonly name: string;
}

/**
 * The account under which somebody puts another: he must be allowed to edit it, or he could read a whole group by putting
 * something of his own under it. The tree stands still meanwhile: `keepTreeStill` or `lockTree` come first.
 * @throws AppError `account_unknown`, `account_not_yours`, `parent_level_wrong`, `parent_closed`, `network_has_no_children`.
 */
export async function findParent(tx: Tx, access: Access, parentId: string, level: AccountLevel): Promise<Parent> {
  assertMay(access, 'edit_accounts');
  const { rows } = await sql<Parent & { isMine: boolean; state: string | null }>`
    select a.account_id as id, a.level, a.kind, a.path, a.root_id as "rootId", a.group_id as "groupId", a.entity_id as "entityId",
      a.siren, a.name, ${mayEditAccount(access, 'a')} as "isMine", a.state
    from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${parentId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [parent] = rows;
  if (!parent) throw new AppError('account_unknown', { values: { id: parentId, field: 'parentId' }, status: 404 });
  if (!parent.isMine)
    throw new AppError('account_not_yours', { values: { id: parentId, field: 'parentId' }, status: 403 });
  if (!mayStandUnder(level, parent.level))
    throw new AppError('parent_level_wrong', {
      values: { level, parent: parent.level, field: 'parentId' },
      status: 422,
    });
  if (parent.state === 'closed')
    throw new AppError('parent_closed', { values: { name: parent.name, field: 'parentId' }, status: 409 });
  if (parent.kind === 'network')
    throw new AppError('network_has_no_children', { values: { name: parent.name, field: 'parentId' }, status: 422 });
  return parent;
}

interface PlaceAsked {
  readonly level: AccountLevel;
  readonly parent: Parent | null;
}

/**
 * Whether an account may stand there in a tree kept by that model.
 * @throws AppError `parent_required`, `level_required`, `level_not_shown`.
 */
export async function assertPlace(
  tx: Tx,
  { workspaceId }: Access,
  { level, parent }: PlaceAsked,
  settings: AccountSettings,
): Promise<OrganizationModel> {
  const model = await readModelOf(tx, workspaceId, parent?.rootId ?? null, settings);
  if (!isLevelShown(model, level)) throw new AppError('level_not_shown', { values: { level, model }, status: 422 });
  if (level === 'site' && !parent)
    throw new AppError('parent_required', { values: { level, field: 'parentId' }, status: 422 });
  if (level === 'entity' && !parent && isLevelRequired(model, 'group'))
    throw new AppError('level_required', { values: { level: 'group', model, field: 'parentId' }, status: 422 });
  return model;
}

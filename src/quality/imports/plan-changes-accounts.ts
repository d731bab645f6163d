import { type AccountRow, FILLABLE_ACCOUNT_COLUMNS, type FillableAccount } from '../../base/accounts/account.ts';
import type { Arrangement, EntityNode, GroupNode, NetworkNode, SiteNode } from '../../matching/arrangement.ts';
import { addRevenue, planAccountParts } from './plan-changes-account-parts.ts';
import { ADDRESS_COLUMNS, entityRow, groupRow, type Naming, placeUnder, siteRow } from './plan-changes-account-rows.ts';
import type { PlanDraft } from './plan-changes-draft.ts';
import { type AccountMatches, sirenOf, sitesByEntity } from './plan-changes-match-accounts.ts';

export interface PlannedAccount {
  /** As it will stand once saved. */
  readonly row: AccountRow;
  readonly cluster: number;
}
/** Node id → the account that it is or becomes. */
export type PlannedAccounts = ReadonlyMap<string, PlannedAccount>;

type Node = GroupNode | NetworkNode | EntityNode | SiteNode;

/** What planning accounts carries from one to the next. */
interface Work {
  readonly draft: PlanDraft;
  readonly matches: AccountMatches;
  readonly planned: Map<string, PlannedAccount>;
  /** Accounts as they will stand after the nodes planned so far: two nodes of the file may be one account of the base. */
  readonly rows: Map<string, AccountRow>;
  /** Companies that have their head office already: at most one each. */
  readonly headOffices: Set<string>;
}

/** Plans networks, groups, companies and sites, parents first; one customer with all that stands below is one cluster. */
export function planAccounts(draft: PlanDraft, arrangement: Arrangement, matches: AccountMatches): PlannedAccounts {
  const known = [...draft.existing.accounts.values()].map(({ row }) => row);
  const headOffices = new Set(known.flatMap((row) => (row.is_head_office && row.entity_id ? [row.entity_id] : [])));
  const work: Work = { draft, matches, planned: new Map(), rows: new Map(), headOffices };
  const sites = sitesByEntity(arrangement);
  // Networks may have members in every cluster, so they come with the first.
  for (const node of arrangement.networks) planGroup(work, node, 0);
  arrangement.groups.forEach((node, cluster) => {
    planGroup(work, node, cluster);
  });
  let alone = arrangement.groups.length;
  for (const node of arrangement.entities) {
    const group = node.groupId ? work.planned.get(node.groupId) : undefined;
    const cluster = group?.cluster ?? alone++;
    const own = sites.get(node.id) ?? [];
    const entity = planEntity(work, node, own, group?.row, cluster);
    for (const site of own) planSite(work, site, entity, cluster);
  }
  return work.planned;
}

function planGroup(work: Work, node: GroupNode | NetworkNode, cluster: number): void {
  const { found, naming } = nameAccount(work, node, 'basis' in node ? 'GRP' : 'RES');
  settle(work, node, cluster, found, groupRow(work.draft, node, naming));
}

function planEntity(
  work: Work,
  node: EntityNode,
  sites: readonly SiteNode[],
  group: AccountRow | undefined,
  cluster: number,
): AccountRow {
  const { found, naming } = nameAccount(work, node, 'SOC');
  const owner = { kind: 'account', id: naming.accountId } as const;
  const wanted = found?.siren ?? sirenOf(node, sites);
  const siren = wanted && work.draft.claim(owner, 'siren', wanted) ? wanted : null;
  if (wanted && !siren)
    work.draft.skip(cluster, owner, { code: 'identifier_of_another_record', values: { value: wanted } });
  const row = entityRow(work.draft, node, naming, { siren, group, hasSites: sites.length > 0 });
  const settled = settle(work, node, cluster, found && attach(work, found, row, group, cluster), row);
  // Figures stay at the lowest level: sums are computed, never stored twice.
  if (sites.length === 0) addRevenue(work.draft, { row: settled, cluster, owner }, node);
  return settled;
}

/** A company that the base holds comes under the file's group where it has no parent; it never leaves the one it has. */
function attach(
  work: Work,
  found: AccountRow,
  wished: AccountRow,
  group: AccountRow | undefined,
  cluster: number,
): AccountRow {
  const owner = { kind: 'account', id: found.account_id } as const;
  let row = found;
  if (!found.siren && wished.siren) {
    const after = { siren: wished.siren };
    work.draft.complete({ kind: 'complete', cluster, owner, table: 'account', id: found.account_id, after });
    row = { ...row, siren: wished.siren };
  }
  if (!group || found.parent_id === group.account_id) return row;
  if (found.parent_id) {
    work.draft.skip(cluster, owner, { code: 'already_under_another_group', values: { group: group.name } });
    return row;
  }
  work.draft.changes.push({ kind: 'attach', cluster, owner, table: 'account', parentId: group.account_id });
  return { ...row, ...placeUnder(group) };
}

function planSite(work: Work, node: SiteNode, entity: AccountRow, cluster: number): void {
  const { found, naming } = nameAccount(work, node, 'SIT');
  const isHeadOffice = node.isHeadOffice && !work.headOffices.has(entity.account_id);
  if (isHeadOffice && !found) work.headOffices.add(entity.account_id);
  const row = siteRow(work.draft, node, naming, { entity, isHeadOffice });
  settle(work, node, cluster, found && { ...found, siren: row.siren, path: row.path, group_id: row.group_id }, row);
}

function nameAccount(work: Work, node: Node, prefix: string): { found: AccountRow | undefined; naming: Naming } {
  const accountId = work.matches.get(node.id) ?? '';
  const found = work.rows.get(accountId) ?? work.draft.existing.accounts.get(accountId)?.row;
  if (found) return { found, naming: { accountId: found.account_id, code: found.code } };
  return { found, naming: { accountId: work.draft.context.newId(), code: work.draft.numberCode(node.code, prefix) } };
}

/** Creates the account or fills what is empty in the one of the base, then adds what hangs on it. */
function settle(
  work: Work,
  node: Node,
  cluster: number,
  found: AccountRow | undefined,
  wished: AccountRow,
): AccountRow {
  const owner = { kind: 'account', id: wished.account_id } as const;
  const after = found ? emptyColumns(found, wished) : {};
  const row = found ? { ...found, ...after } : wished;
  if (found) work.draft.complete({ kind: 'complete', cluster, owner, table: 'account', id: found.account_id, after });
  else work.draft.insert(cluster, owner, 'account', wished);
  work.rows.set(row.account_id, row);
  work.planned.set(node.id, { row, cluster });
  planAccountParts(work.draft, node, { row, cluster, owner });
  return row;
}

/** Columns that are empty in the base and filled by the file. An address is taken whole or not at all. */
function emptyColumns(found: AccountRow, wished: AccountRow): Partial<FillableAccount> {
  const hasAddress = Boolean(found.street ?? found.postcode ?? found.town);
  // The keys of the literal that the type is derived from.
  const names = Object.keys(FILLABLE_ACCOUNT_COLUMNS) as (keyof FillableAccount)[];
  const filled = names.filter((name) => {
    const isAddress = ADDRESS_COLUMNS.some((column) => column === name);
    return found[name] === null && wished[name] !== null && !(isAddress && hasAddress);
  });
  return Object.fromEntries(filled.map((name) => [name, wished[name]]));
}

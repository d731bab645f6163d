import { foldedWords } from '../../domain/fold-text.ts';
import type { Arrangement, EntityNode, GroupNode, NetworkNode, SiteNode } from '../../matching/arrangement.ts';
import type { PlacedOnKnown } from '../../matching/known/place-on-known.ts';
import type { Address } from '../../matching/record.ts';
import type { PlanContext } from './plan-changes-draft.ts';
import { type ExistingBase, partKey } from './plan-changes-existing.ts';
import { RecordMatches } from './plan-changes-matches.ts';

/** Node id → account of the base that is the same thing without doubt. What is absent from it is new. */
export type AccountMatches = Pick<RecordMatches, 'get' | 'has'>;

/** The name as `account.search_key` has it. */
export function searchKey(name: string): string {
  return foldedWords(name).join(' ');
}

/** Postcode, number and way: null where one is missing, because a town alone is no address. */
export function addressKey(address: Pick<Address, 'postcode' | 'street'> | null): string | null {
  if (!address?.postcode || !address.street) return null;
  return `${address.postcode} ${searchKey(address.street)}`;
}

/** The company's SIREN: its own, else the one that all the SIRETs valid today of its sites begin with. */
export function sirenOf(entity: EntityNode, sites: readonly SiteNode[]): string | null {
  if (entity.siren) return entity.siren;
  const starts = new Set(sites.flatMap((site) => site.sirets.slice(0, 1)).map((siret) => siret.slice(0, 9)));
  const [start] = starts;
  return starts.size === 1 && start ? start : null;
}

/** Sites of each company, in the arrangement's order. */
export function sitesByEntity(arrangement: Arrangement): ReadonlyMap<string, readonly SiteNode[]> {
  return Map.groupBy(arrangement.sites, (site) => site.entityId);
}

/**
 * Finds the accounts of the base again: first by what cannot lie (SIREN, SIRET, the user's own codes, the content hash of
 * an earlier import), then where the engine placed them. Two valid different SIRENs never meet; where identifiers
 * contradict each other nothing is matched.
 */
export function matchAccounts(
  arrangement: Arrangement,
  existing: ExistingBase,
  { knownOf, answers }: Pick<PlacedOnKnown, 'knownOf'> & Pick<PlanContext, 'answers'>,
): AccountMatches {
  const matches = new RecordMatches(arrangement.questions, answers);
  if (existing.accounts.size === 0) return matches;
  const sites = sitesByEntity(arrangement);
  const match = (nodeId: string, accountId: string | undefined) => matches.add(nodeId, accountId);
  for (const entity of arrangement.entities) match(entity.id, findEntity(entity, sites.get(entity.id) ?? [], existing));
  for (const entity of mostSpokenOf(arrangement.entities)) {
    const placed = knownOf.get(entity.id);
    if (mayBeEntity(placed, sirenOf(entity, sites.get(entity.id) ?? []), existing))
      matches.addPlaced(entity.id, placed);
  }
  for (const site of arrangement.sites) match(site.id, findSite(site, matches.get(site.entityId), existing));
  for (const site of mostSpokenOf(arrangement.sites)) {
    const placed = knownOf.get(site.id);
    if (isSiteOf(placed, matches.get(site.entityId), existing)) matches.addPlaced(site.id, placed);
  }
  const entities = Map.groupBy(arrangement.entities, (entity) => entity.groupId ?? '');
  for (const group of arrangement.groups)
    match(group.id, findGroup(group, entities.get(group.id) ?? [], matches, existing));
  for (const network of arrangement.networks) match(network.id, findNetwork(network, existing));
  return matches;
}

/** Where two nodes of a file contend for one record, the one that more lines speak of comes first. */
export function mostSpokenOf<Node extends { readonly rows: readonly number[] }>(nodes: readonly Node[]): Node[] {
  return nodes.toSorted((left, right) => right.rows.length - left.rows.length);
}

function find(existing: ExistingBase, kind: string, value: string | null): string | undefined {
  return value ? existing.accountByKey.get(partKey(kind, value)) : undefined;
}

function findEntity(entity: EntityNode, sites: readonly SiteNode[], existing: ExistingBase): string | undefined {
  const siren = sirenOf(entity, sites);
  const mayBe = (id: string | undefined) => mayBeEntity(id, siren, existing);
  // The very lines of an earlier file come before what they share with others: a SIREN twice, a code twice.
  const bySheet = find(existing, 'sheet_key', `entity ${entity.id}`);
  if (mayBe(bySheet)) return bySheet;
  const bySiren = find(existing, 'siren', siren);
  if (bySiren) return bySiren;
  const found = [
    ...entity.codes.map((code) => find(existing, 'entity_code', code)),
    find(existing, 'vat', entity.vat),
    ...sites
      .flatMap((site) => site.sirets.slice(0, 1))
      .map((siret) => entityOf(find(existing, 'siret', siret), existing)),
  ].filter(mayBe);
  return unanimous(found);
}

/** Two valid different SIRENs are two companies, whatever else they share. */
function mayBeEntity(id: string | undefined, siren: string | null, existing: ExistingBase): boolean {
  const row = id ? existing.accounts.get(id)?.row : undefined;
  return row?.level === 'entity' && !(siren && row.siren && row.siren !== siren);
}

function entityOf(accountId: string | undefined, existing: ExistingBase): string | undefined {
  return (accountId && existing.accounts.get(accountId)?.row.entity_id) || undefined;
}

function isSiteOf(id: string | undefined, entityId: string | undefined, existing: ExistingBase): boolean {
  const row = id ? existing.accounts.get(id)?.row : undefined;
  return row?.level === 'site' && row.entity_id === entityId;
}

function findSite(site: SiteNode, entityId: string | undefined, existing: ExistingBase): string | undefined {
  const isOfEntity = (id: string | undefined) => isSiteOf(id, entityId, existing);
  const bySheet = find(existing, 'sheet_key', `site ${site.id}`);
  if (isOfEntity(bySheet)) return bySheet;
  // A SIRET valid today, then a former one: a moved site is one site with two SIRETs.
  const bySiret = site.sirets.map((siret) => find(existing, 'siret', siret)).find(isOfEntity);
  if (bySiret || !entityId) return bySiret;
  const found = site.codes.map((code) => find(existing, 'site_code', code)).filter(isOfEntity);
  if (found.length > 0) return unanimous(found);
  const key = addressKey(site.address);
  const atAddress = key ? existing.accountByKey.get(partKey('site_address', entityId, key)) : undefined;
  // Two SIRETs of one company at one address are two sites until somebody says otherwise.
  const hasSiret = [...(atAddress ? (existing.accounts.get(atAddress)?.has ?? []) : [])].some((part) =>
    part.startsWith('account_identifier siret '),
  );
  return hasSiret && site.sirets.length > 0 ? undefined : atAddress;
}

function findGroup(
  group: GroupNode,
  entities: readonly EntityNode[],
  matches: AccountMatches,
  existing: ExistingBase,
): string | undefined {
  const bySheet = find(existing, 'sheet_key', `group ${group.id}`);
  if (bySheet) return bySheet;
  const parents = entities.map(
    (entity) => existing.accounts.get(matches.get(entity.id) ?? '')?.row.parent_id ?? undefined,
  );
  const parent = unanimous(
    parents.filter((id) => id !== undefined && existing.accounts.get(id)?.row.level === 'group'),
  );
  if (parent) return parent;
  // The user wrote the group himself, in both files and in the same words.
  return group.basis.includes('group_column') ? find(existing, 'group_name', searchKey(group.name)) : undefined;
}

function findNetwork(network: NetworkNode, existing: ExistingBase): string | undefined {
  return (
    find(existing, 'sheet_key', `network ${network.id}`) ?? find(existing, 'network_name', searchKey(network.name))
  );
}

function unanimous(ids: readonly (string | undefined)[]): string | undefined {
  const different = new Set(ids);
  return different.size === 1 ? ids[0] : undefined;
}

import type {
  AffiliationNode,
  Arrangement,
  Commercial,
  ContactNode,
  EntityNode,
  GroupNode,
  SiteNode,
} from '../../../matching/arrangement.ts';

/** What a sales director calls a client: a group, or a company that stands outside any group. */
export interface Client {
  readonly node: GroupNode | EntityNode;
  readonly isGroup: boolean;
  readonly entities: readonly EntityNode[];
  readonly sites: readonly SiteNode[];
  readonly contacts: readonly ContactNode[];
  /** Present ones only: somebody who has left decides nothing. */
  readonly affiliations: readonly AffiliationNode[];
  /** Everybody who follows some part of it. */
  readonly owners: readonly string[];
  /** The people who decide: stated by the file, or inferred from their job title. */
  readonly deciders: readonly ContactNode[];
}

/** The year whose revenue ranks the clients: the latest that the file names, null for figures without a year, undefined where it has none. */
export function findRevenueYear({ entities, groups }: Arrangement): number | null | undefined {
  const years = [...groups, ...entities].flatMap((node) => node.revenueWithUs.map(({ year }) => year));
  if (years.length === 0) return undefined;
  const dated = years.filter((year) => year !== null);
  return dated.length === 0 ? null : dated.reduce((latest, year) => Math.max(latest, year));
}

/** Biggest first: by revenue of that year where the file has one, else by sites. */
export function findClients(arrangement: Arrangement, year: number | null | undefined): Client[] {
  const { groups, entities } = arrangement;
  const entitiesOf = Map.groupBy(entities, (entity) => entity.groupId ?? entity.id);
  const gather = clientGatherer(arrangement);
  const clients = [
    ...groups.map((group) => gather(group, true, entitiesOf.get(group.id) ?? [])),
    ...entities.filter((entity) => entity.groupId === null).map((entity) => gather(entity, false, [entity])),
  ];
  return clients.sort(
    (left, right) =>
      revenueOf(right, year) - revenueOf(left, year) ||
      right.sites.length - left.sites.length ||
      right.contacts.length - left.contacts.length ||
      byId(left, right),
  );
}

function clientGatherer(arrangement: Arrangement) {
  const sitesOf = Map.groupBy(arrangement.sites, (site) => site.entityId);
  const present = arrangement.affiliations.filter((affiliation) => !affiliation.hasEnded);
  const affiliationsOf = Map.groupBy(present, (affiliation) => affiliation.accountId);
  const contactById = new Map(arrangement.contacts.map((contact) => [contact.id, contact]));
  return (node: GroupNode | EntityNode, isGroup: boolean, own: readonly EntityNode[]): Client => {
    const sites = own.flatMap((entity) => sitesOf.get(entity.id) ?? []);
    const accountIds = new Set([node, ...own, ...sites].map(({ id }) => id));
    const affiliations = [...accountIds].flatMap((id) => affiliationsOf.get(id) ?? []);
    const contactIds = [...new Set(affiliations.map((affiliation) => affiliation.contactId))];
    const contacts = contactIds.flatMap((id) => contactById.get(id) ?? []);
    const owners = ownersOf([node, ...own, ...sites]);
    return {
      node,
      isGroup,
      entities: own,
      sites,
      contacts,
      affiliations,
      owners,
      deciders: decidersOf(contacts, affiliations),
    };
  };
}

/** The same clients in the same order on every run. */
export const byId = (left: Client, right: Client) => (left.node.id < right.node.id ? -1 : 1);

/** Revenue with us in that year, in cents, all accounts of the client together; 0 where the file says nothing. */
export function revenueOf(client: Client, year: number | null | undefined): number {
  return client.node.revenueWithUs.find((figure) => figure.year === year)?.cents ?? 0;
}

function ownersOf(nodes: readonly Commercial[]): string[] {
  const owners = new Set<string>();
  for (const node of nodes) for (const owner of node.ownerNames) owners.add(owner);
  return [...owners].sort();
}

/** Codes of the regions where a client has a site. */
export function regionsOf(client: Client): string[] {
  return [...new Set(client.sites.flatMap((site) => site.address?.region ?? []))].sort();
}

function decidersOf(contacts: readonly ContactNode[], affiliations: readonly AffiliationNode[]): ContactNode[] {
  const ids = new Set<string>();
  for (const { contactId, statedRoles, inferredRoles } of affiliations)
    if (statedRoles.includes('decision_maker') || inferredRoles.includes('decision_maker')) ids.add(contactId);
  return contacts.filter((contact) => ids.has(contact.id));
}

/** Somebody is known to decide because the file says so, and not only because of a job title. */
export function hasStatedDecider(client: Client): boolean {
  return client.affiliations.some((one) => one.statedRoles.includes('decision_maker'));
}

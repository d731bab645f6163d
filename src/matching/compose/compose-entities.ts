import type { Commercial, EntityNode, NetworkNode, SiteNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { NormalizedRecord } from '../record.ts';
import { contentId } from '../rows/content-id.ts';
import { addCommercials, composeCommercial } from './compose-commercial.ts';
import { fullestName } from './fullest-name.ts';
import { hashesOf, joinsOf, numberNodes, rowIdsOf, type Unnumbered, weakestLink } from './node-links.ts';
import { mostSaid, rankListed, rankSaid, rankValues } from './survivor.ts';

/** Whether rows say anything of a company; a lone address or person holds none. */
export function holdsCompany(levels: Levels, company: number): boolean {
  const { profile } = levels.companies[company]!;
  return profile.siren !== null || profile.names.size > 0 || profile.codes.size > 0 || profile.domains.size > 0;
}

/** The ids of companies by position. */
export function entityIdsOf(levels: Levels): string[] {
  return levels.companies.map((company) => contentId('entity', hashesOf(company.rows, levels.rows)));
}

function recordsOf(levels: Levels, company: number): NormalizedRecord[] {
  return levels.companies[company]!.rows.map((row) => levels.rows[row]!.record);
}

function withForm(name: string, form: string | null): string {
  if (form === null) return name;
  return name
    .toUpperCase()
    .split(/[\s.()]+/)
    .includes(form.toUpperCase())
    ? name
    : `${name} ${form}`;
}

/** How a company is called. */
export interface EntityName {
  readonly name: string;
  readonly others: readonly string[];
  readonly form: string | null;
}

/** « Lamy Services SAS »: the name that most rows give first, with the legal form that most rows state. */
export function entityNameOf(levels: Levels, company: number): EntityName {
  const records = recordsOf(levels, company);
  const form = mostSaid(records, (record) => record.companyNames[0]?.legalForm);
  const first = fullestName(records.map((record) => record.companyNames[0]).filter((name) => name !== undefined));
  const { profile } = levels.companies[company]!;
  const bare = first ?? [...profile.domains.keys()].sort()[0] ?? profile.siren ?? [...profile.codes.keys()][0] ?? '';
  const name = withForm(bare, form);
  const said = rankValues(spellingsIn(records));
  return { name, others: said.includes(bare) ? said.filter((other) => other !== bare) : said, form };
}

function* spellingsIn(records: readonly NormalizedRecord[]): Generator<string> {
  for (const record of records) for (const { display } of record.companyNames) yield display;
}

interface EntityPlaces {
  readonly names: readonly EntityName[];
  readonly groupIdOf: (company: number) => string | null;
  readonly networkIdsOf: (company: number) => readonly string[];
  readonly commercials: readonly Commercial[];
}

/** What each company sums, by position: one pass over the sites. */
export function commercialsOf(levels: Levels, sites: readonly SiteNode[]): Commercial[] {
  const sitesOf = new Map<number, SiteNode[]>();
  levels.sites.forEach((site, index) => {
    const known = sitesOf.get(site.company);
    if (known) known.push(sites[index]!);
    else sitesOf.set(site.company, [sites[index]!]);
  });
  return levels.companies.map((cluster, company) => {
    const loose = cluster.rows.filter((row) => levels.siteOfRow[row]! < 0);
    const parts: Commercial[] = [...(sitesOf.get(company) ?? [])];
    if (loose.length > 0) parts.push(composeCommercial(loose.map((row) => levels.rows[row]!.record)));
    return addCommercials(parts);
  });
}

/** Companies in the order of `levels.companies`; those that hold nothing of a company are left out by the caller. */
export function composeEntities(levels: Levels, ids: readonly string[], places: EntityPlaces): EntityNode[] {
  const nodes = levels.companies.map((cluster, company): Unnumbered<EntityNode> => {
    const records = recordsOf(levels, company);
    const { name, others, form } = places.names[company]!;
    const { siren } = cluster.profile;
    const groupId = places.groupIdOf(company);
    return {
      id: ids[company]!,
      code: '',
      rows: rowIdsOf(cluster.rows, levels.rows),
      confidence: weakestLink(cluster.joins),
      joins: joinsOf(cluster.joins, (row) => levels.rows[row]!),
      placedBecause: groupId === null ? [] : [{ code: 'entity_of_group' }],
      groupId,
      networkIds: places.networkIdsOf(company),
      name,
      otherNames: others,
      legalForm: form,
      siren,
      vat: mostSaid(records, (record) => record.vat),
      naf: mostSaid(records, (record) => record.naf),
      codes: rankSaid(records, (record) => record.companyCode),
      domains: rankListed(records, (record) => record.domains),
      headcount: mostSaid(records, (record) => record.headcount),
      ...places.commercials[company]!,
    };
  });
  numberNodes('SOC', nodes, (entity) => entity.name);
  return nodes;
}

/** Networks: beside the tree, with the companies that bear the sign. */
export function composeNetworks(levels: Levels, entityIds: readonly string[]): NetworkNode[] {
  const nodes = levels.networks.map((network): Unnumbered<NetworkNode> => {
    const rows = network.companies.flatMap((company) => levels.companies[company]!.rows);
    return {
      id: contentId(`network ${network.name}`, hashesOf(rows, levels.rows)),
      code: '',
      rows: rowIdsOf(rows, levels.rows),
      confidence: network.isStated ? 1 : 0.8,
      joins: [],
      placedBecause: [
        { code: network.isStated ? 'network_stated' : 'network_of_sign', values: { name: network.name } },
      ],
      name: network.name,
      entityIds: network.companies.map((company) => entityIds[company]!).sort(),
    };
  });
  numberNodes('RES', nodes, (network) => network.name);
  return nodes;
}

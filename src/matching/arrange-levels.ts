import type { Doubt } from './cluster/agglomerate.ts';
import type { Levels, PlacedSite } from './cluster/levels.ts';
import { positionsByMember } from './cluster/positions-by-member.ts';
import { type AnswerOfRows, type CompanyCluster, clusterCompanies } from './companies/cluster-companies.ts';
import { type RowTraits, readTraits } from './companies/row-traits.ts';
import { clusterContacts } from './contacts/cluster-contacts.ts';
import { type PersonTraits, readPerson } from './contacts/person-traits.ts';
import { clusterGroups } from './groups/cluster-groups.ts';
import { domainsOfNetworks, domainsOfProviders, findNetworks } from './groups/find-networks.ts';
import { readGroupTraits } from './groups/group-traits.ts';
import type { AnswerBook } from './questions/answer-book.ts';
import type { SourceRow } from './rows/source-row.ts';
import { NameBook } from './similarity/name-book.ts';
import { personNamesOf } from './similarity/person-names.ts';
import { placeWordsOf } from './similarity/place-words.ts';
import { clusterSites } from './sites/cluster-sites.ts';
import { readTraitsOfCompany } from './sites/traits-of-company.ts';

export type Progress = (stage: string, done: number, total: number) => void;

const STAGES = ['companies', 'sites', 'contacts', 'groups'] as const;

type Step = (stage: (typeof STAGES)[number]) => void;

interface Sites {
  readonly sites: PlacedSite[];
  readonly siteDoubts: Doubt[];
}

function placeSites(
  companies: readonly CompanyCluster[],
  rows: readonly SourceRow[],
  traits: readonly RowTraits[],
  names: NameBook,
  answers: AnswerBook,
): Sites {
  const answerOf: AnswerOfRows = (left, right) =>
    answers.ofRows('same_site', left, right) ?? answers.ofRows('site_moved', left, right);
  const sites: PlacedSite[] = [];
  const siteDoubts: Doubt[] = [];
  companies.forEach((cluster, company) => {
    const found = clusterSites(cluster.rows, readTraitsOfCompany(cluster, rows, traits, names), answerOf);
    const offset = sites.length;
    for (const { rows: own, profile, joins, heldBy } of found.clusters)
      sites.push({ rows: own, profile, joins, heldBy, company });
    for (const { left, right, evidence } of found.doubts)
      siteDoubts.push({ left: left + offset, right: right + offset, evidence });
  });
  return { sites, siteDoubts };
}

/**
 * Companies, then their sites. What rows say of either is let go with the end of this: the levels behind read the
 * companies and sites themselves, and whoever needs it once more reads the rows again.
 */
function placeRows(rows: readonly SourceRow[], names: NameBook, answers: AnswerBook, step: Step) {
  const traits = readTraits(rows, names);
  const { clusters: companies, doubts: companyDoubts } = clusterCompanies(traits, names, (left, right) =>
    answers.ofRows('same_entity', left, right),
  );
  step('sites');
  const { sites, siteDoubts } = placeSites(companies, rows, traits, names, answers);
  return {
    companies,
    companyDoubts,
    companyOfRow: positionsByMember(
      rows.length,
      companies.map((company) => company.rows),
    ),
    sites,
    siteDoubts,
    siteOfRow: positionsByMember(
      rows.length,
      sites.map((site) => site.rows),
    ),
  };
}

function readMentions(rows: readonly SourceRow[]): PersonTraits[] {
  const mentions: PersonTraits[] = [];
  for (const { record, index } of rows)
    for (const person of record.persons) {
      const mention = readPerson(person, index, record.known?.contactId ?? null);
      if (mention !== null) mentions.push(mention);
    }
  return mentions;
}

function groupCompanies(
  companies: readonly CompanyCluster[],
  rows: readonly SourceRow[],
  names: NameBook,
  answers: AnswerBook,
) {
  const networks = findNetworks(companies, rows, names);
  const networkDomains = domainsOfNetworks(companies, networks).union(domainsOfProviders(companies, names));
  const networksOf = new Map<number, Set<string>>();
  for (const network of networks)
    for (const company of network.companies) {
      const known = networksOf.get(company) ?? new Set();
      known.add(network.name);
      networksOf.set(company, known);
    }
  const groupTraits = companies.map((cluster, index) =>
    readGroupTraits(cluster, index, networkDomains, networksOf.get(index) ?? new Set()),
  );
  const rowsOf = (members: readonly number[]): number[] => members.flatMap((company) => companies[company]!.rows);
  const found = clusterGroups(groupTraits, names, (left, right) =>
    answers.ofRows('same_group', rowsOf(left), rowsOf(right)),
  );
  const groups = found.clusters.filter((group) => group.companies.length > 1 || group.profile.groupNames.size > 0);
  return {
    networks,
    groups,
    groupOfCompany: positionsByMember(
      companies.length,
      groups.map((group) => group.companies),
    ),
    groupDoubts: found.doubts,
    groupSides: found.clusters.map((group) => group.companies),
  };
}

function joinContacts(
  mentions: readonly PersonTraits[],
  companyOfRow: Int32Array,
  siteOfRow: Int32Array,
  answers: AnswerBook,
) {
  const mentionsAt = (indexes: readonly number[]) => indexes.map((index) => mentions[index]!);
  return clusterContacts(
    mentions,
    (mention) => companyOfRow[mention.row]!,
    (mention) => (siteOfRow[mention.row]! < 0 ? null : siteOfRow[mention.row]!),
    (left, right) => answers.ofMentions(mentionsAt(left), mentionsAt(right)),
  );
}

/** Rows to companies, sites, contacts and groups, in that order; each level reads the ones before as evidence. */
export function arrangeLevels(rows: readonly SourceRow[], answers: AnswerBook, onProgress: Progress): Levels {
  const step: Step = (stage) => onProgress(stage, STAGES.indexOf(stage), STAGES.length + 1);
  step('companies');
  const records = rows.map((row) => row.record);
  const names = new NameBook(placeWordsOf(records), personNamesOf(records));
  const placed = placeRows(rows, names, answers, step);
  step('contacts');
  const mentions = readMentions(rows);
  const joined = joinContacts(mentions, placed.companyOfRow, placed.siteOfRow, answers);
  step('groups');
  return {
    rows,
    names,
    ...placed,
    mentions,
    contacts: joined.clusters,
    contactOfMention: positionsByMember(
      mentions.length,
      joined.clusters.map((contact) => contact.mentions),
    ),
    contactDoubts: joined.doubts,
    ...groupCompanies(placed.companies, rows, names, answers),
  };
}

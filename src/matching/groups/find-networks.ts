import type { CompanyCluster } from '../companies/cluster-companies.ts';
import type { SourceRow } from '../rows/source-row.ts';
import type { NameBook } from '../similarity/name-book.ts';

/** A sign that independent companies share, with the companies (positions of clusters) that bear it. */
export interface FoundNetwork {
  readonly name: string;
  readonly companies: readonly number[];
  readonly isStated: boolean;
}

/** Fewer companies of one name are homonyms. */
const MIN_BEARERS = 4;

function statedNetworks(clusters: readonly CompanyCluster[], rows: readonly SourceRow[]): FoundNetwork[] {
  const byKey = new Map<string, { spellings: Map<string, number>; companies: Set<number> }>();
  clusters.forEach((cluster, index) => {
    for (const row of cluster.rows) {
      const name = rows[row]!.record.networkName;
      if (!name) continue;
      const key = name.tokens.join(' ');
      const known = byKey.get(key) ?? { spellings: new Map(), companies: new Set() };
      known.spellings.set(name.display, (known.spellings.get(name.display) ?? 0) + 1);
      known.companies.add(index);
      byKey.set(key, known);
    }
  });
  return [...byKey.values()].map(({ spellings, companies }) => {
    const [name] = [...spellings].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]!;
    return { name, companies: [...companies].sort((left, right) => left - right), isStated: true };
  });
}

function signsOf(cluster: CompanyCluster): Set<number> {
  return new Set([...cluster.profile.names.values()].flat());
}

/** One sign over several SIRENs is a network when most of these companies also have a legal name of their own. */
function inferredNetworks(
  clusters: readonly CompanyCluster[],
  rows: readonly SourceRow[],
  names: NameBook,
  taken: ReadonlySet<number>,
): FoundNetwork[] {
  const bearers = new Map<number, number[]>();
  clusters.forEach((cluster, index) => {
    if (cluster.profile.siren === null || taken.has(index)) return;
    for (const sign of signsOf(cluster)) {
      const known = bearers.get(sign);
      if (known) known.push(index);
      else bearers.set(sign, [index]);
    }
  });
  const found: FoundNetwork[] = [];
  for (const [sign, companies] of [...bearers].sort(([left], [right]) => left - right)) {
    // Fourteen schools named Saint-Joseph are no network: a sign is a brand.
    if (companies.length < MIN_BEARERS || names.brandOf(sign) === null) continue;
    const withOwnName = companies.filter((index) =>
      [...signsOf(clusters[index]!)].some((other) => {
        const { level } = names.likenessOf(sign, other);
        return other !== sign && (level === 'different' || level === 'other_word');
      }),
    );
    if (withOwnName.length * 2 < companies.length) continue;
    found.push({ name: displayOf(sign, companies, clusters, rows, names), companies, isStated: false });
  }
  return found;
}

function displayOf(
  sign: number,
  companies: readonly number[],
  clusters: readonly CompanyCluster[],
  rows: readonly SourceRow[],
  names: NameBook,
): string {
  const words = names.wordsOf(sign).join(' ');
  const spellings = companies
    .flatMap((index) => clusters[index]!.rows)
    .flatMap((row) => rows[row]!.record.companyNames)
    .filter((name) => name.tokens.join(' ') === words)
    .map((name) => name.display);
  return spellings.sort()[0] ?? words;
}

/** Networks: what a column states, then signs that several independent companies bear. */
export function findNetworks(
  clusters: readonly CompanyCluster[],
  rows: readonly SourceRow[],
  names: NameBook,
): FoundNetwork[] {
  const stated = statedNetworks(clusters, rows);
  const taken = new Set(stated.flatMap((network) => network.companies));
  return [...stated, ...inferredNetworks(clusters, rows, names, taken)];
}

/** Domains that mostly companies of one network own: the sign's, never proof of a group. */
export function domainsOfNetworks(clusters: readonly CompanyCluster[], networks: readonly FoundNetwork[]): Set<string> {
  const members = new Set(networks.flatMap((network) => network.companies));
  const counts = new Map<string, { inside: number; all: number }>();
  clusters.forEach((cluster, index) => {
    for (const domain of cluster.profile.domains.keys()) {
      const known = counts.get(domain) ?? { inside: 0, all: 0 };
      known.all++;
      if (members.has(index)) known.inside++;
      counts.set(domain, known);
    }
  });
  return new Set(
    [...counts].filter(([, { inside, all }]) => inside >= 2 && inside * 2 > all).map(([domain]) => domain),
  );
}

/** So many companies behind a domain whose letters are in none of their names use it, and do not own it. */
const MIN_USERS_OF_PROVIDER = 8;
const MIN_SHARE_OF_NAMESAKES = 0.25;

/** Domains that a provider or an authority gives to many unrelated companies: « ac-rennes.fr » proves no group. */
export function domainsOfProviders(clusters: readonly CompanyCluster[], names: NameBook): Set<string> {
  const users = new Map<string, CompanyCluster[]>();
  for (const cluster of clusters)
    for (const domain of cluster.profile.domains.keys()) {
      const known = users.get(domain);
      if (known) known.push(cluster);
      else users.set(domain, [cluster]);
    }
  const isNamesake = (cluster: CompanyCluster, letters: string) =>
    [...signsOf(cluster)].some((name) => names.coreOf(name).some((word) => word.length >= 3 && letters.includes(word)));
  const provided = [...users].filter(([domain, companies]) => {
    if (companies.length < MIN_USERS_OF_PROVIDER) return false;
    const letters = domain.replace(/[^a-z0-9]/g, '');
    return (
      companies.filter((company) => isNamesake(company, letters)).length < MIN_SHARE_OF_NAMESAKES * companies.length
    );
  });
  return new Set(provided.map(([domain]) => domain));
}

import type { Evidence } from '../arrangement.ts';
import { candidatePairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import { UnionFind } from '../cluster/union-find.ts';
import type { AnswerOfRows } from '../companies/cluster-companies.ts';
import { compareSites } from './compare-sites.ts';
import { withoutCopiedSirets } from './copied-siret.ts';
import { mergeSiteProfiles, profileOfSiteRow, type SiteProfile } from './site-profile.ts';
import { holdsSite, type SiteTraits } from './site-traits.ts';

export const SITE_JOIN_AT = 2;
export const SITE_ASK_AT = 0.5;
const MARGIN = 1.5;

/** Companies with fewer places than this have all their places compared. */
const SMALL_COMPANY = 80;

export interface SiteCluster {
  /** Indexes of distinct rows, sorted. */
  readonly rows: readonly number[];
  readonly profile: SiteProfile;
  readonly joins: readonly MemberJoin[];
  /** The weakest link that holds each row. */
  readonly heldBy: ReadonlyMap<number, Evidence>;
}

interface SiteClusters {
  readonly clusters: readonly SiteCluster[];
  readonly doubts: readonly Doubt[];
}

/** A telephone that rows in two towns give is the switchboard of the company, unless the site moved. */
export function phonesOfSeveralTowns(traits: readonly SiteTraits[]): Set<string> {
  const towns = new Map<string, Set<string>>();
  for (const row of traits) {
    const town = row.place.town ?? row.namedTown;
    if (town === null || row.hasMoved) continue;
    for (const phone of row.phones) {
      const known = towns.get(phone);
      if (known) known.add(town);
      else towns.set(phone, new Set([town]));
    }
  }
  return new Set([...towns].filter(([, known]) => known.size > 1).map(([phone]) => phone));
}

function signature(row: SiteTraits): string | null {
  if (row.siret !== null) return `s|${row.siret}`;
  const key = row.place.address;
  const town = row.place.town ?? row.namedTown;
  const names = `${row.nameWords.join(' ')}|${row.code ?? ''}|${row.kind ?? ''}|${row.isHeadOffice ?? ''}`;
  if (key === null && town === null && row.nameWords.length === 0) return null;
  return `w|${key ?? ''}|${town ?? ''}|${names}|${key === null ? row.phones.join(',') : ''}`;
}

function atomsOf(traits: readonly SiteTraits[]): number[][] {
  const sets = new UnionFind(traits.length);
  const first = new Map<string, number>();
  traits.forEach((row, index) => {
    const key = signature(row);
    if (key === null) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else sets.union(known, index);
  });
  return sets.sets();
}

function sitePairs(profiles: readonly SiteProfile[]): [number, number][] {
  if (profiles.length <= SMALL_COMPANY)
    return profiles.flatMap((_, left) =>
      profiles.slice(left + 1).map((__, offset): [number, number] => [left, left + 1 + offset]),
    );
  const keys = profiles.map((profile) => {
    const towns = [...profile.addresses.values()].flatMap((address) => [address.postcode, address.townKey]);
    const all = [
      ...[...towns, ...profile.towns].map((town) => `t:${town}`),
      ...[...profile.phones].map((phone) => `p:${phone}`),
      ...[...profile.codes].map((code) => `c:${code}`),
      ...[...profile.names.values()].flat().map((word) => `n:${word}`),
    ];
    return [...new Set(all)].map((key) => ({ key, split: [...profile.addresses.keys()][0] ?? '' }));
  });
  return candidatePairs(keys);
}

/** The rows of one company to its sites. Rows that hold nothing of a site join one by its telephone, or none. */
export function clusterSites(
  rows: readonly number[],
  stated: readonly SiteTraits[],
  answerOf: AnswerOfRows,
): SiteClusters {
  const traits = withoutCopiedSirets(stated);
  const atoms = atomsOf(traits);
  const profiles = atoms.map((atom) => atom.map((index) => profileOfSiteRow(traits[index]!)).reduce(mergeSiteProfiles));
  const context = { sharedPhones: phonesOfSeveralTowns(traits) };
  const rowsOf = (members: readonly number[]): number[] =>
    members.flatMap((member) => atoms[member]!.map((index) => rows[index]!)).sort((left, right) => left - right);
  const { clusters, doubts } = agglomerate<SiteProfile>({
    profiles,
    pairs: sitePairs(profiles),
    compare: (left, right) => compareSites(left, right, context),
    merge: mergeSiteProfiles,
    weightOf: (profile) => (profile.sirets.size > 0 ? 1_000_000 : 0) + profile.rowCount,
    joinAt: SITE_JOIN_AT,
    askAt: SITE_ASK_AT,
    margin: MARGIN,
    clearlyOther: -6,
    answerOf: (left, right) => answerOf(rowsOf(left), rowsOf(right)),
  });
  const positions = new Map<number, number>();
  const kept: SiteCluster[] = [];
  clusters.forEach((cluster, index) => {
    const indexes = cluster.members.flatMap((member) => atoms[member]!);
    if (!indexes.some((row) => holdsSite(traits[row]!))) return;
    positions.set(index, kept.length);
    const joins = cluster.joins.map((join) => ({
      ...join,
      left: rows[atoms[join.left]![0]!]!,
      right: rows[atoms[join.right]![0]!]!,
    }));
    const heldBy = new Map(
      [...cluster.heldBy].flatMap(([member, evidence]) =>
        atoms[member]!.map((index) => [rows[index]!, evidence] as const),
      ),
    );
    kept.push({ rows: rowsOf(cluster.members), profile: cluster.profile, joins, heldBy });
  });
  const keptDoubts = doubts.flatMap(({ left, right, evidence }) => {
    const a = positions.get(left);
    const b = positions.get(right);
    return a === undefined || b === undefined ? [] : [{ left: a, right: b, evidence }];
  });
  return { clusters: kept, doubts: keptDoubts };
}

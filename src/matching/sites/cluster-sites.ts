import type { Evidence } from '../arrangement.ts';
import { type BlockingKey, candidatePairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Cluster, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import { UnionFind } from '../cluster/union-find.ts';
import type { AnswerOfRows } from '../companies/cluster-companies.ts';
import { compareSites, weighSites } from './compare-sites.ts';
import { withoutCopiedSirets } from './copied-siret.ts';
import { mergeSiteProfiles, profileOfSiteRows, type SiteProfile } from './site-profile.ts';
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
  const towns = new Map<string, string>();
  const several = new Set<string>();
  for (const row of traits) {
    const town = row.place.town ?? row.namedTown;
    if (town === null || row.hasMoved) continue;
    for (const phone of row.phones) {
      const known = towns.get(phone);
      if (known === undefined) towns.set(phone, town);
      else if (known !== town) several.add(phone);
    }
  }
  return several;
}

function signature(row: SiteTraits): string | null {
  // A site of the base meets the lines of a file by what they say, also by its SIRET: it is no atom of theirs.
  if (row.known !== null) return `k|${row.known}`;
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

function sitePairs(profiles: readonly SiteProfile[]): Iterable<readonly [number, number]> {
  return profiles.length <= SMALL_COMPANY ? allPairs(profiles.length) : candidatePairs(profiles.map(blockingKeysOf));
}

function* allPairs(count: number): Generator<readonly [number, number]> {
  for (let left = 0; left < count; left++) for (let right = left + 1; right < count; right++) yield [left, right];
}

function blockingKeysOf({ addresses, towns, phones, codes, names }: SiteProfile): BlockingKey[] {
  const keys = new Set<string>();
  for (const { value } of addresses) keys.add(`t:${value.postcode}`).add(`t:${value.townKey}`);
  for (const town of towns) keys.add(`t:${town}`);
  for (const phone of phones) keys.add(`p:${phone}`);
  for (const code of codes) keys.add(`c:${code}`);
  for (const { value } of names) for (const word of value) keys.add(`n:${word}`);
  const split = addresses[0]?.key ?? '';
  return [...keys].map((key) => ({ key, split }));
}

interface Clustered {
  readonly clusters: readonly Cluster<SiteProfile>[];
  readonly doubts: readonly Doubt[];
}

const NOT_HELD: ReadonlyMap<number, Evidence> = new Map();

function clusterProfiles(
  profiles: readonly SiteProfile[],
  sharedPhones: ReadonlySet<string>,
  answerOf: AnswerOfRows,
): Clustered {
  const [only] = profiles;
  // Two companies in three have one place: nothing is to be compared.
  if (profiles.length === 1 && only)
    return { clusters: [{ members: [0], profile: only, joins: [], heldBy: NOT_HELD }], doubts: [] };
  const context = { sharedPhones };
  return agglomerate<SiteProfile>({
    profiles,
    pairs: sitePairs(profiles),
    compare: (left, right) => compareSites(left, right, context),
    weigh: (left, right) => weighSites(left, right, context),
    merge: mergeSiteProfiles,
    weightOf: (profile) => (profile.sirets.length > 0 ? 1_000_000 : 0) + profile.rowCount,
    joinAt: SITE_JOIN_AT,
    askAt: SITE_ASK_AT,
    margin: MARGIN,
    clearlyOther: -6,
    answerOf,
  });
}

/** The links that hold sets of rows as links that hold rows. */
function heldRows(
  heldBy: ReadonlyMap<number, Evidence>,
  rowsOf: (member: number) => readonly number[],
): ReadonlyMap<number, Evidence> {
  if (heldBy.size === 0) return NOT_HELD;
  const held = new Map<number, Evidence>();
  for (const [member, evidence] of heldBy) for (const row of rowsOf(member)) held.set(row, evidence);
  return held;
}

/** The rows of one company to its sites. Rows that hold nothing of a site join one by its telephone, or none. */
export function clusterSites(
  rows: readonly number[],
  stated: readonly SiteTraits[],
  answerOf: AnswerOfRows,
): SiteClusters {
  const traits = withoutCopiedSirets(stated);
  const atoms = atomsOf(traits);
  const rowsOfAtoms = atoms.map((atom) => atom.map((index) => rows[index]!));
  const rowsOf = (members: readonly number[]): readonly number[] =>
    members.length === 1
      ? rowsOfAtoms[members[0]!]!
      : members.flatMap((member) => rowsOfAtoms[member]!).toSorted((left, right) => left - right);
  const { clusters, doubts } = clusterProfiles(
    atoms.map((atom) => profileOfSiteRows(atom.map((index) => traits[index]!))),
    phonesOfSeveralTowns(traits),
    (left, right) => answerOf(rowsOf(left), rowsOf(right)),
  );
  const positions = new Map<number, number>();
  const kept: SiteCluster[] = [];
  clusters.forEach(({ members, profile, joins, heldBy }, index) => {
    if (!members.some((member) => atoms[member]!.some((row) => holdsSite(traits[row]!)))) return;
    positions.set(index, kept.length);
    kept.push({
      rows: rowsOf(members),
      profile,
      joins: joins.map((join) => ({
        ...join,
        left: rowsOfAtoms[join.left]![0]!,
        right: rowsOfAtoms[join.right]![0]!,
      })),
      heldBy: heldRows(heldBy, (member) => rowsOfAtoms[member]!),
    });
  });
  const keptDoubts = doubts.flatMap(({ left, right, evidence }) => {
    const a = positions.get(left);
    const b = positions.get(right);
    return a === undefined || b === undefined ? [] : [{ left: a, right: b, evidence }];
  });
  return { clusters: kept, doubts: keptDoubts };
}

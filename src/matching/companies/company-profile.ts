import type { Address } from '../record.ts';
import type { RowTraits } from './row-traits.ts';

/** Value → number of rows that say it. */
export type Tally = ReadonlyMap<string, number>;

/** Everything that the rows of one supposed company say, counted. */
export interface CompanyProfile {
  readonly rowCount: number;
  readonly siren: string | null;
  /** Each way the rows name it (numbers of the name book, joined by a comma), counted. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly nameCounts: Tally;
  readonly groups: Tally;
  readonly codes: Tally;
  readonly domains: Tally;
  readonly phones: Tally;
  readonly mailboxes: Tally;
  readonly people: Tally;
  readonly legalForms: Tally;
  readonly owners: Tally;
  /** One address per address key, or per town where no street is known. */
  readonly places: ReadonlyMap<string, Address>;
  readonly placeCounts: Tally;
}

const NOTHING: Tally = new Map();

function tally(values: readonly (string | null)[]): Tally {
  if (values.length === 0 || (values.length === 1 && values[0] === null)) return NOTHING;
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, 1);
  return counts;
}

/** The profile of a single row. */
function profileOfRow(traits: RowTraits): CompanyProfile {
  const nameKey = traits.names.join(',');
  const place = traits.addressKey ?? traits.townKey;
  const hasPlace = place !== null && traits.address !== null;
  return {
    rowCount: 1,
    siren: traits.siren,
    names: new Map(traits.names.length > 0 ? [[nameKey, traits.names]] : []),
    nameCounts: new Map(traits.names.length > 0 ? [[nameKey, 1]] : []),
    groups: tally([traits.group >= 0 ? String(traits.group) : null]),
    codes: tally([traits.code]),
    domains: tally(traits.domains),
    phones: tally(traits.phones),
    mailboxes: tally(traits.mailboxes),
    people: tally(traits.people),
    legalForms: tally([traits.legalForm]),
    owners: tally([traits.owner]),
    places: new Map(hasPlace ? [[place, traits.address]] : []),
    placeCounts: new Map(hasPlace ? [[place, 1]] : []),
  };
}

/** The profile of many rows at once: what merging them one by one would give. */
export function profileOfRows(rows: readonly RowTraits[]): CompanyProfile {
  const [first] = rows;
  if (rows.length === 1 && first) return profileOfRow(first);
  const names = new Map<string, readonly number[]>();
  const places = new Map<string, Address>();
  const count = (valuesOf: (row: RowTraits) => Iterable<string>): Tally => {
    const counts = new Map<string, number>();
    for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts.size === 0 ? NOTHING : counts;
  };
  for (const row of rows) {
    if (row.names.length > 0) names.set(row.names.join(','), row.names);
    const place = row.addressKey ?? row.townKey;
    if (place !== null && row.address) places.set(place, row.address);
  }
  const optional = (value: string | null) => (value === null ? [] : [value]);
  return {
    rowCount: rows.length,
    siren: rows.find((row) => row.siren !== null)?.siren ?? null,
    names,
    nameCounts: count((row) => (row.names.length > 0 ? [row.names.join(',')] : [])),
    groups: count((row) => (row.group >= 0 ? [String(row.group)] : [])),
    codes: count((row) => optional(row.code)),
    domains: count((row) => row.domains),
    phones: count((row) => row.phones),
    mailboxes: count((row) => row.mailboxes),
    people: count((row) => row.people),
    legalForms: count((row) => optional(row.legalForm)),
    owners: count((row) => optional(row.owner)),
    places,
    placeCounts: count((row) => (row.address ? optional(row.addressKey ?? row.townKey) : [])),
  };
}

function addTallies(left: Tally, right: Tally): Tally {
  if (right.size === 0) return left;
  if (left.size === 0) return right;
  const sum = new Map(left);
  for (const [value, count] of right) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}

function addMaps<T>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  if (right.size === 0) return left;
  if (left.size === 0) return right;
  const both = new Map(left);
  for (const [key, value] of right) both.set(key, value);
  return both;
}

/** The profile of both together. */
export function mergeProfiles(left: CompanyProfile, right: CompanyProfile): CompanyProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    siren: left.siren ?? right.siren,
    names: addMaps(left.names, right.names),
    nameCounts: addTallies(left.nameCounts, right.nameCounts),
    groups: addTallies(left.groups, right.groups),
    codes: addTallies(left.codes, right.codes),
    domains: addTallies(left.domains, right.domains),
    phones: addTallies(left.phones, right.phones),
    mailboxes: addTallies(left.mailboxes, right.mailboxes),
    people: addTallies(left.people, right.people),
    legalForms: addTallies(left.legalForms, right.legalForms),
    owners: addTallies(left.owners, right.owners),
    places: addMaps(left.places, right.places),
    placeCounts: addTallies(left.placeCounts, right.placeCounts),
  };
}

const rankings = new WeakMap<Tally, readonly string[]>();

/** The values that most rows say, most frequent first, ties by the value itself. Ranked once per tally. */
export function mostFrequent(counts: Tally, limit: number): readonly string[] {
  // Most tallies hold one value: remembering them all would cost more than it saves.
  if (counts.size <= 1) return [...counts.keys()];
  let ranked = rankings.get(counts);
  if (!ranked) {
    ranked = [...counts]
      .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
      .map(([value]) => value);
    rankings.set(counts, ranked);
  }
  return ranked.length <= limit ? ranked : ranked.slice(0, limit);
}

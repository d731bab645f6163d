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
  /** One address per address key, or per town where no street is known. */
  readonly places: ReadonlyMap<string, Address>;
  readonly placeCounts: Tally;
}

function tally(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, 1);
  return counts;
}

/** The profile of a single row. */
export function profileOfRow(traits: RowTraits): CompanyProfile {
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
    places: new Map(hasPlace ? [[place, traits.address]] : []),
    placeCounts: new Map(hasPlace ? [[place, 1]] : []),
  };
}

function addTallies(left: Tally, right: Tally): Tally {
  if (right.size === 0) return left;
  if (left.size === 0) return right;
  const sum = new Map(left);
  for (const [value, count] of right) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}

/** The profile of both together. */
export function mergeProfiles(left: CompanyProfile, right: CompanyProfile): CompanyProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    siren: left.siren ?? right.siren,
    names: new Map([...left.names, ...right.names]),
    nameCounts: addTallies(left.nameCounts, right.nameCounts),
    groups: addTallies(left.groups, right.groups),
    codes: addTallies(left.codes, right.codes),
    domains: addTallies(left.domains, right.domains),
    phones: addTallies(left.phones, right.phones),
    mailboxes: addTallies(left.mailboxes, right.mailboxes),
    people: addTallies(left.people, right.people),
    legalForms: addTallies(left.legalForms, right.legalForms),
    places: new Map([...left.places, ...right.places]),
    placeCounts: addTallies(left.placeCounts, right.placeCounts),
  };
}

/** The values that most rows say, most frequent first, ties by the value itself. */
export function mostFrequent(counts: Tally, limit: number): string[] {
  if (counts.size === 1) return [...counts.keys()];
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
    .slice(0, limit)
    .map(([value]) => value);
}

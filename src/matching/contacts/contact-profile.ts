import { setOf, union } from '../cluster/value-sets.ts';
import type { FullName } from './compare-person-names.ts';
import type { PersonTraits } from './person-traits.ts';

/** Everything that the rows of one supposed person say. */
export interface ContactProfile {
  readonly rowCount: number;
  /** Fullest first: what the person is best known by. */
  readonly names: readonly FullName[];
  readonly mayBeSwapped: boolean;
  readonly civilities: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly mobiles: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly sites: ReadonlySet<number>;
}

export function profileOfPerson(traits: PersonTraits, site: number | null): ContactProfile {
  const mobiles = traits.person.phones.filter((phone) => phone.kind === 'mobile').map((phone) => phone.e164);
  return {
    rowCount: 1,
    names: traits.first === '' && traits.last === '' ? [] : [{ first: traits.first, last: traits.last }],
    mayBeSwapped: traits.mayBeSwapped,
    civilities: setOf([traits.person.civility]),
    emails: setOf(traits.emails),
    phones: setOf(traits.phones),
    mobiles: setOf(mobiles),
    jobs: setOf([traits.job === '' ? null : traits.job]),
    codes: setOf([traits.person.code]),
    sites: setOf([site]),
  };
}

function fullness(name: FullName): number {
  return Math.min(name.first.length, 12) + Math.min(name.last.length, 12);
}

const MOST_NAMES = 4;

function mergeNames(left: readonly FullName[], right: readonly FullName[]): readonly FullName[] {
  const byKey = new Map([...left, ...right].map((name) => [`${name.last}|${name.first}`, name]));
  return [...byKey]
    .sort(([leftKey, one], [rightKey, other]) => fullness(other) - fullness(one) || (leftKey < rightKey ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([, name]) => name);
}

export function mergeContactProfiles(left: ContactProfile, right: ContactProfile): ContactProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    names: mergeNames(left.names, right.names),
    mayBeSwapped: left.mayBeSwapped || right.mayBeSwapped,
    civilities: union(left.civilities, right.civilities),
    emails: union(left.emails, right.emails),
    phones: union(left.phones, right.phones),
    mobiles: union(left.mobiles, right.mobiles),
    jobs: union(left.jobs, right.jobs),
    codes: union(left.codes, right.codes),
    sites: union(left.sites, right.sites),
  };
}

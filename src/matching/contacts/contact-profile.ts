import { distinctValues, NO_VALUES, unite, type Values, valuesOf } from '../cluster/value-list.ts';
import type { Person } from '../record.ts';
import type { FullName } from './compare-person-names.ts';
import type { PersonTraits } from './person-traits.ts';

/** Everything that the rows of one supposed person say. */
export interface ContactProfile {
  readonly rowCount: number;
  /** The contact of the base that is among the rows. */
  readonly known: string | null;
  /** Fullest first: what the person is best known by. */
  readonly names: readonly FullName[];
  readonly mayBeSwapped: boolean;
  readonly civilities: Values<string>;
  readonly emails: Values<string>;
  readonly phones: Values<string>;
  readonly mobiles: Values<string>;
  readonly jobs: Values<string>;
  readonly codes: Values<string>;
  readonly sites: Values<number>;
}

function mobilesOf({ phones }: Person): Values<string> {
  const mobiles = phones.filter((phone) => phone.kind === 'mobile');
  return mobiles.length === 0 ? NO_VALUES : distinctValues(mobiles.map((phone) => phone.e164));
}

export function profileOfPerson(traits: PersonTraits, site: number | null): ContactProfile {
  const { person, first, last } = traits;
  return {
    rowCount: 1,
    known: traits.known,
    names: first === '' && last === '' ? NO_VALUES : [{ first, last }],
    mayBeSwapped: traits.mayBeSwapped,
    civilities: valuesOf(person.civility),
    emails: distinctValues(traits.emails),
    phones: distinctValues(traits.phones),
    mobiles: mobilesOf(person),
    jobs: valuesOf(traits.job === '' ? null : traits.job),
    codes: valuesOf(person.code),
    sites: valuesOf(site),
  };
}

function fullness(name: FullName): number {
  return Math.min(name.first.length, 12) + Math.min(name.last.length, 12);
}

const MOST_NAMES = 4;

function mergeNames(left: readonly FullName[], right: readonly FullName[]): readonly FullName[] {
  if (left.length === 1 && right.length === 1 && left[0]!.first === right[0]!.first && left[0]!.last === right[0]!.last)
    return left;
  const byKey = new Map([...left, ...right].map((name) => [`${name.last}|${name.first}`, name]));
  return [...byKey]
    .sort(([leftKey, one], [rightKey, other]) => fullness(other) - fullness(one) || (leftKey < rightKey ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([, name]) => name);
}

export function mergeContactProfiles(left: ContactProfile, right: ContactProfile): ContactProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    known: left.known ?? right.known,
    names: mergeNames(left.names, right.names),
    mayBeSwapped: left.mayBeSwapped || right.mayBeSwapped,
    civilities: unite(left.civilities, right.civilities),
    emails: unite(left.emails, right.emails),
    phones: unite(left.phones, right.phones),
    mobiles: unite(left.mobiles, right.mobiles),
    jobs: unite(left.jobs, right.jobs),
    codes: unite(left.codes, right.codes),
    sites: unite(left.sites, right.sites),
  };
}

import type { Address } from '../record.ts';
import type { RowTraits } from './row-traits.ts';
import { addTallies, type Tally, uniteTallies } from './tally.ts';

/** Everything that the rows of one supposed company say. Ways of naming, groups, mailboxes and places are counted. */
export interface CompanyProfile {
  readonly rowCount: number;
  /** The company of the base that is among the rows. */
  readonly known: string | null;
  readonly siren: string | null;
  /** Each way the rows name it: numbers of the name book. */
  readonly names: Tally<readonly number[]>;
  /** Group column: numbers of the name book. */
  readonly groups: Tally;
  readonly codes: Tally;
  readonly domains: Tally;
  readonly phones: Tally;
  readonly mailboxes: Tally;
  readonly people: Tally;
  readonly legalForms: Tally;
  readonly owners: Tally;
  /** One address per address key, or per town where no street is known. */
  readonly places: Tally<Address>;
}

/** The profile of a single row: it shares what the row says. */
function profileOfRow(row: RowTraits): CompanyProfile {
  return {
    rowCount: 1,
    known: row.known,
    siren: row.siren,
    names: row.naming,
    groups: row.groups,
    codes: row.codes,
    domains: row.domains,
    phones: row.phones,
    mailboxes: row.mailboxes,
    people: row.named,
    legalForms: row.legalForms,
    owners: row.owners,
    places: row.place,
  };
}

type Join = <Held>(left: Tally<Held>, right: Tally<Held>) => Tally<Held>;

/**
 * What joining the tallies of rows one by one would give. Halves are joined rather than one after the other: n log n
 * for a company of a thousand rows, not n².
 */
function joinAll<Held>(
  rows: readonly RowTraits[],
  tallyOf: (row: RowTraits) => Tally<Held>,
  join: Join,
  start = 0,
  end = rows.length,
): Tally<Held> {
  if (end - start === 1) return tallyOf(rows[start]!);
  const middle = (start + end) >> 1;
  return join(joinAll(rows, tallyOf, join, start, middle), joinAll(rows, tallyOf, join, middle, end));
}

/** The profile of many rows at once: what merging them one by one would give. */
export function profileOfRows(rows: readonly RowTraits[]): CompanyProfile {
  const [first] = rows;
  if (first === undefined) throw new Error('a company has a row');
  if (rows.length === 1) return profileOfRow(first);
  return {
    rowCount: rows.length,
    known: rows.find((row) => row.known !== null)?.known ?? null,
    siren: rows.find((row) => row.siren !== null)?.siren ?? null,
    names: joinAll(rows, (row) => row.naming, addTallies),
    groups: joinAll(rows, (row) => row.groups, addTallies),
    codes: joinAll(rows, (row) => row.codes, uniteTallies),
    domains: joinAll(rows, (row) => row.domains, uniteTallies),
    phones: joinAll(rows, (row) => row.phones, uniteTallies),
    mailboxes: joinAll(rows, (row) => row.mailboxes, addTallies),
    people: joinAll(rows, (row) => row.named, uniteTallies),
    legalForms: joinAll(rows, (row) => row.legalForms, uniteTallies),
    owners: joinAll(rows, (row) => row.owners, uniteTallies),
    places: joinAll(rows, (row) => row.place, addTallies),
  };
}

/** The profile of both together. */
export function mergeProfiles(left: CompanyProfile, right: CompanyProfile): CompanyProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    known: left.known ?? right.known,
    siren: left.siren ?? right.siren,
    names: addTallies(left.names, right.names),
    groups: addTallies(left.groups, right.groups),
    codes: uniteTallies(left.codes, right.codes),
    domains: uniteTallies(left.domains, right.domains),
    phones: uniteTallies(left.phones, right.phones),
    mailboxes: addTallies(left.mailboxes, right.mailboxes),
    people: uniteTallies(left.people, right.people),
    legalForms: uniteTallies(left.legalForms, right.legalForms),
    owners: uniteTallies(left.owners, right.owners),
    places: addTallies(left.places, right.places),
  };
}

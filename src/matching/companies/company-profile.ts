import type { KnownAddress } from './row-place.ts';
import type { RowTraits } from './row-traits.ts';
import { addTallies, sumTallies, type Tally } from './tally.ts';

/** Everything that the rows of one supposed company say, counted. */
export interface CompanyProfile {
  readonly rowCount: number;
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
  readonly places: Tally<KnownAddress>;
}

/** The profile of a single row: it shares what the row says. */
function profileOfRow(row: RowTraits): CompanyProfile {
  return {
    rowCount: 1,
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
    places: row.place.tally,
  };
}

/** The profile of many rows at once: what merging them one by one would give. */
export function profileOfRows(rows: readonly RowTraits[]): CompanyProfile {
  const [first] = rows;
  if (rows.length === 1 && first) return profileOfRow(first);
  return {
    rowCount: rows.length,
    siren: rows.find((row) => row.siren !== null)?.siren ?? null,
    names: sumTallies(rows.map((row) => row.naming)),
    groups: sumTallies(rows.map((row) => row.groups)),
    codes: sumTallies(rows.map((row) => row.codes)),
    domains: sumTallies(rows.map((row) => row.domains)),
    phones: sumTallies(rows.map((row) => row.phones)),
    mailboxes: sumTallies(rows.map((row) => row.mailboxes)),
    people: sumTallies(rows.map((row) => row.named)),
    legalForms: sumTallies(rows.map((row) => row.legalForms)),
    owners: sumTallies(rows.map((row) => row.owners)),
    places: sumTallies(rows.map((row) => row.place.tally)),
  };
}

/** The profile of both together. */
export function mergeProfiles(left: CompanyProfile, right: CompanyProfile): CompanyProfile {
  return {
    rowCount: left.rowCount + right.rowCount,
    siren: left.siren ?? right.siren,
    names: addTallies(left.names, right.names),
    groups: addTallies(left.groups, right.groups),
    codes: addTallies(left.codes, right.codes),
    domains: addTallies(left.domains, right.domains),
    phones: addTallies(left.phones, right.phones),
    mailboxes: addTallies(left.mailboxes, right.mailboxes),
    people: addTallies(left.people, right.people),
    legalForms: addTallies(left.legalForms, right.legalForms),
    owners: addTallies(left.owners, right.owners),
    places: addTallies(left.places, right.places),
  };
}

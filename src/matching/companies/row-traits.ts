import type { Address, NormalizedRecord, Person } from '../record.ts';
import type { SourceRow } from '../rows/source-row.ts';
import { addressKey, townKeyOf } from '../similarity/compare-addresses.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { HEAD_WORDS } from '../similarity/trade-words.ts';

/** What one row says of its company, ready to be compared. */
export interface RowTraits {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly code: string | null;
  /** Numbers of the name book, the main name first; equal names once. */
  readonly names: readonly number[];
  /** The sign of a network, also among the names; -1 where none is stated. */
  readonly sign: number;
  readonly group: number;
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  /** Generic mailboxes and personal addresses alike. */
  readonly mailboxes: readonly string[];
  readonly people: readonly string[];
  readonly address: Address | null;
  readonly addressKey: string | null;
  readonly townKey: string | null;
  readonly legalForm: string | null;
  readonly owner: string | null;
}

/** « dupont|j »: the family name and the first letter, or null where the row does not say both. */
function personKey(person: Person): string | null {
  if (person.lastKey.length < 2 || person.firstKey.length === 0) return null;
  return person.mayBeSwapped
    ? [person.lastKey, person.firstKey].sort().join('|')
    : `${person.lastKey}|${person.firstKey}`;
}

/** « Groupe Lamy », « Lamy Holding » and « LAMY » in a group column are one group. */
function withoutHead(tokens: readonly string[]): readonly string[] {
  const own = tokens.filter((token) => !HEAD_WORDS.has(token));
  return own.length > 0 ? own : tokens;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function phonesOf(record: NormalizedRecord): string[] {
  const all = [...record.phones, ...record.persons.flatMap((person) => person.phones)];
  return distinct(all.filter((phone) => phone.use !== 'fax').map((phone) => phone.e164));
}

/** Reads the traits of every row, filling the name book on the way. */
export function readTraits(rows: readonly SourceRow[], names: NameBook): RowTraits[] {
  return rows.map(({ record }) => {
    const emails = [...record.emails, ...record.persons.flatMap((person) => person.emails)];
    const sign = record.networkName ? names.add(record.networkName.tokens) : -1;
    const own = record.companyNames.map((name) => names.add(name.tokens));
    const people = record.persons.map(personKey).filter((key) => key !== null);
    return {
      siren: record.siren,
      siret: record.siret,
      code: record.companyCode,
      names: distinct([...own, sign].filter((id) => id >= 0)),
      sign,
      group: record.groupName ? names.add(withoutHead(record.groupName.tokens)) : -1,
      domains: distinct(record.domains),
      phones: phonesOf(record),
      mailboxes: distinct(emails.map((email) => email.address)),
      people: distinct(people),
      address: record.address,
      addressKey: addressKey(record.address),
      townKey: townKeyOf(record.address),
      legalForm: record.companyNames[0]?.legalForm ?? null,
      owner: record.ownerName,
    };
  });
}

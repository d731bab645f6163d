import { TextNumbers } from '../block/text-numbers.ts';
import type { Address, NormalizedRecord, Person } from '../record.ts';
import type { SourceRow } from '../rows/source-row.ts';
import { addressKey, townKeyOf } from '../similarity/compare-addresses.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { HEAD_WORDS } from '../similarity/trade-words.ts';
import { NOTHING, type Tally, Value } from './tally.ts';
import { ValueBook } from './value-book.ts';

const NO_NAMES: readonly number[] = [];

/** What one row says of its company, ready to be compared. Rows that say the same of a field share its value. */
export interface RowTraits {
  /** The company of the base that the line stands for; null for the lines of a file. */
  readonly known: string | null;
  /** The company that a file was arranged into, where the line stands for it. */
  readonly arranged: string | null;
  readonly siren: string | null;
  /** Numbers of the name book, the main name first; equal names once. */
  readonly names: readonly number[];
  /** The same as one value: the way that the row names its company. */
  readonly naming: Tally<readonly number[]>;
  /** The sign of a network, also among the names; -1 where none is stated. */
  readonly sign: number;
  readonly groups: Tally;
  readonly codes: Tally;
  readonly domains: Tally;
  readonly phones: Tally;
  /** Generic mailboxes and personal addresses alike. */
  readonly mailboxes: Tally;
  readonly named: Tally;
  readonly people: readonly string[];
  readonly address: Address | null;
  /** The address by its key, or by its town where no street is known. */
  readonly place: Tally<Address>;
  readonly hasStreet: boolean;
  readonly town: Tally;
  /** Number of the department, of the town where it is not known. */
  readonly area: number;
  readonly legalForms: Tally;
  readonly owners: Tally;
}

/** « dupont|j »: the family name and the first letter, or null where the row does not say both. */
function personKey(person: Person): string | null {
  if (person.lastKey.length < 2 || person.firstKey.length === 0) return null;
  const isTurned = person.mayBeSwapped && person.firstKey < person.lastKey;
  return isTurned ? `${person.firstKey}|${person.lastKey}` : `${person.lastKey}|${person.firstKey}`;
}

/** « Groupe Lamy », « Lamy Holding » and « LAMY » in a group column are one group. */
function withoutHead(tokens: readonly string[]): readonly string[] {
  if (!tokens.some((token) => HEAD_WORDS.has(token))) return tokens;
  const own = tokens.filter((token) => !HEAD_WORDS.has(token));
  return own.length > 0 ? own : tokens;
}

/** Reads rows one after the other, with what the rows before have said. */
class TraitReader {
  private readonly names: NameBook;
  private readonly namings = new Map<string, Value<readonly number[]>>();
  private readonly groups = new ValueBook();
  private readonly codes = new ValueBook();
  private readonly domains = new ValueBook();
  private readonly phones = new ValueBook();
  private readonly mailboxes = new ValueBook();
  private readonly people = new ValueBook();
  private readonly places = new ValueBook();
  private readonly towns = new ValueBook();
  private readonly areas = new TextNumbers();
  private readonly legalForms = new ValueBook();
  private readonly owners = new ValueBook();

  constructor(names: NameBook) {
    this.names = names;
  }

  read(record: NormalizedRecord): RowTraits {
    const { address } = record;
    const sign = record.networkName ? this.names.add(record.networkName.tokens) : -1;
    const naming = this.namingOf(record, sign);
    const group = record.groupName ? this.names.add(withoutHead(record.groupName.tokens)) : -1;
    const named = this.people.several(peopleOf(record));
    const street = addressKey(address);
    const town = townKeyOf(address);
    return {
      known: record.known?.entityId ?? null,
      arranged: record.arranged?.entityId ?? null,
      siren: record.siren,
      names: naming === NOTHING ? NO_NAMES : naming.at(0).held,
      naming,
      sign,
      groups: this.groups.one(group >= 0 ? String(group) : null),
      codes: this.codes.one(record.companyCode),
      domains: this.domains.several(record.domains),
      phones: this.phones.several(phonesOf(record)),
      mailboxes: this.mailboxes.several(mailboxesOf(record)),
      named,
      people: named.keys(),
      address,
      place: this.placeOf(address, street ?? town),
      hasStreet: street !== null,
      town: this.towns.one(town),
      area: this.areas.numberOf(address?.department ?? town ?? ''),
      legalForms: this.legalForms.one(record.companyNames[0]?.legalForm ?? null),
      owners: this.owners.one(record.ownerName),
    };
  }

  private placeOf(address: Address | null, text: string | null): Tally<Address> {
    if (address === null || text === null) return NOTHING;
    const known = this.places.valueOf(text);
    return new Value(known.id, known.text, address);
  }

  private namingOf(record: NormalizedRecord, sign: number): Tally<readonly number[]> {
    const ids: number[] = [];
    for (const name of record.companyNames) {
      const id = this.names.add(name.tokens);
      if (id >= 0 && !ids.includes(id)) ids.push(id);
    }
    if (sign >= 0 && !ids.includes(sign)) ids.push(sign);
    if (ids.length === 0) return NOTHING;
    const text = ids.join(',');
    const known = this.namings.get(text);
    if (known) return known;
    const made = new Value(this.namings.size, text, ids);
    this.namings.set(text, made);
    return made;
  }
}

function phonesOf(record: NormalizedRecord): string[] {
  const numbers: string[] = [];
  for (const phone of record.phones) if (phone.use !== 'fax') numbers.push(phone.e164);
  for (const person of record.persons)
    for (const phone of person.phones) if (phone.use !== 'fax') numbers.push(phone.e164);
  return numbers;
}

function mailboxesOf(record: NormalizedRecord): string[] {
  const addresses: string[] = [];
  for (const email of record.emails) addresses.push(email.address);
  for (const person of record.persons) for (const email of person.emails) addresses.push(email.address);
  return addresses;
}

function peopleOf(record: NormalizedRecord): string[] {
  const keys: string[] = [];
  for (const person of record.persons) {
    const key = personKey(person);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/** Reads the traits of every row, filling the name book on the way. */
export function readTraits(rows: readonly SourceRow[], names: NameBook): RowTraits[] {
  const reader = new TraitReader(names);
  return rows.map(({ record }) => reader.read(record));
}

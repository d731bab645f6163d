import { foldedWords } from '../../../domain/fold-text.ts';
import { hasLuhnKey } from '../../../domain/siren.ts';
import type { BulkAccount, BulkContact } from '../bulk/contract.ts';
import { Dice } from './dice.ts';
import {
  GIVEN_NAMES,
  HEADCOUNTS,
  JOBS,
  LEGAL_FORMS,
  OWNERS,
  SITE_KINDS,
  STREETS,
  SURNAMES,
  seedPlaces,
  TAILS,
  TRADES,
} from './seed-words.ts';

export interface SeedSize {
  readonly seed: number;
  readonly groups: number;
  readonly companies: number;
  readonly contactsPerCompany: number;
}

/** Two records that are one: the codes of the original and of the twin. */
export interface PlantedTwin {
  readonly kind: 'company' | 'contact';
  readonly original: string;
  readonly twin: string;
}

/** Some customers, whole, as one call of many writes them. */
export interface SeedCall {
  readonly accounts: readonly BulkAccount[];
  readonly contacts: readonly BulkContact[];
  readonly twins: readonly PlantedTwin[];
}

/** From this size on, the first group has as many companies as the largest that a base must show at once. */
const LARGE_BASE = 10_000;
const LARGEST_GROUP = 3_000;
const COMPANIES_PER_DIVISION = 50;
const CALL_SIZE = 4_000;
const TWIN_COMPANIES = 0.01;
const TWIN_CONTACTS = 0.005;
const LAST_YEAR = 2025;

class Maker {
  readonly dice: Dice;
  readonly size: SeedSize;
  accounts: BulkAccount[] = [];
  contacts: BulkContact[] = [];
  twins: PlantedTwin[] = [];
  companies = 0;
  people = 0;
  readonly #sirens = new Set<string>();

  constructor(size: SeedSize) {
    this.size = size;
    this.dice = new Dice(size.seed);
  }

  takeCall(): SeedCall {
    const { accounts, contacts, twins } = this;
    this.accounts = [];
    this.contacts = [];
    this.twins = [];
    return { accounts, contacts, twins };
  }

  siren(): string {
    for (;;) {
      const siren = withKey(`${this.dice.between(3, 9)}${this.dice.digits(7)}`);
      if (this.#sirens.has(siren)) continue;
      this.#sirens.add(siren);
      return siren;
    }
  }
}

/** Digits with the key that makes them valid. */
function withKey(digits: string): string {
  for (let key = 0; key < 10; key += 1) if (hasLuhnKey(digits + key)) return digits + key;
  throw new Error('one of ten keys passes');
}

/** Customers of a made-up country-wide base, call by call: the same seed gives the same ones. */
export function* makeCustomers(size: SeedSize): Generator<SeedCall> {
  const maker = new Maker(size);
  const isLarge = size.companies >= LARGE_BASE && size.groups > 0;
  if (isLarge) {
    addGroup(maker, 1, LARGEST_GROUP);
    yield maker.takeCall();
  }
  const others = size.groups - (isLarge ? 1 : 0);
  // Six in ten companies belong to a group; the rest stand alone.
  const share = others > 0 ? Math.max(1, Math.round((size.companies * 0.6 - maker.companies) / others)) : 0;
  for (let group = 0; group < others && maker.companies < size.companies; group += 1) {
    addGroup(
      maker,
      group + 2,
      Math.min(size.companies - maker.companies, maker.dice.between(1, Math.max(1, share * 2 - 1))),
    );
    if (maker.accounts.length + maker.contacts.length >= CALL_SIZE) yield maker.takeCall();
  }
  while (maker.companies < size.companies) {
    addCompany(maker, null, null);
    if (maker.accounts.length + maker.contacts.length >= CALL_SIZE) yield maker.takeCall();
  }
  if (maker.accounts.length > 0) yield maker.takeCall();
}

/** A group: its companies right below it, or where there are many under divisions of their own. */
function addGroup(maker: Maker, number: number, companies: number): void {
  const { dice } = maker;
  const brand = `${dice.pick(SURNAMES)}${dice.pick(['', 'ex', 'ia', 'tec', 'is'])}`;
  const ref = `g${number}`;
  maker.accounts.push({
    ref,
    level: 'group',
    name: `Groupe ${brand}`,
    status: 'client',
    priority: dice.pick(['A', 'B', 'C']),
    ownerName: dice.pick(OWNERS),
  });
  let parent = ref;
  for (let at = 0; at < companies; at += 1) {
    if (companies > COMPANIES_PER_DIVISION && at % COMPANIES_PER_DIVISION === 0) {
      parent = `${ref}d${at}`;
      maker.accounts.push({
        ref: parent,
        parentRef: ref,
        level: 'group',
        name: `${brand} ${dice.pick(TAILS)} ${at / COMPANIES_PER_DIVISION + 1}`,
      });
    }
    addCompany(maker, parent, brand);
  }
}

function companyName({ dice }: Maker, brand: string | null, town: string): string {
  if (brand !== null) return `${brand} ${dice.pick(TAILS)} ${town}`;
  const surname = dice.pick(SURNAMES);
  return dice.pick([
    `${dice.pick(TRADES)} ${surname}`,
    `${surname} et Fils`,
    `Établissements ${surname}`,
    `${dice.pick(TRADES)} ${town}`,
  ]);
}

function addCompany(maker: Maker, parentRef: string | null, brand: string | null): void {
  const { dice, size } = maker;
  maker.companies += 1;
  const code = `C${String(maker.companies).padStart(7, '0')}`;
  const place = dice.pick(seedPlaces());
  const name = companyName(maker, brand, place.town);
  const siren = maker.siren();
  const domain = `${foldedWords(name).join('-').slice(0, 40)}-${maker.companies.toString(36)}.fr`;
  const owner = dice.pick(OWNERS);
  const status = dice.pick([
    'client',
    'client',
    'client',
    'prospect',
    'prospect',
    'former_client',
    'inactive',
  ] as const);
  const company: BulkAccount = {
    ...{
      ref: code,
      level: 'entity',
      name,
      siren,
      ownCode: code,
      status,
      ownerName: owner,
      legalForm: dice.pick(LEGAL_FORMS),
    },
    ...{
      headcount: dice.pick(HEADCOUNTS),
      nafCode: `${dice.between(10, 95)}.${dice.digits(2)}${dice.pick(['A', 'B', 'Z'])}`,
      domains: [domain],
    },
    ...(parentRef === null ? {} : { parentRef }),
  };
  maker.accounts.push(company);
  const sites = dice.falls(0.18) ? 0 : dice.falls(0.88) ? 1 : dice.between(2, 3);
  for (let at = 0; at < sites; at += 1)
    addSite(maker, { code, siren, at, owner, status }, at === 0 ? place : dice.pick(seedPlaces()));
  const people = dice.between(Math.max(0, size.contactsPerCompany - 2), size.contactsPerCompany + 2);
  for (let at = 0; at < people; at += 1)
    addPerson(maker, sites === 0 ? code : `${code}s${dice.between(0, sites - 1)}`, domain);
  if (dice.falls(TWIN_COMPANIES)) addTwin(maker, company, code);
}

interface Lease {
  readonly code: string;
  readonly siren: string;
  readonly at: number;
  readonly owner: string;
  readonly status: NonNullable<BulkAccount['status']>;
}

function addSite(
  maker: Maker,
  { code, siren, at, owner, status }: Lease,
  place: { readonly postcode: string; readonly town: string },
): void {
  const { dice } = maker;
  const sold = dice.between(1, 400) * 25_000;
  maker.accounts.push({
    ...{
      ref: `${code}s${at}`,
      parentRef: code,
      level: 'site',
      name: at === 0 ? `Siège ${place.town}` : `Agence ${place.town}`,
    },
    ...{
      siret: withKey(siren + String(at + 1).padStart(4, '0')),
      isHeadOffice: at === 0,
      kind: dice.pick(SITE_KINDS),
      status,
      ownerName: owner,
    },
    ...{
      street: `${dice.between(1, 180)} ${dice.pick(STREETS)}`,
      postcode: place.postcode,
      town: place.town,
      country: 'FR',
    },
    potentialCents: dice.between(1, 900) * 50_000,
    phones: [landline(dice)],
    revenueWithUs: status === 'client' ? [{ year: LAST_YEAR, amountCents: sold, currency: 'EUR' }] : [],
  });
}

const landline = (dice: Dice) => `0${dice.between(1, 5)}${dice.between(3, 5)}${dice.digits(7)}`;
const mobile = (dice: Dice) => `06${dice.pick([0, 1, 2, 5, 6, 7, 8])}${dice.digits(7)}`;

function addPerson(maker: Maker, accountRef: string, domain: string): void {
  const { dice } = maker;
  maker.people += 1;
  const ownCode = `P${String(maker.people).padStart(7, '0')}`;
  const firstName = dice.pick(GIVEN_NAMES);
  const lastName = dice.pick(SURNAMES);
  const mailbox = `${foldedWords(firstName).join('')}.${foldedWords(lastName).join('')}@${domain}`;
  const tag = dice.falls(0.1) ? { decisionTag: dice.pick(['A', 'B', 'C'] as const) } : {};
  const affiliations: BulkContact['affiliations'] = [
    {
      accountRef,
      kind: 'works_at',
      jobTitle: dice.pick(JOBS),
      statedRoles: dice.falls(0.1) ? ['decision_maker'] : [],
      ...tag,
    },
  ];
  const person: BulkContact = {
    ...{ civility: dice.pick(['M.', 'Mme'] as const), firstName, lastName, ownCode, affiliations },
    emails: dice.falls(0.8) ? [mailbox] : [],
    phones: dice.falls(0.5) ? [mobile(dice)] : [],
  };
  maker.contacts.push(person);
  if (!dice.falls(TWIN_CONTACTS)) return;
  const twin = `${ownCode}B`;
  maker.contacts.push({
    ...person,
    ownCode: twin,
    firstName: firstName.slice(0, 1),
    lastName: withSlip(dice, lastName),
    emails: [],
  });
  maker.twins.push({ kind: 'contact', original: ownCode, twin });
}

/** The same company once more, as somebody in a hurry writes it: without its numbers, with a slip. */
function addTwin(maker: Maker, company: BulkAccount, code: string): void {
  const twin = `${code}B`;
  const first = maker.accounts.find((one) => one.ref === `${code}s0`);
  const { siren: _siren, domains: _domains, ...rest } = company;
  maker.accounts.push({ ...rest, ref: twin, ownCode: twin, name: withSlip(maker.dice, company.name ?? '') });
  if (first) {
    const { siret: _siret, revenueWithUs: _sold, ...site } = first;
    maker.accounts.push({ ...site, ref: `${twin}s0`, parentRef: twin });
  }
  maker.twins.push({ kind: 'company', original: code, twin });
}

/** One letter doubled, dropped or swapped. */
function withSlip(dice: Dice, text: string): string {
  const at = dice.between(1, Math.max(1, text.length - 2));
  const [before, sign, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  return dice.pick([before + sign + sign + next + after, before + next + after, before + next + sign + after]);
}

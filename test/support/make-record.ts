import type { Address, Email, NormalizedRecord, Person, Phone } from '../../src/matching/record.ts';

/** What a test says of a row, in words; the rest stays empty. */
export interface RowWords {
  readonly company?: string;
  readonly tradeName?: string;
  readonly form?: string;
  readonly group?: string;
  readonly network?: string;
  readonly siren?: string;
  readonly siret?: string;
  readonly code?: string;
  readonly siteCode?: string;
  readonly siteName?: string;
  readonly siteKind?: NormalizedRecord['siteKind'];
  readonly isHeadOffice?: boolean;
  readonly siteState?: NormalizedRecord['siteState'];
  readonly street?: string;
  readonly town?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly domain?: string;
  readonly person?: PersonWords;
  readonly second?: PersonWords;
  readonly revenue?: number;
  readonly note?: string;
  readonly objection?: boolean;
}

export interface PersonWords {
  readonly first?: string;
  readonly last?: string;
  readonly civility?: 'M.' | 'Mme';
  readonly email?: string;
  readonly mobile?: string;
  readonly direct?: string;
  readonly job?: string;
  readonly perimeter?: Person['perimeter'];
  readonly mayBeSwapped?: boolean;
}

/** Accent-less lower-case words. */
export function words(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

const LINK_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et']);
const FREE_MAIL = new Set(['gmail.com', 'orange.fr', 'wanadoo.fr']);
const GENERIC = new Set(['contact', 'info', 'accueil', 'compta']);

export function makePhone(raw: string, use: Phone['use'] = 'unknown'): Phone {
  const digits = raw.replace(/\D/g, '');
  const kind = /^0[67]/.test(digits) ? 'mobile' : 'fixed';
  return { raw, e164: `+33${digits.slice(1)}`, extension: null, kind, use };
}

export function makeEmail(address: string): Email {
  const [local = '', domain = ''] = address.split('@');
  return { raw: address, address, domain, isGeneric: GENERIC.has(local), isFreeMail: FREE_MAIL.has(domain) };
}

export function makeAddress(street: string | undefined, town: string | undefined, postcode?: string): Address {
  const number = street?.match(/^\d+/)?.[0] ?? null;
  const [wayType = null, ...way] = words(street ?? '').filter((word) => word !== number);
  return {
    raw: [street, postcode, town].filter(Boolean).join(' '),
    number,
    repetition: null,
    wayType,
    wayTokens: way.filter((word) => !LINK_WORDS.has(word)),
    street: street ?? null,
    complement: null,
    deliveryBox: null,
    postcode: postcode ?? null,
    cedex: null,
    town: town ?? null,
    townKey: town ? words(town).join(' ') : null,
    communeCode: null,
    department: postcode?.slice(0, 2) ?? null,
    region: null,
    country: 'FR',
  };
}

function makePerson(said: PersonWords, index: number): Person {
  const firstKey = words(said.first ?? '').join('');
  const phones = [
    ...(said.mobile ? [makePhone(said.mobile, 'mobile')] : []),
    ...(said.direct ? [makePhone(said.direct, 'direct')] : []),
  ];
  return {
    index,
    raw: `${said.first ?? ''} ${said.last ?? ''}`.trim(),
    civility: said.civility ?? null,
    title: null,
    firstName: said.first ?? null,
    lastName: said.last ?? null,
    firstKey,
    lastKey: words(said.last ?? '').join(''),
    hasInitialOnly: firstKey.length === 1,
    mayBeSwapped: said.mayBeSwapped ?? false,
    job: said.job ? { raw: said.job, display: said.job, department: null, seniority: null, inferredRoles: [] } : null,
    statedRoles: [],
    decisionTag: null,
    emails: said.email ? [makeEmail(said.email)] : [],
    phones,
    perimeter: said.perimeter ?? null,
    objections: [],
    hasLeft: false,
    code: null,
  };
}

function companyName(raw: string, form: string | null): NormalizedRecord['companyNames'][number] {
  return { raw, display: raw, tokens: words(raw).filter((word) => !LINK_WORDS.has(word)), legalForm: form };
}

function domainsOf(said: RowWords, people: readonly Person[]): string[] {
  const emails = [...(said.email ? [makeEmail(said.email)] : []), ...people.flatMap((person) => person.emails)];
  const own = emails.filter((email) => !email.isFreeMail).map((email) => email.domain);
  return [...new Set([...(said.domain ? [said.domain] : []), ...own])];
}

/** A row as the matching receives it, from what a test says of it. Equal words, equal content. */
export function makeRecord(rowId: number, said: RowWords): NormalizedRecord {
  const persons = [said.person, said.second].filter((person) => person !== undefined).map(makePerson);
  const names = [said.company, said.tradeName].filter((name) => name !== undefined);
  const siren = said.siren ?? said.siret?.slice(0, 9) ?? null;
  return {
    rowId,
    contentKey: JSON.stringify(said),
    groupName: said.group ? companyName(said.group, null) : null,
    networkName: said.network ? companyName(said.network, null) : null,
    companyNames: names.map((name) => companyName(name, said.form ?? null)),
    siren,
    sirenFrom: said.siren ? 'siren' : said.siret ? 'siret' : null,
    siret: said.siret ?? null,
    vat: null,
    naf: null,
    companyCode: said.code ?? null,
    siteCode: said.siteCode ?? null,
    siteName: said.siteName ?? null,
    siteKind: said.siteKind ?? null,
    isHeadOffice: said.isHeadOffice ?? null,
    siteState: said.siteState ?? null,
    address: said.street || said.town || said.postcode ? makeAddress(said.street, said.town, said.postcode) : null,
    phones: said.phone ? [makePhone(said.phone)] : [],
    emails: said.email ? [makeEmail(said.email)] : [],
    domains: domainsOf(said, persons),
    persons,
    status: null,
    ownerName: null,
    priority: null,
    revenueWithUs: said.revenue === undefined ? [] : [{ year: 2025, cents: said.revenue }],
    potentialCents: null,
    headcount: null,
    lastContactOn: null,
    notes: said.note ? [{ on: null, text: said.note, column: 'Commentaire' }] : [],
    objections: said.objection ? [{ channel: 'phone', raw: 'ne plus appeler' }] : [],
    extra: {},
    repairs: [],
    issues: [],
    remarks: [],
  };
}

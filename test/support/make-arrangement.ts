import { createHash } from 'node:crypto';
import type {
  AffiliationNode,
  Arrangement,
  ContactNode,
  EntityNode,
  GroupNode,
  NetworkNode,
  Placement,
  SiteNode,
} from '../../src/matching/arrangement.ts';
import type { Address, Email, Phone } from '../../src/matching/record.ts';
import type { Table, TableRow } from '../../src/matching/table.ts';

export interface ContactWish extends Partial<Omit<ContactNode, 'id' | 'emails' | 'phones'>> {
  readonly name: string;
  readonly job?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Names of the accounts that he covers besides the site where he works. */
  readonly covers?: readonly string[];
}
export interface SiteWish extends Partial<Omit<SiteNode, 'id'>> {
  readonly name: string;
  readonly contacts?: readonly ContactWish[];
}
export interface EntityWish extends Partial<Omit<EntityNode, 'id'>> {
  readonly name: string;
  readonly sites?: readonly SiteWish[];
}
export interface GroupWish extends Partial<Omit<GroupNode, 'id'>> {
  readonly name: string;
  readonly entities: readonly EntityWish[];
}
export interface Wish {
  readonly groups?: readonly GroupWish[];
  readonly entities?: readonly EntityWish[];
  readonly networks?: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly blankRows?: number;
}

/** An arrangement and its table from what a person would draw: groups, companies, sites, contacts. Ids hash the names. */
export function makeArrangement(wish: Wish): { arrangement: Arrangement; table: Table } {
  return new Maker().make(wish);
}

export function phone(e164: string): Phone {
  return { raw: e164, e164, extension: null, kind: 'fixed', use: 'unknown' };
}
export function email(address: string): Email {
  return { raw: address, address, domain: address.split('@')[1] ?? '', isGeneric: false, isFreeMail: false };
}
export function address(street: string | null, postcode: string, town: string): Address {
  const rest = {
    number: null,
    repetition: null,
    wayType: null,
    wayTokens: [],
    complement: null,
    deliveryBox: null,
    cedex: null,
  };
  const place = { townKey: town.toLowerCase(), communeCode: null, department: null, region: null, country: 'FR' };
  return { raw: `${street ?? ''} ${postcode} ${town}`.trim(), street, postcode, town, ...rest, ...place };
}

const hashId = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);

class Maker {
  readonly groups: GroupNode[] = [];
  readonly networks: NetworkNode[] = [];
  readonly entities: EntityNode[] = [];
  readonly sites: SiteNode[] = [];
  readonly contacts: ContactNode[] = [];
  readonly affiliations: AffiliationNode[] = [];
  readonly placements: Placement[] = [];
  readonly rows: TableRow[] = [];
  readonly ids = new Map<string, { id: string; level: 'group' | 'entity' | 'site' }>();
  readonly covers: (() => void)[] = [];

  make(wish: Wish): { arrangement: Arrangement; table: Table } {
    for (const group of wish.groups ?? []) {
      const { entities, ...own } = group;
      const id = this.name(group.name, 'group');
      const extra = { otherNames: [], basis: ['group_column'] as const };
      this.groups.push({ ...this.node(id, 'GRP', this.groups.length), ...this.commercial(), ...extra, ...own });
      for (const entity of entities) this.entity(entity, id);
    }
    for (const entity of wish.entities ?? []) this.entity(entity, null);
    for (const cover of this.covers) cover();
    for (const network of wish.networks ?? []) {
      const id = hashId(`network ${network.name}`);
      const entityIds = network.members.map((member) => this.ids.get(member)?.id ?? '');
      this.networks.push({ ...this.node(id, 'RES', this.networks.length), name: network.name, entityIds });
    }
    for (let blank = 0; blank < (wish.blankRows ?? 0); blank += 1) this.row('blank', [''], null, null, null, []);
    const { groups, networks, entities, sites, contacts, affiliations, placements } = this;
    const arrangement = {
      groups,
      networks,
      entities,
      sites,
      contacts,
      affiliations,
      placements,
      questions: [],
      unaskedCount: 0,
    };
    return { arrangement, table: { headers: ['Société', 'Site', 'Contact'], headerRow: 1, rows: this.rows } };
  }

  entity(wish: EntityWish, groupId: string | null): void {
    const { sites = [], ...own } = wish;
    const id = this.name(wish.name, 'entity');
    const empty = {
      networkIds: [],
      otherNames: [],
      legalForm: null,
      siren: null,
      vat: null,
      naf: null,
      codes: [],
      domains: [],
      headcount: null,
    };
    this.entities.push({
      ...this.node(id, 'SOC', this.entities.length),
      ...this.commercial(),
      ...empty,
      ...own,
      groupId,
    });
    if (sites.length === 0) this.row('data', [wish.name], groupId, id, null, []);
    for (const site of sites) this.site(site, groupId, id, wish.name);
  }

  site(wish: SiteWish, groupId: string | null, entityId: string, entityName: string): void {
    const { contacts = [], ...own } = wish;
    const id = this.name(wish.name, 'site');
    const empty = {
      sirets: [],
      kind: null,
      isHeadOffice: false,
      address: null,
      formerAddresses: [],
      phones: [],
      emails: [],
      codes: [],
    };
    const state = { state: 'open' as const, notes: [], lastContactOn: null };
    this.sites.push({
      ...this.node(id, 'SIT', this.sites.length),
      ...this.commercial(),
      ...empty,
      ...state,
      ...own,
      entityId,
    });
    if (contacts.length === 0) this.row('data', [entityName, wish.name], groupId, entityId, id, []);
    for (const contact of contacts) {
      const contactId = this.contact(contact, id);
      this.row('data', [entityName, wish.name, contact.name], groupId, entityId, id, [contactId]);
    }
  }

  contact(wish: ContactWish, siteId: string): string {
    const { name, job = null, email: mailbox, phone: number, covers = [], ...own } = wish;
    const id = hashId(`contact ${name} ${siteId}`);
    const [firstName = null, lastName = null] = name.split(' ');
    const reach = { emails: mailbox ? [email(mailbox)] : [], phones: number ? [phone(number)] : [] };
    const empty = { civility: null, objections: [], codes: [] };
    this.contacts.push({
      ...this.node(id, 'CON', this.contacts.length),
      firstName,
      lastName,
      ...reach,
      ...empty,
      ...own,
    });
    this.affiliate(id, siteId, 'site', 'works_at', job);
    this.covers.push(() => {
      for (const covered of covers) {
        const account = this.ids.get(covered);
        if (account) this.affiliate(id, account.id, account.level, 'covers', job);
      }
    });
    return id;
  }

  affiliate(
    contactId: string,
    accountId: string,
    level: AffiliationNode['level'],
    kind: AffiliationNode['kind'],
    job: string | null,
  ): void {
    const roles = { statedRoles: [], inferredRoles: [], decisionTag: null };
    const rest = {
      department: null,
      seniority: null,
      ...roles,
      hasEnded: false,
      isStated: true,
      rows: [],
      because: [],
    };
    this.affiliations.push({ contactId, accountId, level, kind, jobTitle: job, ...rest });
  }

  row(
    kind: TableRow['kind'],
    cells: string[],
    groupId: string | null,
    entityId: string | null,
    siteId: string | null,
    contactIds: string[],
  ): void {
    const rowId = this.rows.length + 1;
    this.rows.push({ rowId, kind, cells });
    const place = { contactSiteId: siteId, contactAccountId: siteId, decision: 'alone' as const, confidence: 1 };
    this.placements.push({
      rowId,
      kind,
      groupId,
      entityId,
      siteId,
      contactIds,
      ...place,
      isOptedOut: false,
      reasons: [],
    });
  }

  name(name: string, level: 'group' | 'entity' | 'site'): string {
    const id = hashId(`${level} ${name}`);
    this.ids.set(name, { id, level });
    return id;
  }

  node(id: string, prefix: string, position: number) {
    const code = `${prefix}-${String(position + 1).padStart(4, '0')}`;
    return { id, code, rows: [], confidence: 1, joins: [], placedBecause: [] };
  }

  commercial() {
    return { status: null, ownerNames: [], priority: null, revenueWithUs: [], potentialCents: null };
  }
}

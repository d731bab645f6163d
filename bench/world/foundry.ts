import { makeSiren, makeSiret } from './identifiers.ts';
import { makeAddress, makePhone, makePlace, type Place } from './places.ts';
import type { Random } from './random.ts';
import type { TrueAddress, TrueContact, TrueEntity, TrueGroup, TrueNetwork, TrueSite } from './things.ts';
import { FORMS } from './words-for-companies.ts';

const OWNERS = ['Sophie Arnal', 'Marc Teyssier', 'Julie Brandt', 'Karim Ouali', 'P. Lemoal', 'Anaïs Cotte'];

/** What the founders of groups, networks and companies share: serial numbers, names already given, settings. */
export interface Foundry {
  readonly random: Random;
  /** Share of the companies whose rows write an identifier. */
  readonly identifierShare: number;
  readonly entities: TrueEntity[];
  readonly contacts: TrueContact[];
  readonly usedNames: Set<string>;
  readonly usedDomains: Set<string>;
  readonly usedMailboxes: Set<string>;
  /** Addresses of business centres, lent to many companies. */
  readonly centres: { readonly address: TrueAddress; readonly switchboard: string }[];
  readonly serials: { group: number; network: number; site: number };
}

export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe');
}

/** Letters and digits only, as they stand in a web domain. */
export function slug(text: string): string {
  return plainText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A domain that nobody of the world has yet. */
export function makeDomain(foundry: Foundry, name: string): string {
  const words = slug(name).split('-');
  const telling = words.filter(
    (word) => word.length > 2 && !['des', 'les', 'societe', 'etablissements'].includes(word),
  );
  const base = (telling.length === 0 ? words : telling).slice(0, 3).join(foundry.random.pick(['', '-']));
  let domain = `${base}.${foundry.random.pick(['fr', 'fr', 'fr', 'com', 'eu'])}`;
  while (foundry.usedDomains.has(domain)) domain = `${base}${foundry.random.int(2, 99)}.fr`;
  foundry.usedDomains.add(domain);
  return domain;
}

export interface EntityPlan {
  readonly name: string;
  readonly legalForm?: string;
  readonly acronym?: string | null;
  readonly tradeName?: string | null;
  readonly group?: TrueGroup | null;
  readonly network?: TrueNetwork | null;
  readonly domain?: string | null;
  readonly isPublic?: boolean;
}

export function foundEntity(foundry: Foundry, plan: EntityPlan): TrueEntity {
  const { random } = foundry;
  const serial = foundry.entities.length + 1;
  const entity: TrueEntity = {
    id: `e${serial}`,
    siren: makeSiren(random, plan.isPublic ? 'public' : 'company'),
    name: plan.name,
    legalForm: plan.legalForm ?? random.weighted(FORMS),
    acronym: plan.acronym ?? null,
    tradeName: plan.tradeName ?? null,
    group: plan.group ?? null,
    network: plan.network ?? null,
    sites: [],
    domain: plan.domain ?? null,
    hasIdentifiers: random.chance(foundry.identifierShare),
    copiesHeadSiret: random.chance(0.12),
    isPublic: plan.isPublic ?? false,
    code: `C${String(10_000 + serial * 7)}`,
    owner: random.pick(OWNERS),
    status: random.weighted({ Client: 6, Prospect: 3, 'Ancien client': 1 }),
  };
  foundry.entities.push(entity);
  return entity;
}

export interface SitePlan {
  readonly place?: Place;
  readonly address?: TrueAddress;
  readonly switchboard?: string;
  readonly isHeadOffice?: boolean;
  readonly name?: string;
}

/** A site of the company; now and then it has moved inside its department, or closed. */
export function foundSite(foundry: Foundry, entity: TrueEntity, plan: SitePlan = {}): TrueSite {
  const { random } = foundry;
  const place = plan.place ?? plan.address ?? makePlace(random);
  const serial = entity.sites.length * 3 + random.int(1, 3);
  const hasMoved = random.chance(0.03) && plan.address === undefined;
  foundry.serials.site += 1;
  const mailbox = random.pick(['contact', 'info', 'accueil', 'commercial', 'compta', 'agence', 'secretariat']);
  const site: TrueSite = {
    id: `s${foundry.serials.site}`,
    entity,
    siret: makeSiret(entity.siren, serial + (hasMoved ? 1 : 0) + 1),
    address: plan.address ?? makeAddress(random, place),
    former: hasMoved ? { siret: makeSiret(entity.siren, serial), address: makeAddress(random, { ...place }) } : null,
    isHeadOffice: plan.isHeadOffice ?? false,
    isClosed: !hasMoved && !plan.isHeadOffice && random.chance(0.03),
    name: plan.name ?? '',
    switchboard: plan.switchboard ?? makePhone(random, 'fixed'),
    mailbox: entity.domain !== null && random.chance(0.5) ? `${mailbox}@${entity.domain}` : null,
    code: `${entity.code}-${String(entity.sites.length + 1).padStart(2, '0')}`,
  };
  entity.sites.push(site);
  return site;
}

/** n towns that differ, so that two sites of one company can be told apart by their town. */
export function makePlaces(random: Random, count: number): Place[] {
  const places = new Map<string, Place>();
  while (places.size < count) {
    const place = makePlace(random);
    if (!places.has(place.town)) places.set(place.town, place);
  }
  return [...places.values()];
}

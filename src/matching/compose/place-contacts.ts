import type { Reason } from '../../domain/reason.ts';
import type { Levels } from '../cluster/levels.ts';
import type { ContactCluster } from '../contacts/cluster-contacts.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import type { Perimeter } from '../record.ts';
import { ownWordsOfText } from '../sites/site-traits.ts';

/** Where one mention of a person works and what he is attached to, by positions. */
export interface MentionPlace {
  readonly site: number | null;
  readonly account: { readonly level: 'group' | 'entity' | 'site'; readonly index: number } | null;
  /** Sites that a region or a list makes him cover. */
  readonly covered: readonly number[];
  readonly because: readonly Reason[];
}

const AT_HEAD_OFFICE = /\b(bas[ée]e?s?|travaille|rattach[ée]e?|pr[ée]sente?|bureau) (au|du) si[èe]ge\b/i;

function onlyOne(sites: readonly number[]): number {
  const stated = sites.filter((site) => site >= 0);
  return stated.length === 1 ? stated[0]! : -1;
}

/** Sites of every company, and what their towns and names are called; each is looked up once. */
class PlaceFinder {
  private readonly levels: Levels;
  /** The sites of a company follow each other: those of company `n` begin at `starts[n]`. */
  private readonly starts: Int32Array;
  /** By company; -1 where none is stated, or two are. */
  private readonly headOffices: Int32Array;
  /** By group. */
  private readonly headOfficesOfGroups: Int32Array;
  private readonly wordsOfSites = new Map<number, ReadonlySet<string>>();
  private readonly placesOfSites = new Map<number, MentionPlace>();
  private readonly placesOfCompanies = new Map<number, MentionPlace>();

  constructor(levels: Levels) {
    this.levels = levels;
    this.starts = new Int32Array(levels.companies.length + 1);
    for (const site of levels.sites) this.starts[site.company + 1]!++;
    for (let company = 0; company < levels.companies.length; company++)
      this.starts[company + 1]! += this.starts[company]!;
    this.headOffices = Int32Array.from(levels.companies, (_, company) => this.statedHeadOffice(company));
    this.headOfficesOfGroups = Int32Array.from(levels.groups, (group) =>
      onlyOne(group.companies.map((company) => this.headOffices[company]!)),
    );
  }

  /** The only site of a company that its rows call head office. */
  private statedHeadOffice(company: number): number {
    const stated: number[] = [];
    for (let site = this.starts[company]!; site < this.starts[company + 1]!; site++)
      if (this.levels.sites[site]!.profile.isHeadOffice === true) stated.push(site);
    return onlyOne(stated);
  }

  /** The head office of the company, else the only one that its group states. */
  headOfficeAround(company: number): number | null {
    const own = this.headOffices[company]!;
    const group = this.levels.groupOfCompany[company]!;
    const found = own < 0 && group >= 0 ? this.headOfficesOfGroups[group]! : own;
    return found < 0 ? null : found;
  }

  /** The sites of a company that stand at one of the named places. */
  sitesAt(company: number, places: readonly string[]): number[] {
    const wanted = places.map((place) => ownWordsOfText(place).join(' ')).filter((place) => place !== '');
    const found: number[] = [];
    if (wanted.length === 0) return found;
    for (let site = this.starts[company]!; site < this.starts[company + 1]!; site++) {
      const named = this.wordsOfSite(site);
      if (wanted.some((place) => named.has(place))) found.push(site);
    }
    return found;
  }

  private wordsOfSite(site: number): ReadonlySet<string> {
    const known = this.wordsOfSites.get(site);
    if (known) return known;
    const { profile } = this.levels.sites[site]!;
    const words = new Set(profile.names.map(({ key }) => key));
    for (const { value: address } of profile.addresses)
      for (const text of [address.townKey, address.town, address.department, address.region])
        if (text) words.add(ownWordsOfText(text).join(' '));
    this.wordsOfSites.set(site, words);
    return words;
  }

  /** The place of everybody on a line of a site, or of a company alone, whose own words say no other. */
  placeOnLine(site: number, company: number): MentionPlace {
    const [places, index, level] =
      site >= 0
        ? ([this.placesOfSites, site, 'site'] as const)
        : ([this.placesOfCompanies, company, 'entity'] as const);
    const known = places.get(index);
    if (known) return known;
    const code = level === 'site' ? 'on_line_of_site' : 'on_line_of_company';
    const place = { site: level === 'site' ? site : null, account: { level, index }, covered: [], because: [{ code }] };
    places.set(index, place);
    return place;
  }
}

const REACH: Readonly<Record<Perimeter['level'], number>> = { site: 0, sites: 1, region: 2, entity: 3, group: 4 };

function isWider(one: Perimeter, other: Perimeter): boolean {
  const difference = REACH[one.level] - REACH[other.level];
  return difference === 0 ? one.raw < other.raw : difference > 0;
}

function widestPerimeter(levels: Levels, contact: ContactCluster): Perimeter | null {
  let widest: Perimeter | null = null;
  for (const index of contact.mentions) {
    const { perimeter } = levels.mentions[index]!.person;
    if (perimeter !== null && (widest === null || isWider(perimeter, widest))) widest = perimeter;
  }
  return widest;
}

function isToldAtHeadOffice(levels: Levels, row: number): boolean {
  return levels.rows[row]!.record.notes.some((note) => AT_HEAD_OFFICE.test(note.text));
}

function saysHeadOffice(levels: Levels, contact: ContactCluster): boolean {
  return contact.mentions.some((index) => isToldAtHeadOffice(levels, levels.mentions[index]!.row));
}

/** Where somebody who covers more than a site sits: the head office when he is seen there, else where most rows put him. */
function seatOf(levels: Levels, contact: ContactCluster, finder: PlaceFinder, company: number): number | null {
  const counts = new Map<number, number>();
  for (const index of contact.mentions) {
    const site = levels.siteOfRow[levels.mentions[index]!.row]!;
    if (site >= 0) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const headOffice = finder.headOfficeAround(company);
  if (headOffice !== null && (counts.has(headOffice) || saysHeadOffice(levels, contact))) return headOffice;
  const [seat] = [...counts].sort(([a, left], [b, right]) => right - left || a - b);
  return seat?.[0] ?? null;
}

const COVERS = /\bcouvre\b(.*)/i;

/** « couvre Lille, Nanterre et Strasbourg »: the towns that a remark says a person covers. */
function placesInNotes(levels: Levels, contact: ContactCluster): string[] {
  return contact.mentions.flatMap((index) =>
    levels.rows[levels.mentions[index]!.row]!.record.notes.flatMap((note) => {
      const [, told = ''] = COVERS.exec(note.text) ?? [];
      return told.split(/,|;|\bet\b|\//).map((place) => place.trim());
    }),
  );
}

function placeWide(
  levels: Levels,
  contact: ContactCluster,
  finder: PlaceFinder,
  company: number,
  perimeter: Perimeter,
): MentionPlace {
  const site = seatOf(levels, contact, finder, company);
  const because: Reason[] = [{ code: `covers_${perimeter.level}`, values: { words: perimeter.raw } }];
  const group = levels.groupOfCompany[company]!;
  if (perimeter.level === 'group' && group >= 0)
    return { site, account: { level: 'group', index: group }, covered: [], because };
  const isPartial = perimeter.level === 'region' || perimeter.level === 'sites';
  const places = isPartial ? [...perimeter.places, ...placesInNotes(levels, contact)] : [];
  return { site, account: { level: 'entity', index: company }, covered: finder.sitesAt(company, places), because };
}

/** Where each mention works, by its position: told by the words of its row first, then by where the row stands. */
export function placeMentions(levels: Levels): MentionPlace[] {
  const finder = new PlaceFinder(levels);
  const places: MentionPlace[] = new Array(levels.mentions.length);
  for (const contact of levels.contacts) {
    const widest = widestPerimeter(levels, contact);
    if (widest !== null && widest.level !== 'site') placeEverywhere(places, levels, contact, finder, widest);
    else for (const index of contact.mentions) places[index] = placeLocal(levels, levels.mentions[index]!, finder);
  }
  return places;
}

/** Somebody who covers more than a site has one place in each company that names him. */
function placeEverywhere(
  places: MentionPlace[],
  levels: Levels,
  contact: ContactCluster,
  finder: PlaceFinder,
  widest: Perimeter,
): void {
  const byCompany = new Map<number, MentionPlace>();
  for (const index of contact.mentions) {
    const company = levels.companyOfRow[levels.mentions[index]!.row]!;
    const place = byCompany.get(company) ?? placeWide(levels, contact, finder, company, widest);
    byCompany.set(company, place);
    places[index] = place;
  }
}

function placeLocal(levels: Levels, { row, person }: PersonTraits, finder: PlaceFinder): MentionPlace {
  const own = levels.siteOfRow[row]!;
  const company = levels.companyOfRow[row]!;
  const { perimeter } = person;
  if (perimeter && perimeter.places.length > 0) {
    const [named, ...others] = finder.sitesAt(company, perimeter.places);
    if (named !== undefined && (others.length === 0 || named === own || others.includes(own))) {
      const site = named === own || others.includes(own) ? own : named;
      return placeAt(site, { code: 'works_at_named_place', values: { words: perimeter.raw } });
    }
  }
  const headOffice = finder.headOfficeAround(company);
  if (headOffice !== null && isToldAtHeadOffice(levels, row))
    return placeAt(headOffice, { code: 'works_at_head_office' });
  return finder.placeOnLine(own, company);
}

function placeAt(site: number, reason: Reason): MentionPlace {
  return { site, account: { level: 'site', index: site }, covered: [], because: [reason] };
}

import type { Reason } from '../../domain/reason.ts';
import type { Levels } from '../cluster/levels.ts';
import type { ContactCluster } from '../contacts/cluster-contacts.ts';
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

/** Sites of every company, and what their towns and names are called. */
export class PlaceFinder {
  private readonly levels: Levels;
  private readonly sitesOf = new Map<number, number[]>();

  constructor(levels: Levels) {
    this.levels = levels;
    levels.sites.forEach((site, index) => {
      const known = this.sitesOf.get(site.company);
      if (known) known.push(index);
      else this.sitesOf.set(site.company, [index]);
    });
  }

  sitesOfCompany(company: number): readonly number[] {
    return this.sitesOf.get(company) ?? [];
  }

  headOfficeOf(company: number): number | null {
    const stated = this.sitesOfCompany(company).filter(
      (site) => this.levels.sites[site]!.profile.isHeadOffice === true,
    );
    return stated.length === 1 ? stated[0]! : null;
  }

  /** The sites of a company that stand at one of the named places. */
  sitesAt(company: number, places: readonly string[]): number[] {
    const wanted = places.map((place) => ownWordsOfText(place).join(' ')).filter((place) => place !== '');
    return this.sitesOfCompany(company).filter((site) => {
      const named = this.wordsOfSite(site);
      return wanted.some((place) => named.has(place));
    });
  }

  private wordsOfSite(site: number): Set<string> {
    const words = new Set<string>();
    const { profile } = this.levels.sites[site]!;
    for (const address of profile.addresses.values())
      for (const text of [address.townKey, address.town, address.department, address.region])
        if (text) words.add(ownWordsOfText(text).join(' '));
    for (const name of profile.names.keys()) words.add(name);
    return words;
  }
}

const REACH: Readonly<Record<Perimeter['level'], number>> = { site: 0, sites: 1, region: 2, entity: 3, group: 4 };

function widestPerimeter(levels: Levels, contact: ContactCluster): Perimeter | null {
  const stated = contact.mentions.map((index) => levels.mentions[index]!.person.perimeter).filter((p) => p !== null);
  return (
    stated.sort((left, right) => REACH[right.level] - REACH[left.level] || (left.raw < right.raw ? -1 : 1))[0] ?? null
  );
}

function saysHeadOffice(levels: Levels, contact: ContactCluster): boolean {
  return contact.mentions.some((index) =>
    levels.rows[levels.mentions[index]!.row]!.record.notes.some((note) => AT_HEAD_OFFICE.test(note.text)),
  );
}

/** The head office of the company, else the only one that its group states. */
function headOfficeAround(levels: Levels, finder: PlaceFinder, company: number): number | null {
  const own = finder.headOfficeOf(company);
  const group = levels.groupOfCompany[company]!;
  if (own !== null || group < 0) return own;
  const stated = levels.groups[group]!.companies.map((other) => finder.headOfficeOf(other)).filter(
    (site) => site !== null,
  );
  return stated.length === 1 ? stated[0]! : null;
}

/** Where somebody who covers more than a site sits: the head office when he is seen there, else where most rows put him. */
function seatOf(levels: Levels, contact: ContactCluster, finder: PlaceFinder, company: number): number | null {
  const counts = new Map<number, number>();
  for (const index of contact.mentions) {
    const site = levels.siteOfRow[levels.mentions[index]!.row]!;
    if (site >= 0) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const headOffice = headOfficeAround(levels, finder, company);
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

/** Where each mention of a contact works, from the words of its row first, then from where the row stands. */
export function placeMentions(levels: Levels, contact: ContactCluster, finder: PlaceFinder): Map<number, MentionPlace> {
  const widest = widestPerimeter(levels, contact);
  const places = new Map<number, MentionPlace>();
  for (const index of contact.mentions) {
    const mention = levels.mentions[index]!;
    const company = levels.companyOfRow[mention.row]!;
    if (widest && widest.level !== 'site') places.set(index, placeWide(levels, contact, finder, company, widest));
    else places.set(index, placeLocal(levels, mention.row, mention.person.perimeter, finder, company));
  }
  return places;
}

function placeLocal(
  levels: Levels,
  row: number,
  perimeter: Perimeter | null,
  finder: PlaceFinder,
  company: number,
): MentionPlace {
  const own = levels.siteOfRow[row]!;
  if (perimeter && perimeter.places.length > 0) {
    const [named, ...others] = finder.sitesAt(company, perimeter.places);
    if (named !== undefined && (others.length === 0 || named === own || others.includes(own))) {
      const site = named === own || others.includes(own) ? own : named;
      const because = [{ code: 'works_at_named_place', values: { words: perimeter.raw } }];
      return { site, account: { level: 'site', index: site }, covered: [], because };
    }
  }
  const headOffice = headOfficeAround(levels, finder, company);
  const isToldThere = levels.rows[row]!.record.notes.some((note) => AT_HEAD_OFFICE.test(note.text));
  if (isToldThere && headOffice !== null)
    return {
      site: headOffice,
      account: { level: 'site', index: headOffice },
      covered: [],
      because: [{ code: 'works_at_head_office' }],
    };
  if (own >= 0)
    return { site: own, account: { level: 'site', index: own }, covered: [], because: [{ code: 'on_line_of_site' }] };
  return {
    site: null,
    account: { level: 'entity', index: company },
    covered: [],
    because: [{ code: 'on_line_of_company' }],
  };
}

import type { AffiliationNode, ContactNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import { rowIdsOf } from './node-links.ts';
import type { MentionPlace } from './place-contacts.ts';
import { mostSaid, rankListed } from './survivor.ts';

/** The ids of nodes by position, level by level. */
export interface NodeIds {
  readonly groups: readonly string[];
  readonly entities: readonly string[];
  readonly sites: readonly string[];
}

export function accountIdOf(place: MentionPlace, ids: NodeIds): string | null {
  if (!place.account) return null;
  const { level, index } = place.account;
  return (level === 'group' ? ids.groups : level === 'entity' ? ids.entities : ids.sites)[index] ?? null;
}

interface Tie {
  readonly accountId: string;
  readonly level: AffiliationNode['level'];
  readonly kind: AffiliationNode['kind'];
}

function tiesOf(place: MentionPlace, ids: NodeIds): Tie[] {
  const ties: Tie[] = [];
  if (place.site !== null) ties.push({ accountId: ids.sites[place.site]!, level: 'site', kind: 'works_at' });
  const accountId = accountIdOf(place, ids);
  if (place.account && place.account.level !== 'site' && accountId !== null && place.covered.length === 0)
    ties.push({ accountId, level: place.account.level, kind: 'covers' });
  for (const site of place.covered) ties.push({ accountId: ids.sites[site]!, level: 'site', kind: 'covers' });
  return ties;
}

/** A tie, the place that told it first and everybody's mentions that tell it. */
interface ToldTie {
  readonly tie: Tie;
  readonly place: MentionPlace;
  readonly mentions: PersonTraits[];
}

const NO_ROLES: readonly never[] = Object.freeze([]);

function describe({ tie, mentions, place }: ToldTie, contact: ContactNode, levels: Levels): AffiliationNode {
  const persons = mentions.map((mention) => mention.person);
  const jobTitle = mostSaid(persons, (person) => person.job?.display);
  const job = persons.find((person) => person.job?.display === jobTitle)?.job ?? null;
  const rows = rowIdsOf(
    mentions.map((mention) => mention.row),
    levels.rows,
  );
  return {
    contactId: contact.id,
    accountId: tie.accountId,
    level: tie.level,
    kind: tie.kind,
    jobTitle,
    department: job?.department ?? null,
    seniority: job?.seniority ?? null,
    statedRoles: rankListed(persons, (person) => person.statedRoles),
    inferredRoles: job?.inferredRoles ?? NO_ROLES,
    decisionTag: mostSaid(persons, (person) => person.decisionTag),
    hasEnded: persons.some((person) => person.hasLeft),
    isStated: place.because.some((reason) => reason.code !== 'on_line_of_site' && reason.code !== 'on_line_of_company'),
    // Most people have one tie, told by every row that names them: the list is theirs.
    rows: rows.length === contact.rows.length ? contact.rows : rows,
    because: place.because,
  };
}

/** The ties of a contact, each told once, in the order of their kind and account. */
function toldTies(
  mentions: readonly number[],
  levels: Levels,
  places: readonly MentionPlace[],
  ids: NodeIds,
): ToldTie[] {
  const told: ToldTie[] = [];
  for (const mention of mentions) {
    const place = places[mention]!;
    for (const tie of tiesOf(place, ids)) {
      const known = told.find((other) => other.tie.accountId === tie.accountId && other.tie.kind === tie.kind);
      if (known) known.mentions.push(levels.mentions[mention]!);
      else told.push({ tie, place, mentions: [levels.mentions[mention]!] });
    }
  }
  return told.length === 1 ? told : told.sort(comesFirst);
}

function comesFirst({ tie: left }: ToldTie, { tie: right }: ToldTie): number {
  if (left.kind !== right.kind) return left.kind < right.kind ? -1 : 1;
  return left.accountId < right.accountId ? -1 : 1;
}

/** What the ties of contacts are written from: both lists by position, of contacts and of mentions. */
interface ContactPlaces {
  readonly contacts: readonly ContactNode[];
  readonly places: readonly MentionPlace[];
}

/** Every tie between contacts and accounts, told once however many rows tell it. */
export function composeAffiliations(
  levels: Levels,
  { contacts, places }: ContactPlaces,
  ids: NodeIds,
): AffiliationNode[] {
  const affiliations: AffiliationNode[] = [];
  levels.contacts.forEach(({ mentions }, index) => {
    for (const told of toldTies(mentions, levels, places, ids))
      affiliations.push(describe(told, contacts[index]!, levels));
  });
  return affiliations;
}

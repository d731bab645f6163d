import type { ContactNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { ContactCluster } from '../contacts/cluster-contacts.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import { mentionHash } from '../questions/answer-book.ts';
import type { Person } from '../record.ts';
import { contentId } from '../rows/content-id.ts';
import { EMAILS, PHONES } from './compose-sites.ts';
import { joinsOf, numberNodes, rowIdsOf, type Unnumbered, weakestLink } from './node-links.ts';
import { mostSaid, type Ranking, rankSaid, rankThings } from './survivor.ts';

type Objection = ContactNode['objections'][number];

const OBJECTIONS: Ranking<Objection> = {
  keyOf: (objection) => objection.channel,
  fullnessOf: (objection) => objection.raw.length,
};

function capitalized(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** Mentions that order the two names as most rows do, those that may be swapped left out where others are sure. */
function straightMentions(mentions: readonly PersonTraits[]): readonly PersonTraits[] {
  if (mentions.length === 1) return mentions;
  const sure = mentions.filter((mention) => !mention.mayBeSwapped);
  const readable = sure.length > 0 ? sure : mentions;
  const last = mostSaid(readable, (mention) => mention.person.lastKey);
  if (last === null) return readable;
  return readable.filter(({ person }) => person.firstKey !== last || person.lastKey === last);
}

/** Names as most rows order and spell them, full ones before initials; a name read from an address comes last. */
function namesOf(mentions: readonly PersonTraits[]): { firstName: string | null; lastName: string | null } {
  const straight = straightMentions(mentions);
  const full = straight.filter((mention) => !mention.hasInitialOnly && mention.person.firstName !== null);
  const firstName = mostSaid(full.length > 0 ? full : straight, (mention) => mention.person.firstName);
  const lastName = mostSaid(straight, (mention) => mention.person.lastName);
  return {
    firstName: firstName ?? toldName(mentions, (mention) => (mention.first.length > 1 ? mention.first : null)),
    lastName: lastName ?? toldName(mentions, (mention) => mention.last),
  };
}

function toldName(mentions: readonly PersonTraits[], nameOf: (mention: PersonTraits) => string | null): string | null {
  const told = mostSaid(mentions, nameOf);
  return told === null ? null : capitalized(told);
}

/** What the person's own words and the rows that name nobody say that he objects to. */
function objectionsOf(levels: Levels, mentions: readonly PersonTraits[]): readonly Objection[] {
  const sources = [
    ...mentions.map((mention) => mention.person),
    ...mentions.map((mention) => levels.rows[mention.row]!.record),
  ];
  return rankThings(sources, (source): readonly Objection[] => source.objections, OBJECTIONS);
}

function composeContact(levels: Levels, contact: ContactCluster): Unnumbered<ContactNode> {
  const mentions = contact.mentions.map((index) => levels.mentions[index]!);
  const persons = mentions.map((mention): Person => mention.person);
  const hashes = mentions.map((mention) => mentionHash(mention, levels.rows));
  const rows = mentions.map((mention) => mention.row);
  return {
    id: contentId('contact', hashes),
    code: '',
    rows: rowIdsOf(rows, levels.rows),
    confidence: weakestLink(contact.joins),
    joins: joinsOf(contact.joins, (mention) => levels.rows[levels.mentions[mention]!.row]!),
    placedBecause: NOT_PLACED,
    civility: mostSaid(persons, (person) => person.civility),
    ...namesOf(mentions),
    emails: rankThings(persons, (person) => person.emails, EMAILS),
    phones: rankThings(persons, (person) => person.phones, PHONES),
    objections: objectionsOf(levels, mentions),
    codes: rankSaid(persons, (person) => person.code),
  };
}

/** A contact stands where his affiliations say. */
const NOT_PLACED: ContactNode['placedBecause'] = Object.freeze([]);

/** Contacts in the order of `levels.contacts`. */
export function composeContacts(levels: Levels): ContactNode[] {
  const nodes = levels.contacts.map((contact) => composeContact(levels, contact));
  numberNodes('CON', nodes, (node) => `${node.lastName ?? ''} ${node.firstName ?? ''}`);
  return nodes;
}

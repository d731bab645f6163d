import type { ContactNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { ContactCluster } from '../contacts/cluster-contacts.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import { mentionHash } from '../questions/answer-book.ts';
import { contentId } from '../rows/content-id.ts';
import { joinsOf, numberNodes, rowIdsOf, weakestLink } from './node-links.ts';
import { mostSaid, rankThings, rankValues } from './survivor.ts';

function capitalized(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** Names as most rows order and spell them, full ones before initials; a name read from an address comes last. */
function namesOf(mentions: readonly PersonTraits[]): { firstName: string | null; lastName: string | null } {
  const sure = mentions.filter((mention) => !mention.mayBeSwapped);
  const readable = sure.length > 0 ? sure : mentions;
  const lasts = rankValues(readable.map((mention) => mention.person.lastKey));
  const isSwapped = (mention: PersonTraits) =>
    lasts[0] !== undefined && mention.person.firstKey === lasts[0] && mention.person.lastKey !== lasts[0];
  const straight = readable.filter((mention) => !isSwapped(mention));
  const full = straight.filter((mention) => !mention.hasInitialOnly && mention.person.firstName !== null);
  const told = mentions.map((mention) => mention.first).filter((first) => first.length > 1);
  const firstName =
    mostSaid((full.length > 0 ? full : straight).map((mention) => mention.person.firstName)) ??
    (told.length > 0 ? capitalized(rankValues(told)[0]!) : null);
  const toldLast = rankValues(mentions.map((mention) => mention.last))[0];
  const lastName =
    mostSaid(straight.map((mention) => mention.person.lastName)) ??
    (toldLast === undefined ? null : capitalized(toldLast));
  return { firstName, lastName };
}

function composeContact(levels: Levels, contact: ContactCluster): ContactNode {
  const mentions = contact.mentions.map((index) => levels.mentions[index]!);
  const persons = mentions.map((mention) => mention.person);
  const rowObjections = mentions.flatMap((mention) => levels.rows[mention.row]!.record.objections);
  const objections = [...persons.flatMap((person) => person.objections), ...rowObjections];
  return {
    id: contentId(
      'contact',
      mentions.map((mention) => mentionHash(mention, levels.rows)),
    ),
    code: '',
    rows: rowIdsOf(
      mentions.map((mention) => mention.row),
      levels.rows,
    ),
    confidence: weakestLink(contact.joins),
    joins: joinsOf(contact.joins, (mention) => levels.rows[levels.mentions[mention]!.row]!),
    placedBecause: [],
    civility: mostSaid(persons.map((person) => person.civility)),
    ...namesOf(mentions),
    emails: rankThings(
      persons.flatMap((person) => person.emails),
      (email) => email.address,
      () => 0,
    ),
    phones: rankThings(
      persons.flatMap((person) => person.phones),
      (phone) => phone.e164,
      (phone) => (phone.use === 'unknown' ? 0 : 1),
    ),
    objections: rankThings(
      objections,
      (objection) => objection.channel,
      (objection) => objection.raw.length,
    ),
    codes: rankValues(persons.map((person) => person.code)),
  };
}

/** Contacts in the order of `levels.contacts`. */
export function composeContacts(levels: Levels): ContactNode[] {
  const nodes = levels.contacts.map((contact) => composeContact(levels, contact));
  const named = nodes.map((node) => ({ id: node.id, name: `${node.lastName ?? ''} ${node.firstName ?? ''}` }));
  const codes = numberNodes('CON', named);
  return nodes.map((node) => ({ ...node, code: codes.get(node.id)! }));
}

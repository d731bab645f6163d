import type { AffiliationNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import { rowIdsOf } from './node-links.ts';
import type { MentionPlace } from './place-contacts.ts';
import { mostSaid, rankValues } from './survivor.ts';

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

function describe(
  tie: Tie,
  contactId: string,
  mentions: readonly PersonTraits[],
  place: MentionPlace,
  levels: Levels,
): AffiliationNode {
  const persons = mentions.map((mention) => mention.person);
  const jobTitle = mostSaid(persons.map((person) => person.job?.display));
  const job = persons.find((person) => person.job?.display === jobTitle)?.job ?? null;
  return {
    contactId,
    ...tie,
    jobTitle,
    department: job?.department ?? null,
    seniority: job?.seniority ?? null,
    statedRoles: rankValues(persons.flatMap((person) => person.statedRoles)) as AffiliationNode['statedRoles'],
    inferredRoles: job?.inferredRoles ?? [],
    decisionTag: mostSaid(persons.map((person) => person.decisionTag)),
    hasEnded: persons.some((person) => person.hasLeft),
    isStated: place.because.some((reason) => reason.code !== 'on_line_of_site' && reason.code !== 'on_line_of_company'),
    rows: rowIdsOf(
      mentions.map((mention) => mention.row),
      levels.rows,
    ),
    because: place.because,
  };
}

/** Every tie between contacts and accounts, told once however many rows tell it. */
export function composeAffiliations(
  levels: Levels,
  placesOf: readonly ReadonlyMap<number, MentionPlace>[],
  contactIds: readonly string[],
  ids: NodeIds,
): AffiliationNode[] {
  return levels.contacts.flatMap((contact, index) => {
    const byTie = new Map<string, { tie: Tie; mentions: PersonTraits[]; place: MentionPlace }>();
    for (const mention of contact.mentions) {
      const place = placesOf[index]!.get(mention)!;
      for (const tie of tiesOf(place, ids)) {
        const key = `${tie.kind} ${tie.accountId}`;
        const known = byTie.get(key);
        if (known) known.mentions.push(levels.mentions[mention]!);
        else byTie.set(key, { tie, mentions: [levels.mentions[mention]!], place });
      }
    }
    return [...byTie]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, { tie, mentions, place }]) => describe(tie, contactIds[index]!, mentions, place, levels));
  });
}

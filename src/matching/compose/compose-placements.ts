import type { Reason } from '../../domain/reason.ts';
import type { Evidence, Placement, Question } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { TableRow } from '../table.ts';
import { accountIdOf, type NodeIds } from './compose-affiliations.ts';
import { holdsCompany } from './compose-entities.ts';
import type { MentionPlace } from './place-contacts.ts';

/** What placements are written from. */
interface PlacementSources {
  readonly levels: Levels;
  readonly ids: NodeIds;
  readonly contactIds: readonly string[];
  readonly placesOf: readonly ReadonlyMap<number, MentionPlace>[];
  readonly questions: readonly Question[];
}

const MOST_REASONS = 4;

function mentionsByRow(levels: Levels): number[][] {
  const byRow: number[][] = levels.rows.map(() => []);
  levels.mentions.forEach((mention, index) => {
    byRow[mention.row]!.push(index);
  });
  return byRow;
}

function linksOf(levels: Levels, row: number, mentions: readonly number[]): Evidence[] {
  const site = levels.siteOfRow[row]!;
  return [
    levels.companies[levels.companyOfRow[row]!]!.heldBy.get(row),
    site < 0 ? undefined : levels.sites[site]!.heldBy.get(row),
    ...mentions.map((mention) => levels.contacts[levels.contactOfMention[mention]!]!.heldBy.get(mention)),
  ].filter((evidence) => evidence !== undefined);
}

function identifierReason(levels: Levels, row: number): Reason | null {
  const { siren, siret } = levels.rows[row]!.record;
  const site = levels.siteOfRow[row]!;
  const shares = (rows: readonly number[], isSame: (other: number) => boolean) =>
    rows.some((other) => other !== row && isSame(other));
  if (siret !== null && site >= 0 && levels.sites[site]!.profile.sirets.has(siret)) {
    if (shares(levels.sites[site]!.rows, (other) => levels.rows[other]!.record.siret === siret))
      return { code: 'same_siret', values: { siret } };
  }
  const company = levels.companies[levels.companyOfRow[row]!]!;
  if (siren !== null && shares(company.rows, (other) => levels.rows[other]!.record.siren === siren))
    return { code: 'same_siren', values: { siren } };
  return null;
}

function isAlone(levels: Levels, row: number, mentions: readonly number[]): boolean {
  if (levels.rows[row]!.rowIds.length > 1 || levels.companies[levels.companyOfRow[row]!]!.rows.length > 1) return false;
  return mentions.every((mention) => levels.contacts[levels.contactOfMention[mention]!]!.mentions.length === 1);
}

function reasonsOf(levels: Levels, row: number, links: readonly Evidence[], isLone: boolean): Reason[] {
  const identifier = identifierReason(levels, row);
  const all = [...(identifier ? [identifier] : []), ...links.flatMap((link) => link.reasons)];
  const byWords = new Map(
    all.map((reason) => [reason.values ? reason.code + JSON.stringify(reason.values) : reason.code, reason]),
  );
  const distinct = [...byWords.values()];
  if (distinct.length > 0) return distinct.slice(0, MOST_REASONS);
  if (levels.rows[row]!.rowIds.length > 1) return [{ code: 'same_line' }];
  return [{ code: isLone ? 'nothing_like_it' : 'same_words' }];
}

/** Rows that wait for an answer, with the doubt of their questions: those of the smaller side. */
function openDoubts(questions: readonly Question[]): Map<number, number> {
  const doubts = new Map<number, number>();
  for (const question of questions) {
    const isLeft = question.leftRows.length <= question.rightRows.length;
    for (const row of isLeft ? question.leftRows : question.rightRows)
      doubts.set(row, Math.max(doubts.get(row) ?? 0, question.evidence.probability));
  }
  return doubts;
}

type RowPlacement = Omit<Placement, 'rowId' | 'kind' | 'decision' | 'confidence' | 'reasons'> & {
  readonly isLone: boolean;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
};

function placeRow(sources: PlacementSources, row: number, mentions: readonly number[]): RowPlacement {
  const { levels, ids, contactIds, placesOf } = sources;
  const company = levels.companyOfRow[row]!;
  const isHeld = holdsCompany(levels, company);
  const group = levels.groupOfCompany[company]!;
  const site = levels.siteOfRow[row]!;
  const contacts = [...new Set(mentions.map((mention) => levels.contactOfMention[mention]!))];
  const place = mentions.length === 0 ? undefined : placesOf[contacts[0]!]!.get(mentions[0]!);
  const links = linksOf(levels, row, mentions);
  const isLone = isAlone(levels, row, mentions);
  const { objections, persons } = levels.rows[row]!.record;
  return {
    groupId: group < 0 ? null : ids.groups[group]!,
    entityId: isHeld ? ids.entities[company]! : null,
    siteId: site < 0 || !isHeld ? null : ids.sites[site]!,
    contactIds: contacts.map((contact) => contactIds[contact]!),
    contactSiteId: place?.site == null || !isHeld ? null : ids.sites[place.site]!,
    contactAccountId: place && isHeld ? accountIdOf(place, ids) : null,
    isOptedOut: objections.length > 0 || persons.some((person) => person.objections.length > 0),
    isLone,
    confidence: links.reduce((weakest, link) => Math.min(weakest, link.probability), 1),
    reasons: reasonsOf(levels, row, links, isLone),
  };
}

const NOTHING = {
  groupId: null,
  entityId: null,
  siteId: null,
  contactIds: [],
  contactSiteId: null,
  contactAccountId: null,
  isOptedOut: false,
} as const;

/** The end of every record of the sheet, sorted by row id. */
export function composePlacements(sources: PlacementSources, tableRows: readonly TableRow[]): Placement[] {
  const { levels } = sources;
  const mentions = mentionsByRow(levels);
  const rowOf = new Map(levels.rows.flatMap((row) => row.rowIds.map((rowId) => [rowId, row.index] as const)));
  const placed = levels.rows.map((row) => placeRow(sources, row.index, mentions[row.index]!));
  const doubts = openDoubts(sources.questions);
  const placements = tableRows.map(({ rowId, kind }): Placement => {
    const row = rowOf.get(rowId);
    if (row === undefined)
      return { rowId, kind, ...NOTHING, decision: 'alone', confidence: 1, reasons: [{ code: `row_is_${kind}` }] };
    const { isLone, confidence, reasons, ...place } = placed[row]!;
    const doubt = doubts.get(rowId);
    if (doubt === undefined) return { rowId, kind, ...place, decision: isLone ? 'alone' : 'auto', confidence, reasons };
    return {
      rowId,
      kind,
      ...place,
      decision: 'review',
      confidence: Math.min(confidence, 1 - doubt),
      reasons: [...reasons, { code: 'question_open' }],
    };
  });
  return placements.sort((left, right) => left.rowId - right.rowId);
}

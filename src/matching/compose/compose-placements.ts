import type { Evidence, Placement, Question } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { TableRow } from '../table.ts';
import { accountIdOf, type NodeIds } from './compose-affiliations.ts';
import type { MentionPlace } from './place-contacts.ts';
import { PlacementReasons } from './placement-reasons.ts';

/** What placements are written from. */
interface PlacementSources {
  readonly levels: Levels;
  readonly ids: NodeIds;
  readonly contactIds: readonly string[];
  /** Whether rows say anything of each company. */
  readonly isHeld: readonly boolean[];
  /** By mention. */
  readonly places: readonly MentionPlace[];
  readonly questions: readonly Question[];
}

const NOBODY: readonly string[] = Object.freeze([]);

const NOTHING = {
  groupId: null,
  entityId: null,
  siteId: null,
  contactIds: NOBODY,
  contactSiteId: null,
  contactAccountId: null,
  isOptedOut: false,
} as const;

/** Mentions stand in the order of their rows: those of row `n` begin at `starts[n]`. */
function startsOfMentions({ rows, mentions }: Levels): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (const { row } of mentions) starts[row + 1]!++;
  for (let row = 0; row < rows.length; row++) starts[row + 1]! += starts[row]!;
  return starts;
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

class PlacementWriter {
  private readonly sources: PlacementSources;
  private readonly starts: Int32Array;
  private readonly reasons: PlacementReasons;
  private readonly doubts: ReadonlyMap<number, number>;
  /** The list of a single contact, shared by the rows that name nobody else. */
  private readonly alone: (readonly string[] | undefined)[];

  constructor(sources: PlacementSources) {
    this.sources = sources;
    this.starts = startsOfMentions(sources.levels);
    this.reasons = new PlacementReasons(sources.levels);
    this.doubts = openDoubts(sources.questions);
    this.alone = new Array(sources.contactIds.length);
  }

  /** The end of a record that says what the distinct row `row` says. */
  write({ rowId, kind }: TableRow, row: number): Placement {
    const { levels, ids, isHeld } = this.sources;
    const company = levels.companyOfRow[row]!;
    const group = levels.groupOfCompany[company]!;
    const site = levels.siteOfRow[row]!;
    const first = this.starts[row]!;
    const place = isHeld[company] && first < this.starts[row + 1]! ? this.sources.places[first]! : null;
    const links = this.linksOf(row);
    const isLone = this.isAlone(row);
    const doubt = this.doubts.get(rowId);
    let confidence = doubt === undefined ? 1 : 1 - doubt;
    for (const link of links) confidence = Math.min(confidence, link.probability);
    const { objections, persons } = levels.rows[row]!.record;
    return {
      rowId,
      kind,
      groupId: group < 0 ? null : ids.groups[group]!,
      entityId: isHeld[company] ? ids.entities[company]! : null,
      siteId: site < 0 || !isHeld[company] ? null : ids.sites[site]!,
      contactIds: this.contactsOf(row),
      contactSiteId: place === null || place.site === null ? null : ids.sites[place.site]!,
      contactAccountId: place === null ? null : accountIdOf(place, ids),
      decision: doubt !== undefined ? 'review' : isLone ? 'alone' : 'auto',
      confidence,
      isOptedOut: objections.length > 0 || persons.some((person) => person.objections.length > 0),
      reasons: this.reasons.of(row, links, { isLone, isDoubtful: doubt !== undefined }),
    };
  }

  private linksOf(row: number): Evidence[] {
    const { levels } = this.sources;
    const links: Evidence[] = [];
    const add = (link: Evidence | undefined): void => {
      if (link !== undefined) links.push(link);
    };
    add(levels.companies[levels.companyOfRow[row]!]!.heldBy.get(row));
    const site = levels.siteOfRow[row]!;
    if (site >= 0) add(levels.sites[site]!.heldBy.get(row));
    for (let mention = this.starts[row]!; mention < this.starts[row + 1]!; mention++)
      add(levels.contacts[levels.contactOfMention[mention]!]!.heldBy.get(mention));
    return links;
  }

  private contactsOf(row: number): readonly string[] {
    const { contactIds, levels } = this.sources;
    const start = this.starts[row]!;
    const end = this.starts[row + 1]!;
    if (start === end) return NOBODY;
    const contacts = new Set(levels.contactOfMention.subarray(start, end));
    if (contacts.size > 1) return [...contacts].map((contact) => contactIds[contact]!);
    const contact = levels.contactOfMention[start]!;
    this.alone[contact] ??= [contactIds[contact]!];
    return this.alone[contact];
  }

  private isAlone(row: number): boolean {
    const { levels } = this.sources;
    if (levels.rows[row]!.rowIds.length > 1 || levels.companies[levels.companyOfRow[row]!]!.rows.length > 1)
      return false;
    for (let mention = this.starts[row]!; mention < this.starts[row + 1]!; mention++)
      if (levels.contacts[levels.contactOfMention[mention]!]!.mentions.length > 1) return false;
    return true;
  }
}

/** The end of every record of the sheet, sorted by row id. */
export function composePlacements(sources: PlacementSources, tableRows: readonly TableRow[]): Placement[] {
  const rowOf = new Map<number, number>();
  for (const { index, rowIds } of sources.levels.rows) for (const rowId of rowIds) rowOf.set(rowId, index);
  const writer = new PlacementWriter(sources);
  const placements = tableRows.map((tableRow): Placement => {
    const row = rowOf.get(tableRow.rowId);
    if (row !== undefined) return writer.write(tableRow, row);
    const { rowId, kind } = tableRow;
    return { rowId, kind, ...NOTHING, decision: 'alone', confidence: 1, reasons: [{ code: `row_is_${kind}` }] };
  });
  return placements.sort((left, right) => left.rowId - right.rowId);
}

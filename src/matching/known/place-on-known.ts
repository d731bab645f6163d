import { arrangeLevels } from '../arrange-levels.ts';
import type { Evidence } from '../arrangement.ts';
import type { Doubt } from '../cluster/agglomerate.ts';
import type { Levels } from '../cluster/levels.ts';
import { AnswerBook } from '../questions/answer-book.ts';
import type { KnownIds } from '../record.ts';
import { distinctRows } from '../rows/source-row.ts';
import type { KnownCustomers } from './known-customers.ts';
import { recordsOfKnown } from './records-of-known.ts';

/** Something of a file that may be a record of the base, without enough evidence to say so. */
export interface KnownDoubt {
  readonly nodeId: string;
  readonly knownId: string;
  readonly evidence: Evidence;
}

/** Where the nodes of a file are in a base. */
export interface PlacedOnKnown {
  /** Node id → id of the record of the base that it is, at any level. What is absent is new or in doubt. */
  readonly knownOf: ReadonlyMap<string, string>;
  /** At most one per node, the likeliest. */
  readonly doubts: ReadonlyMap<string, KnownDoubt>;
  /** Nodes whose lines are found in two records of the base, with one of these: they are placed in neither. */
  readonly torn: ReadonlyMap<string, string>;
}

type Level = keyof KnownIds;

/** What stands in one cluster of the joint arrangement: lines of the file's nodes and at most one record of the base. */
interface Meeting {
  /** Node of the file → how many of its lines stand here. */
  readonly nodes: Map<string, number>;
  knownId: string | null;
}

function meetingsOf(levels: Levels, level: Level, count: number, clusterOf: (row: number) => number): Meeting[] {
  const meetings = Array.from({ length: count }, (): Meeting => ({ nodes: new Map(), knownId: null }));
  levels.rows.forEach(({ record }, row) => {
    const meeting = meetings[clusterOf(row)];
    if (!meeting) return;
    const node = record.arranged?.[level] ?? null;
    if (node !== null) meeting.nodes.set(node, (meeting.nodes.get(node) ?? 0) + 1);
    meeting.knownId ??= record.known?.[level] ?? null;
  });
  return meetings;
}

/** The lines of a node may end in two clusters: it is a record of the base where all that found one found the same. */
function readPlaces(meetings: readonly Meeting[], knownOf: Map<string, string>, torn: Map<string, string>): void {
  for (const { nodes, knownId } of meetings) {
    if (knownId === null) continue;
    for (const node of nodes.keys()) {
      const before = knownOf.get(node);
      if (before !== undefined && before !== knownId) torn.set(node, before);
      knownOf.set(node, knownId);
    }
  }
}

function noteDoubts(
  meetings: readonly Meeting[],
  found: readonly Doubt[],
  knownOf: ReadonlyMap<string, string>,
  doubts: Map<string, KnownDoubt>,
): void {
  const note = (nodes: Meeting['nodes'], knownId: string | null, evidence: Evidence): void => {
    if (knownId === null) return;
    for (const nodeId of nodes.keys()) {
      if (knownOf.has(nodeId) || (doubts.get(nodeId)?.evidence.score ?? -Infinity) >= evidence.score) continue;
      doubts.set(nodeId, { nodeId, knownId, evidence });
    }
  };
  for (const { left, right, evidence } of found) {
    const [one, other] = [meetings[left], meetings[right]];
    if (!one || !other) continue;
    note(one.nodes, other.knownId, evidence);
    note(other.nodes, one.knownId, evidence);
  }
}

/**
 * Finds what a file was arranged into again in a base, by the rules that arrange one file: names, places, people and
 * what the base knows beside them. What the file holds apart or together stays so; two records of the base never meet;
 * where the evidence is short of sure nothing is placed, and the doubt is told.
 */
export function placeOnKnown(file: KnownCustomers, base: KnownCustomers): PlacedOnKnown {
  const knownOf = new Map<string, string>();
  const doubts = new Map<string, KnownDoubt>();
  const torn = new Map<string, string>();
  if (base.entities.length === 0 && base.groups.length === 0) return { knownOf, doubts, torn };
  const ofFile = recordsOfKnown(file, 1).map(({ known, contentKey, ...record }) => ({
    ...record,
    contentKey: `arranged ${contentKey}`,
    ...(known ? { arranged: known } : {}),
  }));
  const rows = distinctRows([...ofFile, ...recordsOfKnown(base, ofFile.length + 1)]);
  const levels = arrangeLevels(rows, new AnswerBook([], rows), () => {});
  const contactOfRow = new Map<number, number>();
  levels.mentions.forEach(({ row }, mention) => {
    contactOfRow.set(row, levels.contactOfMention[mention]!);
  });
  const places = [
    ['entityId', levels.companies.length, (row: number) => levels.companyOfRow[row]!, levels.companyDoubts],
    ['siteId', levels.sites.length, (row: number) => levels.siteOfRow[row]!, levels.siteDoubts],
    ['contactId', levels.contacts.length, (row: number) => contactOfRow.get(row) ?? -1, levels.contactDoubts],
  ] as const;
  for (const [level, count, clusterOf, found] of places) {
    const meetings = meetingsOf(levels, level, count, clusterOf);
    readPlaces(meetings, knownOf, torn);
    noteDoubts(meetings, found, knownOf, doubts);
  }
  for (const node of torn.keys()) knownOf.delete(node);
  return { knownOf, doubts, torn };
}

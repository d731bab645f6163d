import {
  bCubed,
  type Labels,
  largestCluster,
  majorities,
  pairwise,
  type Quality,
  wronglyMergedSets,
  wronglySplitSets,
} from './partitions.ts';

/** One line of assignments.csv beside its line of truth.csv, by header. */
export interface ScoredRow {
  readonly assigned: Readonly<Record<string, string>>;
  readonly truth: Readonly<Record<string, string>>;
}

export interface LevelScore {
  readonly level: string;
  readonly pairwise: Quality;
  readonly bCubed: Quality;
  readonly wronglyMerged: number;
  readonly wronglySplit: number;
  readonly largest: number;
  readonly largestTrue: number;
}

export interface BandScore {
  readonly rows: number;
  /** Share of the rows whose company, site and contact all stand in a set of their own kind. */
  readonly rightShare: number;
}

export interface Score {
  readonly rows: number;
  readonly levels: readonly LevelScore[];
  readonly contactSite: number;
  readonly contactAccount: number;
  readonly optOut: Quality;
  readonly reviewPerThousand: number;
  readonly bands: Readonly<Record<string, BandScore>>;
}

function cell(record: Readonly<Record<string, string>>, name: string): string {
  return record[name] ?? '';
}

function labelsOf(rows: readonly ScoredRow[], id: (record: Readonly<Record<string, string>>) => string): Labels {
  return { predicted: rows.map((row) => id(row.assigned)), truth: rows.map((row) => id(row.truth)) };
}

function scoreLevel(level: string, labels: Labels): LevelScore {
  return {
    level,
    pairwise: pairwise(labels),
    bCubed: bCubed(labels),
    wronglyMerged: wronglyMergedSets(labels),
    wronglySplit: wronglySplitSets(labels),
    largest: largestCluster(labels.predicted),
    largestTrue: largestCluster(labels.truth),
  };
}

/** A company outside any group is a group of its own, on both sides. */
function groupOrEntity(record: Readonly<Record<string, string>>): string {
  return cell(record, 'group_id') || cell(record, 'entity_id');
}

/** The true thing behind any predicted id: predicted ids of the three levels never coincide, being content hashes. */
export function meaningOf(rows: readonly ScoredRow[]): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const level of ['group_id', 'entity_id', 'site_id']) {
    for (const [id, thing] of majorities(labelsOf(rows, (record) => cell(record, level)))) meanings.set(id, thing);
  }
  return meanings;
}

export type PlaceColumn = 'contact_site_id' | 'contact_account_id';

/** The person of the row stands at one of the right places; true where the row truly holds nobody. */
export function isWellPlaced(row: ScoredRow, meanings: ReadonlyMap<string, string>, column: PlaceColumn): boolean {
  const due = cell(row.truth, column);
  return due === '' || due.split('|').includes(meanings.get(cell(row.assigned, column)) ?? '');
}

/** Among rows that truly hold a person, the share whose place is one of the right ones. */
function placementAccuracy(rows: readonly ScoredRow[], meanings: ReadonlyMap<string, string>, column: PlaceColumn) {
  const held = rows.filter((row) => cell(row.truth, column) !== '');
  const right = held.filter((row) => isWellPlaced(row, meanings, column));
  return held.length === 0 ? 1 : right.length / held.length;
}

function scoreBands(rows: readonly ScoredRow[]): Record<string, BandScore> {
  const levels = ['entity_id', 'site_id', 'contact_id'];
  const meanings = new Map(levels.map((level) => [level, majorities(labelsOf(rows, (record) => cell(record, level)))]));
  const isRight = (row: ScoredRow) =>
    levels.every((level) => (meanings.get(level)?.get(cell(row.assigned, level)) ?? '') === cell(row.truth, level));
  const bands: Record<string, BandScore> = {};
  for (const band of ['auto', 'review', 'alone']) {
    const inside = rows.filter((row) => cell(row.assigned, 'decision') === band);
    const rightShare = inside.length === 0 ? 1 : inside.filter(isRight).length / inside.length;
    bands[band] = { rows: inside.length, rightShare };
  }
  return bands;
}

function scoreOptOut(rows: readonly ScoredRow[]): Quality {
  const said = rows.filter((row) => cell(row.assigned, 'optout') === '1');
  const due = rows.filter((row) => cell(row.truth, 'optout') === '1');
  const right = said.filter((row) => cell(row.truth, 'optout') === '1').length;
  const precision = said.length === 0 ? 1 : right / said.length;
  const recall = due.length === 0 ? 1 : right / due.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Every figure of the bench from the two files alone; the engine never sees the second one. */
export function scoreRows(all: readonly ScoredRow[]): Score {
  const rows = all.filter((row) => cell(row.truth, 'kind') === 'data');
  const level = (name: string) =>
    scoreLevel(
      name,
      labelsOf(rows, (record) => cell(record, `${name}_id`)),
    );
  const grouped = rows.filter((row) => cell(row.truth, 'group_id') !== '');
  const meanings = meaningOf(rows);
  const reviewed = rows.filter((row) => cell(row.assigned, 'decision') === 'review').length;
  return {
    rows: rows.length,
    levels: [
      scoreLevel('group', labelsOf(rows, groupOrEntity)),
      scoreLevel(
        'group (rows of true groups)',
        labelsOf(grouped, (record) => cell(record, 'group_id')),
      ),
      level('entity'),
      level('site'),
      level('contact'),
    ],
    contactSite: placementAccuracy(rows, meanings, 'contact_site_id'),
    contactAccount: placementAccuracy(rows, meanings, 'contact_account_id'),
    optOut: scoreOptOut(rows),
    reviewPerThousand: rows.length === 0 ? 0 : (reviewed / rows.length) * 1000,
    bands: scoreBands(rows),
  };
}

/** Joins both files by row id; a record without its line is a fault and is said. */
export function pairRows(
  assigned: readonly Readonly<Record<string, string>>[],
  truth: readonly Readonly<Record<string, string>>[],
): ScoredRow[] {
  const byRow = new Map(assigned.map((record) => [cell(record, 'row_id'), record]));
  if (byRow.size !== assigned.length) throw new Error('assignments.csv names a row twice');
  if (assigned.length !== truth.length)
    throw new Error(`assignments.csv has ${assigned.length} lines for ${truth.length} records`);
  return truth.map((record) => {
    const line = byRow.get(cell(record, 'row_id'));
    if (line === undefined) throw new Error(`assignments.csv says nothing of row ${cell(record, 'row_id')}`);
    return { assigned: line, truth: record };
  });
}

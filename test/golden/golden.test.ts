import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromCsv } from '../../bench/csv.ts';
import { assignedRecord } from '../../bench/score/assigned-record.ts';
import {
  isWellPlaced,
  meaningOf,
  type PlaceColumn,
  pairRows,
  type ScoredRow,
  scoreRows,
} from '../../bench/score/score-rows.ts';
import { type StructuredFile, structureFile } from '../../src/quality/imports/structure-file.ts';
import { renderTree } from './render-tree.ts';

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** The situations that the product must hold, each a messy sheet with what it truly says, and the example of the web page. */
const SITUATIONS = [
  {
    name: 'siege-lyon-huit-agences',
    what: 'a head office in Lyon and eight agencies, three regions first',
    networks: 0,
  },
  {
    name: 'groupe-national-quinze-agences',
    what: 'a head office and fifteen agencies with four contacts each',
    networks: 0,
  },
  { name: 'chaine-de-magasins', what: 'a chain of shops with regional subsidiaries', networks: 0 },
  { name: 'reseau-de-franchise', what: 'a franchise network', networks: 1 },
  { name: 'commune-et-ses-sites', what: 'public bodies with many sites', networks: 0 },
  { name: 'clients-exemple', what: 'the example of the web page', networks: 1 },
];

function sheetOf(name: string): string {
  return name === 'clients-exemple'
    ? here('../../src/quality/imports/example/clients-exemple.csv')
    : here(`${name}.csv`);
}

describe.each(SITUATIONS)('$what', ({ name, networks }) => {
  let structured: StructuredFile;
  let rows: ScoredRow[];

  beforeAll(async () => {
    structured = await structureFile(sheetOf(name), { threads: 1 });
    const truth = fromCsv(readFileSync(here(`${name}.truth.csv`), 'utf8'));
    rows = pairRows(structured.arrangement.placements.map(assignedRecord), truth);
  });

  test('every group, company, site and contact holds its own rows and no others', () => {
    const sets = scoreRows(rows).levels.map(({ level, wronglyMerged, wronglySplit }) => ({
      level,
      wronglyMerged,
      wronglySplit,
    }));
    expect(sets).toEqual(sets.map(({ level }) => ({ level, wronglyMerged: 0, wronglySplit: 0 })));
    expect(scoreRows(rows).levels.map((level) => level.pairwise.f1)).toEqual([1, 1, 1, 1, 1]);
  });

  test('every person is placed where he works and attached to what he is in charge of', () => {
    const meanings = meaningOf(rows);
    const misplaced = (column: PlaceColumn) =>
      rows.filter((row) => !isWellPlaced(row, meanings, column)).map((row) => row.truth.row_id);
    expect({ site: misplaced('contact_site_id'), account: misplaced('contact_account_id') }).toEqual({
      site: [],
      account: [],
    });
  });

  test('whoever said « ne plus appeler » is known, and nobody else', () => {
    expect(scoreRows(rows).optOut).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  test('blank rows, repeated headers and totals are recognized as such', () => {
    const kinds = structured.arrangement.placements.map((placement) => placement.kind);
    expect(kinds).toEqual(rows.map((row) => row.truth.kind));
  });

  test('networks stand beside the tree with their own companies and no others', () => {
    const found = structured.arrangement.networks;
    expect(found.length).toBe(networks);
    const members = new Set(found.flatMap((network) => network.entityIds));
    const misread = rows.filter(
      (row) => members.has(row.assigned.entity_id ?? '') !== ((row.truth.network_id ?? '') !== ''),
    );
    expect(misread.map((row) => row.truth.row_id)).toEqual([]);
  });

  test('at most ten questions are left', () => {
    expect(structured.arrangement.questions.length).toBeLessThanOrEqual(10);
  });

  test('the tree is the one that was reviewed', async () => {
    await expect(renderTree(structured.arrangement)).toMatchFileSnapshot(here(`${name}.expected.txt`));
  });
});

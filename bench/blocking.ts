import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { visitPairs } from '../src/matching/block/candidate-pairs.ts';
import { UnionFind } from '../src/matching/cluster/union-find.ts';
import { keysOfSets } from '../src/matching/companies/block-companies.ts';
import { establishedSets } from '../src/matching/companies/established-sets.ts';
import { readTraits } from '../src/matching/companies/row-traits.ts';
import { normalizeRecord } from '../src/matching/normalize/normalize-record.ts';
import { distinctRows } from '../src/matching/rows/source-row.ts';
import { NameBook } from '../src/matching/similarity/name-book.ts';
import { personNamesOf } from '../src/matching/similarity/person-names.ts';
import { placeWordsOf } from '../src/matching/similarity/place-words.ts';
import { readSheet } from '../src/quality/imports/read-sheet.ts';
import { fromCsv } from './csv.ts';
import { writeWorld } from './world.ts';

/**
 * What blocking lets through of French made sheets: of the pairs of sets of rows that are truly one company, how many are
 * compared, and how many are held together by a chain of compared pairs, which is all that joining needs.
 */
async function measure(path: string, truthPath: string, title: string): Promise<void> {
  const { table, mapping } = await readSheet(path, {});
  const records = table.rows.filter((row) => row.kind === 'data').map((row) => normalizeRecord(row, mapping));
  const truth = fromCsv(await readFile(truthPath, 'utf8'));
  const companyOf = new Map(truth.map((line) => [Number(line.row_id), line.entity_id ?? '']));
  const rows = distinctRows(records);
  const names = new NameBook(placeWordsOf(records), personNamesOf(records));
  const traits = readTraits(rows, names);
  const sets = establishedSets(traits);
  const trueOf = sets.map((set) => companyOf.get(rows[set[0]!]!.rowIds[0]!) ?? '');
  const chains = new UnionFind(sets.length);
  let compared = 0;
  let met = 0;
  visitPairs(keysOfSets(sets, traits, names), sets.length, (left, right) => {
    compared += 1;
    if (trueOf[left] === '' || trueOf[left] !== trueOf[right]) return;
    met += 1;
    chains.union(left, right);
  });
  const members = Map.groupBy(sets.keys(), (set) => trueOf[set]!);
  let due = 0;
  let chained = 0;
  for (const [company, own] of members) {
    if (company === '') continue;
    due += (own.length * (own.length - 1)) / 2;
    for (const chain of Map.groupBy(own, (set) => chains.find(set)).values())
      chained += (chain.length * (chain.length - 1)) / 2;
  }
  const share = (count: number) => (due === 0 ? 1 : count / due).toFixed(4);
  process.stdout.write(
    `${title}: ${sets.length} sets of rows, ${compared} pairs compared; of ${due} true pairs ${share(met)} compared, ${share(chained)} chained\n`,
  );
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '21,22' },
    identifiers: { type: 'string', default: '0.7,0' },
    sheet: { type: 'string' },
    truth: { type: 'string' },
  },
});
if (values.sheet && values.truth) await measure(values.sheet, values.truth, values.sheet);
else
  for (const seed of values.seeds.split(',').map(Number))
    for (const identifierShare of values.identifiers.split(',').map(Number)) {
      const folder = await mkdtemp(join(tmpdir(), 'ramure-blocking-'));
      const layout = seed % 2 === 0 ? 'merged' : 'split';
      const world = { rows: Number(values.rows), seed, identifierShare, layout, hasGroupColumn: true } as const;
      const { sheet, truth } = await writeWorld(folder, world);
      await measure(sheet, truth, `seed ${seed} ${layout}, identifiers ${identifierShare}`);
      await rm(folder, { recursive: true });
    }

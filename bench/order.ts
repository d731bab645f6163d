import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Placement } from '../src/matching/arrangement.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { toCsv } from './csv.ts';
import { type MadeSheet, makeSheet } from './world/make-sheet.ts';
import { Random } from './world/random.ts';

/** Gives one made sheet twice, its rows shuffled the second time, and counts the rows that did not get the same ids. */
async function placements(made: MadeSheet, order: readonly number[], folder: string): Promise<readonly Placement[]> {
  const path = join(folder, 'clients.csv');
  await writeFile(path, toCsv([made.headers, ...order.map((row) => made.rows[row] ?? [])], ';'));
  return (await structureFile(path, { threads: 1 })).arrangement.placements;
}

function saidOf(placement: Placement | undefined): string {
  if (placement === undefined) return '';
  const { groupId, entityId, siteId, contactIds, contactSiteId, contactAccountId, decision } = placement;
  return [groupId, entityId, siteId, ...contactIds, contactSiteId, contactAccountId, decision].join(' ');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '2000' }, seeds: { type: 'string', default: '1,2,3' } },
  });
  const folder = await mkdtemp(join(tmpdir(), 'ramure-order-'));
  for (const seed of values.seeds.split(',').map(Number)) {
    const options = { rows: Number(values.rows), identifierShare: 0.7, hasGroupColumn: true, seed };
    const made = makeSheet({ ...options, layout: seed % 2 === 0 ? 'merged' : 'split' });
    const straight = made.rows.map((_, row) => row);
    const order = new Random(seed + 1).shuffle(straight);
    const first = await placements(made, straight, folder);
    const second = await placements(made, order, folder);
    const moved = order.filter((row, place) => saidOf(first[row]) !== saidOf(second[place])).length;
    process.stdout.write(`seed ${seed}: ${first.length} rows, ${moved} placed otherwise in another order\n`);
  }
  await rm(folder, { recursive: true });
}

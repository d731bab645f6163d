import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrangeRecords } from '../src/matching/arrange.ts';
import type { Arrangement, Placement } from '../src/matching/arrangement.ts';
import { arrangeWithKnown } from '../src/matching/known/arrange-with-known.ts';
import { normalizeRecord } from '../src/matching/normalize/normalize-record.ts';
import { readSheet } from '../src/quality/imports/read-sheet.ts';
import { toCsv } from './csv.ts';
import { bCubed, pairwise } from './score/partitions.ts';
import { makeSheet } from './world/make-sheet.ts';
import { Random } from './world/random.ts';

/**
 * A sheet given in several files, each arranged onto what the files before made of theirs, against the same sheet given
 * at once: how far both agree, and what each is worth against the truth.
 */
const LEVELS = {
  entity: (placement: Placement) => placement.entityId,
  site: (placement: Placement) => placement.siteId,
  contact: (placement: Placement) => placement.contactIds[0] ?? null,
} as const;
type Level = keyof typeof LEVELS;
const NAMES = Object.keys(LEVELS) as Level[]; // the keys of the object above

type Found = Record<Level, Map<number, string>>;

function note(found: Found, arrangement: Arrangement, isOfFile: (rowId: number) => boolean, idOf = (id: string) => id) {
  for (const placement of arrangement.placements)
    if (isOfFile(placement.rowId))
      for (const level of NAMES) {
        const id = LEVELS[level](placement);
        if (id) found[level].set(placement.rowId, idOf(id));
      }
}

const nothing = (): Found => ({ entity: new Map(), site: new Map(), contact: new Map() });

/** What a base would be after a file: its nodes under the ids that they had, new ones under their own. */
function baseAfter(arrangement: Arrangement, knownOf: ReadonlyMap<string, string>): Arrangement {
  const id = (node: string) => knownOf.get(node) ?? node;
  return {
    ...arrangement,
    entities: arrangement.entities.map((node) => ({ ...node, id: id(node.id) })),
    sites: arrangement.sites.map((node) => ({ ...node, id: id(node.id), entityId: id(node.entityId) })),
    contacts: arrangement.contacts.map((node) => ({ ...node, id: id(node.id) })),
    networks: arrangement.networks.map((node) => ({ ...node, entityIds: node.entityIds.map(id) })),
    affiliations: arrangement.affiliations.map((node) => ({
      ...node,
      contactId: id(node.contactId),
      accountId: id(node.accountId),
    })),
  };
}

async function measure(seed: number, rows: number, files: number, layout: 'split' | 'merged'): Promise<void> {
  const made = makeSheet({ rows, identifierShare: 0.7, hasGroupColumn: true, seed, layout });
  const folder = await mkdtemp(join(tmpdir(), 'ramure-incremental-'));
  const path = join(folder, 'clients.csv');
  await writeFile(path, toCsv([made.headers, ...made.rows], ';'));
  const { table, mapping } = await readSheet(path, {});
  await rm(folder, { recursive: true });
  const data = table.rows.filter((row) => row.kind === 'data');
  const records = new Map(data.map((row) => [row.rowId, normalizeRecord(row, mapping)]));
  const once = nothing();
  note(once, arrangeRecords(table, [...records.values()]), (rowId) => records.has(rowId));

  const order = new Random(seed + 1).shuffle(data);
  const piece = Math.ceil(order.length / files);
  const onto = nothing();
  let base: Arrangement | null = null;
  for (let start = 0; start < order.length; start += piece) {
    const own = order.slice(start, start + piece).toSorted((left, right) => left.rowId - right.rowId);
    const ownRecords = own.map((row) => records.get(row.rowId)!);
    const isOfFile = new Set(own.map((row) => row.rowId));
    if (base === null) {
      base = arrangeRecords({ rows: own }, ownRecords);
      note(onto, base, (rowId) => isOfFile.has(rowId));
      continue;
    }
    const { arrangement, knownOf } = arrangeWithKnown({ rows: own }, ownRecords, base);
    note(
      onto,
      arrangement,
      (rowId) => isOfFile.has(rowId),
      (id) => knownOf.get(id) ?? id,
    );
    base = baseAfter(arrangement, knownOf);
  }
  for (const level of NAMES) {
    const rowsOf = [...once[level].keys()];
    const labels = (found: Found) => rowsOf.map((rowId) => found[level].get(rowId) ?? `alone ${rowId}`);
    const agreement = bCubed({ predicted: labels(onto), truth: labels(once) });
    const same = pairwise({ predicted: labels(onto), truth: labels(once) });
    process.stdout.write(
      `seed ${seed} ${layout}, ${files} files, ${level}: B3 ${agreement.f1.toFixed(4)} (P ${agreement.precision.toFixed(4)}, R ${agreement.recall.toFixed(4)}), pairwise F1 ${same.f1.toFixed(4)}\n`,
    );
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '5000' },
      files: { type: 'string', default: '2' },
      seeds: { type: 'string', default: '1,2' },
    },
  });
  for (const seed of values.seeds.split(',').map(Number))
    await measure(seed, Number(values.rows), Number(values.files), seed % 2 === 0 ? 'merged' : 'split');
}

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ACCOUNT_COLUMNS, type AccountRow } from '../src/base/accounts/account.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { foldedWords } from '../src/domain/fold-text.ts';
import { arrangeRecords } from '../src/matching/arrange.ts';
import type { Arrangement } from '../src/matching/arrangement.ts';
import { normalizeRecord } from '../src/matching/normalize/normalize-record.ts';
import { insertRows } from '../src/platform/db/bulk-write.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { commitImport } from '../src/quality/imports/commit-plan.ts';
import { readSheet } from '../src/quality/imports/read-sheet.ts';
import { bCubed } from './score/partitions.ts';
import { type EmptyBase, withEmptyBase } from './with-empty-base.ts';
import { Random } from './world/random.ts';

const LEVELS = ['entity', 'site', 'contact'] as const;

/** Where each line of the sheet is, level by level; null where it holds nothing of a level. */
type Places = ReadonlyMap<number, Readonly<Record<(typeof LEVELS)[number], string | null>>>;

function placesIn({ placements }: Arrangement): Places {
  return new Map(
    placements.map(({ rowId, entityId, siteId, contactIds: [contact = null] }) => [
      rowId,
      { entity: entityId, site: siteId, contact },
    ]),
  );
}

async function placesInBase({ pool }: EmptyBase, workspaceId: string): Promise<Places> {
  const { rows } = await pool.query(
    `select row_id, entity_id, site_id, contact_ids[1] as contact_id from import_row where workspace_id = $1`,
    [workspaceId],
  );
  return new Map(
    rows.map((row) => [row.row_id, { entity: row.entity_id, site: row.site_id, contact: row.contact_id }]),
  );
}

function compare(saved: Places, once: Places): void {
  for (const level of LEVELS) {
    const rowIds = [...once.keys()].filter((rowId) => once.get(rowId)?.[level]);
    const labels = (places: Places) => rowIds.map((rowId) => places.get(rowId)?.[level] ?? `alone ${rowId}`);
    const { f1, precision, recall } = bCubed({ predicted: labels(saved), truth: labels(once) });
    const figures = `B3 ${f1.toFixed(4)} (P ${precision.toFixed(4)}, R ${recall.toFixed(4)})`;
    const count = (places: Places) => new Set(labels(places)).size;
    process.stdout.write(`${level}: ${figures}; ${count(saved)} saved, ${count(once)} in one batch\n`);
  }
}

/** Alphabets that keep vowels vowels: names stay readable and are nobody's. */
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

function rotate(text: string, by: number): string {
  return text.toLowerCase().replace(/[a-z]/g, (letter) => {
    const ring = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
    const at = ring.indexOf(letter);
    return at < 0 ? letter : ring.charAt((at + by) % ring.length);
  });
}

/** Brings a base to a size: its own companies and sites again and again under rotated letters, at the same addresses. */
async function surround({ pool }: EmptyBase, workspaceId: string, accountCount: number): Promise<void> {
  const { rows } = await pool.query(
    `select * from account where workspace_id = $1 and level <> 'group' order by account_id`,
    [workspaceId],
  );
  for (let by = 1; by * rows.length < accountCount; by += 1) {
    const ids = new Map<string, string>(rows.map((row) => [row.account_id, newId()]));
    const made = rows.map((row): AccountRow => {
      const entityId = ids.get(row.entity_id) ?? row.entity_id;
      const place =
        row.level === 'site' ? { parent_id: entityId, path: [entityId] } : { parent_id: null, path: [] as string[] };
      const name = rotate(row.name, by);
      const own = {
        ...place,
        account_id: ids.get(row.account_id) ?? '',
        entity_id: entityId,
        code: `${row.code}/${by}`,
      };
      const search_key = foldedWords(name).join(' ');
      return { ...row, ...own, name, search_key, group_id: null, siren: null, domains: [], other_names: [] };
    });
    made.sort((left, right) => (left.level < right.level ? -1 : 1));
    await withWorkspace(pool, workspaceId, (tx) => insertRows(tx, workspaceId, 'account', ACCOUNT_COLUMNS, made));
  }
  const { rows: counted } = await pool.query('select count(*) as n from account where workspace_id = $1', [
    workspaceId,
  ]);
  process.stdout.write(`${counted[0].n} accounts in the base before the last file\n`);
}

/** Deals the lines of a sheet into files, saves one after the other, and compares the base with the sheet in one batch. */
async function saveInFiles(base: EmptyBase, fileCount: number, seed: number, accountCount: number): Promise<void> {
  const now = new Date();
  const userId = newId();
  const { id: workspaceId } = await createWorkspace(base.pool, { name: 'Bench', userId, now, newId });
  const { table, mapping } = await readSheet(base.sheet, {});
  const data = table.rows.filter((row) => row.kind === 'data');
  const records = new Map(data.map((row) => [row.rowId, normalizeRecord(row, mapping)]));
  const once = placesIn(arrangeRecords({ rows: data }, [...records.values()]));
  const order = new Random(seed + 1).shuffle(data);
  const piece = Math.ceil(order.length / fileCount);
  for (let start = 0; start < order.length; start += piece) {
    const rows = order.slice(start, start + piece).toSorted((left, right) => left.rowId - right.rowId);
    const arrangement = arrangeRecords(
      { rows },
      rows.map((row) => records.get(row.rowId)!),
    );
    if (start > 0 && start + piece >= order.length && accountCount > 0) await surround(base, workspaceId, accountCount);
    const sha256 = randomBytes(32).toString('hex');
    const file = { sha256, name: 'clients.csv', sheet: null, encoding: null, headerRow: 1 };
    const started = performance.now();
    const input = { workspaceId, userId, arrangement, table: { ...table, rows }, mapping, now, newId, file };
    const { counts } = await commitImport(base.pool, input);
    const { group, entity, site, contact } = counts.created;
    process.stdout.write(
      `${rows.length} rows: ${group} groups, ${entity} companies, ${site} sites, ${contact} contacts created, ` +
        `${counts.toCheck} to check, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
  }
  compare(await placesInBase(base, workspaceId), once);
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000' },
    files: { type: 'string', default: '2' },
    seeds: { type: 'string', default: '1,2' },
    accounts: { type: 'string', default: '0' },
  },
});
for (const seed of values.seeds.split(',').map(Number)) {
  process.stdout.write(`seed ${seed}\n`);
  await withEmptyBase({ rows: Number(values.rows), seed }, (base) =>
    saveInFiles(base, Number(values.files), seed, Number(values.accounts)),
  );
}

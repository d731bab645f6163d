import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { searchBase } from '../src/quality/duplicates/candidates/search-base.ts';
import { mergeRecords } from '../src/quality/duplicates/merging/merge-records.ts';
import { unmergeRecords } from '../src/quality/duplicates/merging/unmerge-records.ts';
import { RECORD_REFERENCES } from '../src/record-references.ts';
import { accessTo } from '../test/support/made-access.ts';
import { MadeRecords } from '../test/support/made-records.ts';
import { makeSurnames } from './live/company-words.ts';
import { makeCompany, mistype } from './live/made-company.ts';
import { withEmptyBase } from './with-empty-base.ts';
import { Random } from './world/random.ts';
import { MEN, SURNAMES, WOMEN } from './world/words-for-people.ts';

type Made = Record<string, unknown>;

const print = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

/** Companies of one site with people; one company and one person in twenty is written a second time, near and not equal. */
function plant(random: Random, accounts: number, contacts: number) {
  const made = new MadeRecords();
  const planted: [string, string][] = [];
  const surnames = makeSurnames(random);
  const companies = Math.round(accounts / 2.05);
  const perCompany = contacts / 1.05 / companies;
  let people = 0;
  for (let at = 0; at < companies; at += 1) {
    const { names, keys, address } = makeCompany(random, surnames);
    const words = names[0] ?? [];
    const centsOf = (kind: string) => keys.find((key) => key.kind === kind)?.value;
    const town = { town: address?.town, postcode: address?.postcode, department: address?.department };
    const street = { street: `${address?.number} rue ${address?.wayTokens.join(' ')}` };
    const entity = made.account('entity', null, { name: words.join(' '), siren: centsOf('siren') });
    const site = made.account('site', entity, { name: words.join(' '), is_head_office: true, ...town, ...street });
    const phone = centsOf('phone') ?? '';
    made.point({ account_id: site.account_id }, phone);
    if (random.chance(0.05)) {
      // As a second person writes it: a slip in the name, no SIREN, the same telephone or the same street.
      const twin = made.account('entity', null, { name: mistype(random, words).join(' '), ...town, ...street });
      if (random.chance(0.5)) made.point({ account_id: twin.account_id }, phone);
      else if (random.chance(0.3)) twin.street = null;
      planted.push([String(entity.account_id), String(twin.account_id)]);
    }
    for (; people < (at + 1) * perCompany; people += 1) planted.push(...hire(random, made, site, people));
  }
  return { made, planted };
}

function hire(random: Random, made: MadeRecords, site: Made, number: number): [string, string][] {
  const first = random.pick(random.chance(0.5) ? MEN : WOMEN);
  const last = random.pick(SURNAMES);
  const mail = `${first}.${last}${number}@exemple.fr`.toLowerCase();
  const add = (said: Made, hasMail: boolean): string => {
    const contact = made.contact(said);
    const of = { contact_id: contact.contact_id };
    if (hasMail) made.point(of, mail);
    made.add('affiliation', { affiliation_id: newId(), ...of, account_id: site.account_id, kind: 'works_at' });
    return String(contact.contact_id);
  };
  const id = add({ first_name: first, last_name: last }, random.chance(0.8));
  if (!random.chance(0.05)) return [];
  const [slipped = last] = mistype(random, [last]);
  return [[id, add({ first_name: first, last_name: slipped }, random.chance(0.4))]];
}

async function searchPlanted(pool: Pool, accounts: number, contacts: number, seed: number): Promise<void> {
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId: newId(), now: new Date(), newId });
  const { made, planted } = plant(new Random(seed), accounts, contacts);
  await made.save(pool, workspaceId);
  await pool.query('analyze');
  print(
    `${made.rows.account?.length} accounts, ${made.rows.contact?.length} contacts, ${planted.length} planted near-duplicates`,
  );
  const started = performance.now();
  const marks: string[] = [];
  let wasReading = true;
  const count = await searchBase({
    ...{ pool, workspaceId, searchId: newId(), now: new Date() },
    onProgress: ({ total }) => {
      if (wasReading && total > 0) {
        marks.push(`read in ${seconds(started)} s`);
        wasReading = false;
      }
    },
  });
  const took = seconds(started);
  const { rows } = await pool.query('select left_id, right_id from candidate_pair where workspace_id = $1', [
    workspaceId,
  ]);
  const found = new Set(rows.map((row) => `${row.left_id} ${row.right_id}`));
  const missed = planted.filter((pair) => !found.has([...pair].sort().join(' ')));
  const share = ((1 - missed.length / planted.length) * 100).toFixed(2);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  print(
    `all duplicates: ${took} s (${marks.join()}), ${count} pairs kept, ${share} % of the planted ones found, ${megabytes} MB`,
  );
}

/** Ten companies become one that then has ten thousand rows and accounts below it. */
async function mergeTen(pool: Pool): Promise<void> {
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId: newId(), now: new Date(), newId });
  const made = new MadeRecords();
  const entities = Array.from({ length: 10 }, (_, at) => made.account('entity', null, { name: `Société ${at}` }));
  for (const [at, entity] of entities.entries()) {
    const of = { account_id: entity.account_id };
    for (let row = 0; row < 250; row += 1) {
      made.account('site', entity, { name: `Site ${at} ${row}` });
      made.note(of, `note ${at} ${row}`);
      made.point(of, `+331${String(at * 1000 + row).padStart(8, '0')}`);
      const contact = made.contact();
      const works = { affiliation_id: newId(), contact_id: contact.contact_id, kind: 'works_at' };
      made.add('affiliation', { ...works, account_id: entity.account_id });
    }
  }
  await made.save(pool, workspaceId);
  await pool.query('analyze');
  const access = accessTo(workspaceId);
  const [survivorId = '', ...mergedIds] = entities.map((entity) => String(entity.account_id));
  const times: { merge: number[]; unmerge: number[] } = { merge: [], unmerge: [] };
  for (let round = 0; round < 5; round += 1) {
    const parts = () => ({ references: RECORD_REFERENCES, now: new Date(), newId });
    let started = performance.now();
    const { mergeId } = await withWorkspace(pool, workspaceId, (tx) =>
      mergeRecords(tx, access, { kind: 'account', survivorId, mergedIds, choices: {} }, parts()),
    );
    times.merge.push(Math.round(performance.now() - started));
    started = performance.now();
    await withWorkspace(pool, workspaceId, (tx) => unmergeRecords(tx, access, mergeId, parts()));
    times.unmerge.push(Math.round(performance.now() - started));
  }
  print(
    `merge of 10 companies with 10,000 children: ${times.merge.join(', ')} ms; taken back: ${times.unmerge.join(', ')} ms`,
  );
}

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' },
    contacts: { type: 'string', default: '300000' },
    seed: { type: 'string', default: '1' },
  },
});
await withEmptyBase({ rows: 10, seed: 1 }, async ({ pool }) => {
  await mergeTen(pool);
  await searchPlanted(pool, Number(values.accounts), Number(values.contacts), Number(values.seed));
});

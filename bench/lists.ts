import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import type { Page } from 'playwright-core';
import { startEmbeddedPostgres } from '../src/platform/db/start-embedded.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { startTestServer } from '../test/support/server.ts';

// npm run bench -- lists [--groups N] [--seconds S]: a list of accounts in Chromium. While it is scrolled as fast as a wheel goes,
// the browser itself says which of its tasks took longer than 50 ms. A PostgreSQL of its own is started and
// gone afterwards. The pages are those of `npm test` or `npm start`, which build them.
const { values: options } = parseArgs({
  options: { groups: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '60' } },
});
const GROUPS = Number(options.groups);
const SECONDS = Number(options.seconds);
/** Companies and sites of a group: ten accounts in all. */
const BELOW = 9;
const WEB = fileURLToPath(new URL('../dist/web/assets/', import.meta.url));
const OWNER = {
  ...{ name: 'Léa Petit', email: 'lea@durand.example', password: 'une longue phrase', workspaceName: 'Mesure' },
};

/** Groups with four companies and five sites each, some of them sold to; one statement, without a file. */
async function fill(pool: Pool): Promise<void> {
  const { rows } = await pool.query('select workspace_id as id from workspace');
  const workspaceId = rows[0].id;
  const id = (number: string) => `('01900000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const client = await pool.connect();
  await client.query(`begin; set local session_replication_role = 'replica'`);
  await client.query(`
    insert into account (workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names, search_key,
      status, priority, town, postcode, region, is_head_office, domains, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', ${id('n')}, level, parent, path, ${id('g')}, case when level = 'entity' then ${id('n')} when level = 'site' then parent end,
      'C-' || n, initcap(level) || ' ' || md5(n::text), '{}', level || ' ' || md5(n::text), (array['client','prospect','partner'])[1 + n % 3],
      (array['A','B','C','D'])[1 + n % 4], 'Lyon', '69003', '84', false, '{}', 'import', '2026-01-01', now(), now()
    from (select n, g, case when k = 0 then 'group' when k <= 4 then 'entity' else 'site' end as level,
        case when k = 0 then null when k <= 4 then ${id('g')} else ${id('g + 1 + k % 4')} end as parent,
        case when k = 0 then '{}'::uuid[] when k <= 4 then array[${id('g')}] else array[${id('g')}, ${id('g + 1 + k % 4')}] end as path
      from (select 1 + g * ${BELOW + 1} as g, 1 + g * ${BELOW + 1} + k as n, k
        from generate_series(0, ${GROUPS - 1}) g, generate_series(0, ${BELOW}) k) numbered) made`);
  await client.query(`
    insert into revenue_with_us (workspace_id, revenue_with_us_id, account_id, year, amount_cents, currency)
    select workspace_id, account_id, account_id, extract(year from now())::smallint - 1, 1000 * (1 + ('x' || substr(md5(code), 1, 6))::bit(24)::int % 900),
      'EUR' from account where workspace_id = '${workspaceId}' and level = 'site'`);
  await client.query('commit; analyze');
  client.release();
}

/** Milliseconds from the question to the first line on screen. */
async function firstLine(page: Page, go: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await go();
  await page.getByRole('rowheader').first().waitFor();
  return performance.now() - started;
}

interface Scrolled {
  readonly lines: number;
  readonly longest: number;
  readonly long: number;
  readonly frames: number;
  readonly slowFrames: number;
}

/** Scrolls the list as fast as pages come, and answers what the browser noticed of its own tasks. */
function scroll(page: Page, seconds: number): Promise<Scrolled> {
  return page.evaluate(async (most) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({ type: 'longtask' });
    const box = document.querySelector('[role=grid]');
    const until = performance.now() + most * 1_000;
    let [last, frames, slowFrames] = [performance.now(), 0, 0];
    while (box && performance.now() < until) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames += 1;
      if (now - last > 50) slowFrames += 1;
      last = now;
      box.scrollTop += 400;
    }
    observer.disconnect();
    const lines = Math.round((box?.scrollTop ?? 0) / 32);
    return { lines, longest: Math.max(0, ...tasks), long: tasks.length, frames, slowFrames };
  }, seconds);
}

/** What each page weighs, compressed, with what it asks for at its start. */
async function weigh(): Promise<readonly (readonly [string, number])[]> {
  const names = (await readdir(WEB)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    names.map(async (name) => [name, gzipSync(await readFile(`${WEB}${name}`)).length] as const),
  );
  return sizes.sort((left, right) => right[1] - left[1]);
}

const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
const postgres = await startEmbeddedPostgres({ folder });
process.env.RAMURE_TEST_SERVER_URL = postgres.url;
const server = await startTestServer();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR' });
  await page.goto(server.address);
  await page.evaluate(async (body) => {
    await fetch('/api/v1/owner', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }, JSON.stringify(OWNER));
  await fill(server.database.pool);
  const { rows } = await server.database.pool.query('select count(*)::int as n from account');
  process.stdout.write(`${rows[0].n} accounts\n`);
  const list = `${server.address}/comptes/liste`;
  const asked: string[] = [];
  page.on('response', (response) => {
    const name = response.url().split('/').at(-1) ?? '';
    if (name.endsWith('.js')) asked.push(name);
  });
  const opened = await firstLine(page, () => page.goto(list));
  const weights = new Map(await weigh());
  const sum = [...new Set(asked)].reduce((total, name) => total + (weights.get(name) ?? 0), 0);
  process.stdout.write(
    `list opened by its address: first line after ${opened.toFixed(0)} ms, ${(sum / 1_000).toFixed(1)} kB of JavaScript (gzip)\n`,
  );
  const ways = [
    ['groups', `${list}?filtre=level:group`],
    ['my groups by revenue', `${list}?filtre=level:group&tri=-totalRevenueCents,name`],
    ['without decider', `${list}?filtre=level:group;!below.role:decision_maker`],
  ] as const;
  for (const [name, address] of ways) {
    const link = page.locator('a, button');
    await link.first().waitFor();
    const took = await firstLine(page, () =>
      page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address),
    );
    process.stdout.write(`${name}: first line after ${took.toFixed(0)} ms\n`);
  }
  await page.goto(list);
  await page.getByRole('rowheader').first().waitFor();
  const { lines, longest, long, frames, slowFrames } = await scroll(page, SECONDS);
  process.stdout.write(
    `scrolled ${SECONDS} s to line ${lines}: ${long} tasks over 50 ms, longest ${longest.toFixed(0)} ms; ${slowFrames} of ${frames} frames over 50 ms\n`,
  );
} finally {
  await browser.close();
  await server.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

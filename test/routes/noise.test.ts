import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import { addressOf, listRoutes } from '../support/route-list.ts';
import { LAMY, toCommit } from '../support/saving-base.ts';
import { noiseLike } from '../support/schema-values.ts';
import { fingerprintTables } from '../support/table-fingerprint.ts';
import { openWholeApp, type WholeApp } from '../support/whole-app.ts';

/** RAMURE_NOISE=200 npm test -- noise: more of it per route. */
const TIMES = Number(process.env.RAMURE_NOISE ?? 12);
/** These end the session that the noise is made with. */
const LOGOUTS = ['DELETE /session'];

const listed = listRoutes();
let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
let known: string[];
beforeAll(async () => {
  whole = await openWholeApp({}, listed.onCreated);
  owner = await whole.createOwner();
  await commitImport(whole.database.pool, { ...toCommit(owner.workspaceId, LAMY), userId: owner.userId });
  const { rows } = await whole.database.pool.query(
    'select account_id as id from account union all select contact_id from contact',
  );
  known = rows.map(({ id }) => id);
});
afterAll(() => whole.close());

const HOLES = ['%00', '..%2f', "'%20or%201=1", 'null', '%F0%9F%98%80', '9'.repeat(150)];

/** What fills the holes of addresses: records of the base, ids of nothing, and what is no id at all. */
const hole = () => fc.oneof(fc.constantFrom(...known), fc.uuid(), fc.constantFrom(...HOLES));
const queryOf = (noise: unknown): Record<string, string> =>
  typeof noise === 'object' && noise !== null
    ? Object.fromEntries(Object.entries(noise).map(([name, value]) => [name, textOf(value)]))
    : {};

/** What an address can carry of it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

test(
  'noise in the shape of what each route takes is never a fault of ours, and what is refused writes nothing',
  async () => {
    const tried = listed.routes.filter(({ name }) => !LOGOUTS.includes(name));
    for (const route of tried) {
      const ids = fc.dictionary(fc.constantFrom(...holesOf(route.url), 'none'), hole());
      const noise = fc.record({ ids, query: noiseLike(route.query), body: noiseLike(route.body) });
      await fc.assert(
        fc.asyncProperty(noise, async ({ ids: holes, query, body }) => {
          const before = await fingerprintTables(whole.database.pool);
          const hasBody = route.method !== 'GET' && route.method !== 'DELETE';
          const answer = await whole.app.inject({
            method: route.method,
            url: `/api/v1${addressOf({ ...route, query: null }, holes, queryOf(query))}`,
            headers: { host: 'ramure.example', cookie: owner.cookie, 'content-type': 'application/json' },
            ...(hasBody && { payload: JSON.stringify(body ?? null) }),
          });
          expect([route.name, answer.statusCode < 500, answer.statusCode < 500 ? '' : answer.body]).toEqual([
            route.name,
            true,
            '',
          ]);
          if (answer.statusCode < 400) return;
          expect([route.name, answer.json().code, answer.json().detail]).toEqual([
            route.name,
            expect.stringMatching(/^[a-z_0-9]+$/),
            expect.any(String),
          ]);
          expect(await fingerprintTables(whole.database.pool), route.name).toBe(before);
        }),
        { numRuns: TIMES },
      );
    }
    expect(whole.faults).toEqual([]);
    // The noise was heard: whoever made it is still inside.
    expect((await whole.call('GET', '/members', { as: owner })).statusCode).toBe(200);
  },
  15_000 * TIMES,
);

function holesOf(url: string): string[] {
  return [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../test/support/governed-base.ts';
import { classOf, freshnessAfter, scoreFreshness } from './freshness.ts';

let base: GovernedBase;
beforeAll(async () => {
  base = await openGovernedBase();
});
afterAll(() => base.close());

test('a telephone grows old sooner than a name', () => {
  expect(classOf('contact_point:01')).toBe('contact_point');
  expect(classOf('name')).toBe('identity');
  expect(freshnessAfter('contact_point', 240)).toBeCloseTo(0.5);
  expect(freshnessAfter('contact_point', 400)).toBeLessThan(freshnessAfter('identity', 400));
});

test('a score stays between 0 and 1, falls with time, and a check brings it back to 1', () => {
  const day = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 1_000 }), (age, later) => {
      const createdAt = new Date(0);
      const at = (days: number, verifiedAt: Date | null = null) =>
        scoreFreshness({ createdAt, changedAt: new Map(), verifiedAt }, new Date(days * day)).score;
      expect(at(age)).toBeGreaterThan(0);
      expect(at(age)).toBeLessThanOrEqual(1);
      expect(at(age + later)).toBeLessThan(at(age));
      expect(at(age + later, new Date((age + later) * day))).toBe(1);
    }),
  );
});

test('« à vérifier cette semaine » names the sites of the customers worth most, until somebody has looked', async () => {
  await base.rows(`update account set updated_at = now() - interval '100 days' where workspace_id = $1`);
  const list = async () =>
    (await base.ask('GET', '/quality/to-verify')).body.records.map((one: { name: string; ageDays: number }) => [
      one.name,
      one.ageDays,
    ]);
  // Nothing was ever sold to the workshop.
  expect(await list()).toEqual([
    ['Siège Lyon', 100],
    ['Agence Grenoble', 100],
    ['Atelier Dupont', 100],
  ]);
  const site = await base.accountId('Siège Lyon');
  expect((await base.ask('PUT', `/quality/verified/account/${site}`, undefined, { role: 'viewer' })).status).toBe(403);
  expect((await base.ask('PUT', `/quality/verified/account/${site}`)).status).toBe(204);
  expect((await list()).map(([name]: [string]) => name)).not.toContain('Siège Lyon');
  const fresh = (await base.ask('GET', `/quality/freshness/account/${site}`)).body;
  expect(fresh.score).toBeCloseTo(1, 3);
  expect(fresh.verifiedAt).not.toBeNull();
  // Verified on its own page or here, it is the same fact.
  const [kept] = await base.rows<{ at: Date; version: number }>(
    'select last_verified_at as at, version from account where workspace_id = $1 and account_id = $2',
    site,
  );
  expect(kept).toMatchObject({ version: 2 });
  expect(kept?.at.toISOString()).toBe(fresh.verifiedAt);
});

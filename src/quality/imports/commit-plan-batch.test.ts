import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeArrangement, type Wish } from '../../../test/support/make-arrangement.ts';
import { batchesOf } from './commit-plan-batch.ts';
import type { ImportPlan } from './import-plan.ts';
import { planChanges } from './plan-changes.ts';
import { EMPTY_BASE } from './plan-changes-existing.ts';

let count = 0;
const wishes: fc.Arbitrary<Wish> = fc
  .array(fc.array(fc.nat(2), { maxLength: 2 }), { minLength: 1, maxLength: 9 })
  .map((companies) => {
    const entities = companies.map((sites, at) => ({
      name: `Société ${at}`,
      sites: sites.map((people, place) => ({
        name: `Site ${at} ${place}`,
        contacts: Array.from({ length: people }, (_, rank) => ({
          name: `P${rank} M${at}${place}`,
          covers: ['Société 0'],
        })),
      })),
    }));
    return { groups: [{ name: 'G', entities: entities.slice(0, 2) }], entities: entities.slice(2), blankRows: 1 };
  });
const plans = wishes.map((wish): ImportPlan => {
  const { arrangement, table } = makeArrangement(wish);
  const newId = () => `id-${++count}`;
  return planChanges(arrangement, table, EMPTY_BASE, { newId, now: new Date(0), userId: 'user' });
});
const size = fc.integer({ min: 1, max: 4 });

test('one after another the batches are the whole plan: each change, each line, each reason once', () => {
  fc.assert(
    fc.property(plans, size, (plan, clusters) => {
      const batches = batchesOf(plan, 0, clusters);
      const isSame = <T>(parts: readonly T[], whole: readonly T[]) => {
        expect(parts).toHaveLength(whole.length);
        expect(new Set(parts)).toEqual(new Set(whole));
      };
      isSame(
        batches.flatMap((batch) => batch.changes),
        plan.changes,
      );
      isSame(
        batches.flatMap((batch) => batch.rows),
        plan.rows.map(({ row }) => row),
      );
      isSame(
        batches.flatMap((batch) => batch.placements),
        plan.placements.map(({ row }) => row),
      );
      expect(batches.at(-1)?.next).toBe(plan.clusterCount);
    }),
  );
});

test('a customer is written whole: no batch holds a part of one', () => {
  fc.assert(
    fc.property(plans, size, (plan, clusters) => {
      const batchOf = new Map<number, number>();
      batchesOf(plan, 0, clusters).forEach((batch, position) => {
        for (const { cluster } of batch.changes) {
          expect(batchOf.get(cluster) ?? position).toBe(position);
          batchOf.set(cluster, position);
        }
      });
    }),
  );
});

test('a saving that was cut after any batch goes on with the very ones that were left', () => {
  fc.assert(
    fc.property(plans, size, (plan, clusters) => {
      const batches = batchesOf(plan, 0, clusters);
      batches.forEach((batch, position) => {
        expect(batchesOf(plan, batch.next, clusters)).toEqual(batches.slice(position + 1));
      });
    }),
  );
});

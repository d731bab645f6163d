import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

test('a burst is let through, what comes after it waits as long as it is told', () => {
  const buckets = new TokenBuckets({ burst: 3, perSecond: 2 });
  expect([1, 2, 3].map(() => buckets.take('a', 0).isAllowed)).toEqual([true, true, true]);
  const refused = buckets.take('a', 0);
  expect(refused).toEqual({ isAllowed: false, remaining: 0, retryAfter: 1, resetAfter: 2 });
  expect(buckets.take('a', 1_000 * refused.retryAfter).isAllowed).toBe(true);
});

test('what one does costs another nothing', () => {
  const buckets = new TokenBuckets({ burst: 1, perSecond: 1 });
  buckets.take('a', 0);
  expect([buckets.take('a', 0).isAllowed, buckets.take('b', 0).isAllowed]).toEqual([false, true]);
});

test('however requests come, no more pass than the burst and what time has given', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 });
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 }), (steps, burst, perSecond) => {
      const buckets = new TokenBuckets({ burst, perSecond });
      let now = 0;
      let passed = 0;
      for (const step of steps) {
        now += step;
        if (buckets.take('a', now).isAllowed) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(burst + (now / 1_000) * perSecond + 1e-6);
    }),
  );
});

test('a clock that is set back takes nothing away', () => {
  const buckets = new TokenBuckets({ burst: 2, perSecond: 1 });
  buckets.take('a', 10_000);
  expect(buckets.take('a', 0).isAllowed).toBe(true);
});

import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('ids are UUIDv7, all different, and sort in the order they were made', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test('an id begins with the moment that it was made', () => {
  const before = Date.now();
  const instant = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
  expect(instant).toBeGreaterThanOrEqual(before);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, paddingOf, parseTarHeader, tarHeader } from './tar.ts';

const entries = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9_./]{0,99}$/),
  size: fc.integer({ min: 0, max: 2 ** 32 }),
  writtenAt: fc.integer({ min: 0, max: 2 ** 32 }),
});

test('a header says the same when it is read as when it was written', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      expect(parseTarHeader(tarHeader(entry))).toEqual(entry);
    }),
  );
});

test('a header with one byte changed is refused', () => {
  const places = fc.record({ at: fc.integer({ min: 0, max: BLOCK - 1 }), by: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(entries, places, (entry, { at, by }) => {
      const header = tarHeader(entry);
      header[at] = (header[at] ?? 0) ^ by;
      expect(parseTarHeader(header)).toBeNull();
    }),
  );
});

test('contents fill whole blocks', () => {
  expect([0, 1, BLOCK - 1, BLOCK, BLOCK + 1].map(paddingOf)).toEqual([0, 511, 1, 0, 511]);
});

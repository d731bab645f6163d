import { expect, test } from 'vitest';
import { buildTable } from '../../matching/build-table.ts';
import { suggestMapping } from '../../matching/map-columns.ts';
import { normalizeInThreads, normalizeRows } from './normalize-rows.ts';

const HEADER = ['Raison sociale', 'SIRET', 'Adresse', 'CP', 'Ville', 'Interlocuteur', 'Tél', 'Mail'];
const ROWS = Array.from({ length: 4_500 }, (_, at) => [
  `SARL Atelier ${at.toString(36)}`,
  '',
  `${(at % 90) + 1} rue du Port`,
  '29200',
  'BREST',
  `M. Yann LE GALL - ${at % 2 === 0 ? 'Gérant' : 'DAF'}`,
  '298000000',
  `yann.legall@atelier${at}.example`,
]);
const table = buildTable([HEADER, ...ROWS].map((cells, position) => ({ number: position + 1, cells })));
const mapping = suggestMapping(table);

test('threads read the same records in the same order as one reader alone', async () => {
  const alone = await normalizeRows(table, mapping, { threads: 1 });
  const shared = await normalizeInThreads(table.rows, mapping, { threads: 2 });
  expect(alone.length).toBe(ROWS.length);
  expect(shared).toEqual(alone);
});

test('progress ends at the number of rows, and an interruption stops the reading', async () => {
  const seen: number[] = [];
  await normalizeRows(table, mapping, { threads: 1, onProgress: (done) => seen.push(done) });
  expect(seen.at(-1)).toBe(ROWS.length);
  const interrupted = normalizeRows(table, mapping, {
    threads: 1,
    signal: AbortSignal.abort(new Error('interrupted')),
  });
  await expect(interrupted).rejects.toThrow('interrupted');
});

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepMapping, parseKeptMapping, replayMapping } from './kept-mapping.ts';
import { readSheet } from './read-sheet.ts';

const EXAMPLE = fileURLToPath(new URL('./example/clients-exemple.csv', import.meta.url));

test('a mapping that was kept says the same of the same file, and of one whose columns stand elsewhere', async () => {
  const { mapping } = await readSheet(EXAMPLE, {});
  const [first] = mapping.columns;
  const said = {
    columns: mapping.columns.map((one) => (one === first ? { ...one, fields: ['comment' as const] } : one)),
  };
  const kept = parseKeptMapping(JSON.stringify(keepMapping(said)));
  const again = replayMapping(mapping, kept);
  expect(again.columns.map(({ fields }) => fields)).toEqual(said.columns.map(({ fields }) => fields));
  expect(again.columns.every(({ grade }) => grade === 'sure')).toBe(true);
  const moved = { columns: mapping.columns.toReversed().map((one, index) => ({ ...one, index })) };
  const replayed = replayMapping(moved, kept);
  expect(replayed.columns.find(({ header }) => header === first?.header)?.fields).toEqual(['comment']);
});

test('a column that the kept mapping does not name stays as it was understood', async () => {
  const { mapping } = await readSheet(EXAMPLE, {});
  expect(replayMapping(mapping, { ramure: 'mapping', version: 1, columns: [] })).toEqual(mapping);
});

test('a file that is no mapping, or names an unknown field, is refused with a code', async () => {
  const { mapping } = await readSheet(EXAMPLE, {});
  expect(() => parseKeptMapping('{"columns":[]}')).toThrow('mapping_file_wrong');
  expect(() => parseKeptMapping('not json')).toThrow('mapping_file_wrong');
  const columns = [{ header: mapping.columns[0]?.header ?? '', fields: ['planet'], year: null, person: 0 }];
  expect(() => replayMapping(mapping, { ramure: 'mapping', version: 1, columns })).toThrow('column_field_unknown');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes, refusalOf } from '../made-files.ts';
import { formatCsvRecord } from '../writing/write-csv.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test('each delimiter that people use is found', async () => {
  for (const delimiter of [';', ',', '\t', '|']) {
    const read = await readBytes(['Nom', 'Ville', 'Code'].join(delimiter).concat('\nA\nB'));
    expect(read.delimiter).toBe(delimiter);
  }
});

test('commas inside addresses do not hide the semicolons between columns', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `Dupont ${index};1, rue du Port, Lyon`);
  const read = await readBytes(['nom;adresse', ...rows].join('\n'));
  expect(read.delimiter).toBe(';');
  expect(read.rows[2]).toEqual(['Dupont 0', '1, rue du Port, Lyon']);
});

test('a title block above the table does not choose the delimiter', async () => {
  const read = await readBytes('Clients, agences, contacts\n\nnom;ville;cp\nA;Lyon;69001\nB;Paris;75001\n');
  expect(read.delimiter).toBe(';');
  expect(read.rows[3]).toEqual(['nom', 'ville', 'cp']);
});

test('the line sep= of Excel is obeyed and is no record', async () => {
  const read = await readBytes('sep=|\nnom|ville\nA;B|Lyon\n');
  expect(read.delimiter).toBe('|');
  expect(read.rows).toEqual({ 1: ['nom', 'ville'], 2: ['A;B', 'Lyon'] });
});

test('a line break inside quotes stays in its cell, and doubled quotes are one', async () => {
  const read = await readBytes('nom;note\r\n"Durand ""Le Grand""";"ligne 1\r\nligne 2"\r\nB;c\r\n');
  expect(read.rows).toEqual({ 1: ['nom', 'note'], 2: ['Durand "Le Grand"', 'ligne 1\r\nligne 2'], 3: ['B', 'c'] });
});

test('a name badly quoted does not swallow the records after it', async () => {
  const read = await readBytes('nom;ville\n"Le Bon" Coin;Lyon\nA;B\n"C";D\n12" pouces;E\n');
  expect(read.rows).toEqual({
    1: ['nom', 'ville'],
    2: ['Le Bon Coin', 'Lyon'],
    3: ['A', 'B'],
    4: ['C', 'D'],
    5: ['12" pouces', 'E'],
  });
});

test('empty records inside count as rows, those at the end do not', async () => {
  const read = await readBytes('nom;ville\n\nA;Lyon\n;;\n \nB;\n\n;;;\n  \n');
  expect(read.rows).toEqual({ 1: ['nom', 'ville'], 2: [], 3: ['A', 'Lyon'], 4: [], 5: [], 6: ['B'] });
});

test('line breaks of every system end a record', async () => {
  const expected = { 1: ['a', 'b'], 2: ['c', 'd'] };
  for (const end of ['\n', '\r\n', '\r']) expect((await readBytes(`a;b${end}c;d${end}`)).rows).toEqual(expected);
});

test('the encoding is the mark, else strict UTF-8, else windows-1252', async () => {
  const cases: readonly [Buffer, string][] = [
    [Buffer.from('\uFEFFSociété;Évry\n1;2'), 'utf-8'],
    [Buffer.from('Société;Évry\n1;2'), 'utf-8'],
    [Buffer.from('Soci\xe9t\xe9;\xc9vry\n1;2', 'latin1'), 'windows-1252'],
    [utf16('\uFEFFSociété;Évry\n1;2'), 'utf-16le'],
    [utf16('\uFEFFSociété;Évry\n1;2').swap16(), 'utf-16be'],
    [utf16('Société;Évry\n1;2'), 'utf-16le'],
    [utf16('Société;Évry\n1;2').swap16(), 'utf-16be'],
  ];
  for (const [bytes, encoding] of cases) {
    const read = await readBytes(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.rows[1]).toEqual(['Société', 'Évry']);
  }
});

test('the one accent on the last line of a large file decides its encoding', async () => {
  const head = Buffer.from('nom;ville\n'.repeat(60_000));
  const read = await readBytes(Buffer.concat([head, Buffer.from('Ren\xe9;N\xeemes', 'latin1')]));
  expect(read.encoding).toBe('windows-1252');
  expect(read.rows[60_001]).toEqual(['René', 'Nîmes']);
});

test('an accent of windows-1252 as the very last byte is read', async () => {
  const read = await readBytes(Buffer.from('nom;prenom\nDupont;Ren\xe9', 'latin1'));
  expect(read.encoding).toBe('windows-1252');
  expect(read.rows[2]).toEqual(['Dupont', 'René']);
});

test('one broken byte in a UTF-8 file is counted and spoils no other accent', async () => {
  const read = await readBytes(Buffer.concat([Buffer.from('é;è\n'.repeat(50)), Buffer.from([0xe9, 0x3b, 0x62])]));
  expect(read.encoding).toBe('utf-8');
  expect(read.rows[1]).toEqual(['é', 'è']);
  expect(read.remarks).toEqual([{ code: 'invalid_bytes', count: 1, firstAt: { row: 51, column: 1 } }]);
});

test('the euro sign and the oe of windows-1252 are read', async () => {
  const read = await readBytes(Buffer.from('S\x9cur;12 \x80\n\xe9;b', 'latin1'));
  expect(read.rows[1]).toEqual(['Sœur', '12 €']);
});

test('a stray NUL goes out and is counted with its place', async () => {
  const read = await readBytes('nom;ville\nDu\0pont;Ly\0\0on\nA;B\n');
  expect(read.rows[2]).toEqual(['Dupont', 'Lyon']);
  expect(read.remarks).toEqual([{ code: 'stray_nul', count: 3, firstAt: { row: 2, column: 1 } }]);
});

test('a cell longer than Excel can hold is kept whole and counted', async () => {
  const read = await readBytes(`nom;note\nA;${'x'.repeat(40_000)}\n`);
  expect(read.rows[2]?.[1]).toHaveLength(40_000);
  expect(read.remarks).toEqual([{ code: 'long_cell', count: 1, firstAt: { row: 2, column: 2 } }]);
});

test('sixteen thousand columns of which most are empty are said', async () => {
  const wide = `nom;ville${';'.repeat(16_381)}x`;
  const read = await readBytes(`${wide}\nA;B\n`);
  expect(read.rows[2]).toEqual(['A', 'B']);
  expect(read.remarks).toEqual([{ code: 'many_empty_columns', count: 16_380, firstAt: null }]);
});

test('a file cut inside a quoted cell is refused with the place of the quote', async () => {
  const rows = 'Dupont;Lyon\n'.repeat(5_000);
  expect(await refusalOf(`nom;ville\n${rows}Durand;"12, rue`)).toEqual({
    code: 'file_unclosed_quote',
    place: { file: 'clients.csv', row: 5_002, column: 2 },
  });
});

test('a quote opened early in a huge file is not read to the end', async () => {
  const refusal = await refusalOf(`nom;ville\n"Dupont;Lyon\n${'Durand;Paris\n'.repeat(500_000)}`);
  expect(refusal).toEqual({ code: 'file_unclosed_quote', place: { file: 'clients.csv', row: 2, column: 1 } });
});

test('a text without line breaks, or all separators, is no sheet and takes no memory', async () => {
  const place = { file: 'clients.csv', row: 2, column: 1 };
  expect(await refusalOf(`nom;ville\n${'abcdefgh'.repeat(5 << 20)}`)).toEqual({
    code: 'file_not_a_spreadsheet',
    place,
  });
  expect((await refusalOf(`nom;ville\n${';'.repeat(2_000_000)}x`)).code).toBe('file_not_a_spreadsheet');
});

test('a file filled up with NULs is refused, and so is a file without a word', async () => {
  expect((await refusalOf(Buffer.concat([Buffer.from('a;b\n'), Buffer.alloc(5_000)]))).code).toBe('file_mostly_nul');
  expect((await refusalOf(';;;\n \n\t\n')).code).toBe('file_no_content');
  expect((await refusalOf('')).code).toBe('file_empty');
});

test('whatever is written as CSV is read back the same', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\r', ' ', '|', '\t', '=', '1') });
  const table = fc.array(fc.tuple(cell, cell, fc.constant('fin')), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(';' as const, ',' as const), async (rows, delimiter) => {
      const options = { delimiter, byteOrderMark: 'with', formulas: 'keep' } as const;
      const text = rows.map((row) => formatCsvRecord(row, options)).join('');
      const read = await readBytes(text.replace('\uFEFF', '').replace(/^/, `sep=${delimiter}\n`));
      expect(Object.values(read.rows)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

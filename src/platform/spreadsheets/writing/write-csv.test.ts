import { expect, test } from 'vitest';
import { bytesWrittenBy, readBytes } from '../made-files.ts';
import { type CsvOptions, CsvWriter, formatCsvRecord } from './write-csv.ts';

const plain: CsvOptions = { delimiter: ',', byteOrderMark: 'without', formulas: 'neutralize' };

test('a cell is quoted only where it must be', () => {
  expect(formatCsvRecord(['a', 'b,c', 'd"e', 'f\ng', null, 12], plain)).toBe('a,"b,c","d""e","f\ng",,12\r\n');
  expect(formatCsvRecord(['a,b', 'c;d'], { ...plain, delimiter: ';' })).toBe('a,b;"c;d"\r\n');
});

test('what a spreadsheet would take for a formula gets an apostrophe, unless exact text is asked for', () => {
  const values = ['=1+1', '+33', '-1', '@a', '\ta', '\ra'];
  const written = formatCsvRecord(values, plain);
  expect(written).toBe("'=1+1,'+33,'-1,'@a,'\ta,\"'\ra\"\r\n");
  expect(formatCsvRecord(['=1+1', -1], { ...plain, formulas: 'keep' })).toBe('=1+1,-1\r\n');
});

test('a file opens with the mark that Excel needs, and reads back whole', async () => {
  const bytes = await bytesWrittenBy(async (path) => {
    const writer = new CsvWriter(path, { delimiter: ';', byteOrderMark: 'with', formulas: 'keep' });
    for (let row = 0; row < 20_000; row += 1) await writer.row([`Société ${row}`, 'Évry; centre', row]);
    await writer.close();
  });
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const read = await readBytes(bytes);
  expect(Object.keys(read.rows)).toHaveLength(20_000);
  expect(read.rows[20_000]).toEqual(['Société 19999', 'Évry; centre', '19999']);
});

test('a place that cannot be written is said', async () => {
  const writer = new CsvWriter('/no/such/folder/a.csv', plain);
  const write = async () => {
    await writer.row(['a']);
    await writer.close();
  };
  await expect(write()).rejects.toThrow(/ENOENT/);
});

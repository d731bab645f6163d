import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsvRecord } from '../writing/write-csv.ts';
import { DelimitedTokenizer, OversizedRecord, UnclosedQuote } from './tokenizer.ts';

/** The records of a text that arrives in these pieces. */
function recordsOf(pieces: readonly string[], delimiter = ';'): string[][] {
  const tokenizer = new DelimitedTokenizer(delimiter);
  return [...pieces.flatMap((piece) => tokenizer.push(piece)), ...tokenizer.end()];
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

/** Texts made of the few signs that matter here, where faults hide. */
const signs = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', '\r'), maxLength: 24 });
const cells = fc.array(fc.array(signs, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

/** Cuts a text at these places. */
function cutAt(text: string, places: readonly number[]): string[] {
  const inOrder = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return inOrder.slice(1).map((end, at) => text.slice(inOrder[at], end));
}

test('where the file is cut into pieces changes nothing, even inside a line break or a doubled quote', () => {
  fc.assert(
    fc.property(signs, fc.array(fc.nat(), { maxLength: 6 }), (text, places) => {
      const read = (pieces: readonly string[]) => {
        try {
          return recordsOf(pieces);
        } catch (error) {
          return error instanceof UnclosedQuote ? [error.record, error.column] : error;
        }
      };
      expect(read(cutAt(text, places))).toEqual(read([text]));
    }),
    { numRuns: 400 },
  );
});

test('whatever cells are written, the same cells are read, under each delimiter', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom(';' as const, ',' as const), (rows, delimiter) => {
      const options = { delimiter, byteOrderMark: 'without', formulas: 'keep' } as const;
      const text = rows.map((row) => formatCsvRecord(row, options)).join('');
      expect(recordsOf([text], delimiter)).toEqual(rows);
    }),
  );
});

test('no character of a cell without quotes is lost or added', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', '\n'), maxLength: 40 });
  fc.assert(
    fc.property(plain, (text) => {
      const whole = recordsOf([text])
        .map((record) => record.join(';'))
        .join('\n');
      expect(whole).toBe(text.replace(/\n$/, ''));
    }),
  );
});

test('a file without a last line break, and one that ends with it, hold the same records', () => {
  expect(recordsOf(['a;b\r\nc;d'])).toEqual(recordsOf(['a;b\r\nc;d\r\n']));
  expect(recordsOf(['a;'])).toEqual([['a', '']]);
  expect(recordsOf(['"a"'])).toEqual([['a']]);
  expect(recordsOf([''])).toEqual([]);
});

test('one break is one record end, and two returns are two', () => {
  for (const [text, count] of [
    ['a\r\nb', 2],
    ['a\rb', 2],
    ['a\n\rb', 3],
    ['a\r\rb', 3],
    ['a\r\n\r\nb', 3],
  ] as const) {
    expect(recordsOf([text]), JSON.stringify(text)).toHaveLength(count);
  }
});

test('what follows a closing quote stays in its cell, and a quote inside a word is a letter', () => {
  expect(recordsOf(['"Le Bon" Coin;Lyon\nTV 40";Nantes\n'])).toEqual([
    ['Le Bon Coin', 'Lyon'],
    ['TV 40"', 'Nantes'],
  ]);
});

test('a quote that nobody closes is said where it was opened', () => {
  const error = failureOf(() => recordsOf(['a;b\nc;"d;e\nf']));
  expect(error).toBeInstanceOf(UnclosedQuote);
  expect(error).toMatchObject({ record: 2, column: 2 });
});

test('a record of a million empty cells and more is no sheet', () => {
  expect(failureOf(() => recordsOf([';'.repeat(1_000_002)]))).toBeInstanceOf(OversizedRecord);
});

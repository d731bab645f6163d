import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTallies, haveCommonValue, NOTHING, type Tally, tallyOf, uniteTallies, Value } from './tally.ts';
import { ValueBook } from './value-book.ts';

const BOOK = [...'abcdefgh'].map((text, id) => new Value(id, text, null));
const texts = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });

function said(of: readonly string[]): Tally {
  return tallyOf(of.map((text) => BOOK.find((value) => value.text === text)!));
}

function counted(tally: Tally): Record<string, number> {
  return Object.fromEntries(tally.keys().map((text, position) => [text, tally.countAt(position)]));
}

test('one value is its own tally, and a value said twice counts once', () => {
  expect(said(['b', 'b'])).toBe(BOOK[1]);
  expect(said([])).toBe(NOTHING);
  expect(counted(said(['c', 'a', 'c']))).toEqual({ a: 1, c: 1 });
});

test('rows that say the same of a field share its value', () => {
  const book = new ValueBook();
  expect(book.one('0478000001')).toBe(book.several(['0478000001', '0478000001']));
  expect(book.one(null)).toBe(NOTHING);
  expect(book.several(['b', 'a', 'b']).keys()).toEqual(['b', 'a']);
});

test('adding tallies counts the rows of both, whatever the side', () => {
  const sum = addTallies(addTallies(said(['a', 'b']), said(['b'])), said(['b', 'c']));
  expect(counted(sum)).toEqual({ a: 1, b: 3, c: 1 });
  fc.assert(
    fc.property(texts, texts, texts, (one, two, three) => {
      const left = addTallies(addTallies(said(one), said(two)), said(three));
      const right = addTallies(said(one), addTallies(said(three), said(two)));
      expect(counted(left)).toEqual(counted(right));
      const rows = [one, two, three].flatMap((row) => [...new Set(row)]);
      expect(Object.values(counted(left)).reduce((all, count) => all + count, 0)).toBe(rows.length);
    }),
  );
});

test('uniting tallies holds what either side says, once', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const both = uniteTallies(said(one), said(other));
      expect([...both.keys()]).toEqual([...new Set([...one, ...other])].sort());
      expect(both.size === 0 ? 1 : both.countAt(0)).toBe(1);
    }),
  );
});

test('uniting makes nothing new where one side says it all', () => {
  const several = said(['a', 'b', 'c']);
  expect(uniteTallies(several, said(['b']))).toBe(several);
  expect(uniteTallies(said(['b']), several)).toBe(several);
  expect(uniteTallies(several, NOTHING)).toBe(several);
  expect(uniteTallies(BOOK[0]!, BOOK[0]!)).toBe(BOOK[0]);
});

test('neither side of a sum is changed', () => {
  const [left, right] = [said(['a', 'b']), said(['b', 'c'])];
  addTallies(left, right);
  uniteTallies(left, right);
  expect([left.keys(), right.keys()]).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
});

test('of a value that both sides say, what stands behind the right one is kept', () => {
  const before = new Value(3, '12|pasteur|69002', 'old spelling');
  const after = new Value(3, '12|pasteur|69002', 'new spelling');
  expect(addTallies(before, after).values()).toEqual(['new spelling']);
});

test('a value is found at its position or not at all', () => {
  fc.assert(
    fc.property(texts, (of) => {
      const tally = said(of);
      for (const { id, text } of BOOK) {
        const position = tally.find(id);
        if (of.includes(text)) expect(tally.at(position).text).toBe(text);
        else expect(position).toBe(-1);
      }
    }),
  );
});

test('two tallies have a value in common when a text is in both', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(haveCommonValue(said(one), said(other))).toBe(one.some((text) => other.includes(text)));
    }),
  );
});

test('the value that most rows say ranks first, ties by the text', () => {
  const sum = addTallies(addTallies(said(['c', 'b']), said(['c', 'a'])), said(['c']));
  expect(sum.ranking().map((position) => sum.at(position).text)).toEqual(['c', 'a', 'b']);
  expect(said(['b']).ranking()).toEqual([0]);
});

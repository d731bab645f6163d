import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEncoder } from '../encode/column-encoder.ts';
import { makeWordTable } from '../encode/word-table.ts';
import type { Field, Things } from '../model/field.ts';
import type { BlockingPlan, KeyPart } from './blocking-rule.ts';
import { planBlocks } from './plan-blocks.ts';
import { joinEdges, scoreCandidates } from './score-candidates.ts';
import { countPairs, PairWalker } from './walk-pairs.ts';

function fieldOf(name: string, texts: readonly string[], kind: 'word' | 'words' = 'word'): Field {
  const encoder = new ColumnEncoder();
  for (const text of texts) encoder.add(text);
  const column = encoder.finish();
  const words = kind === 'words' ? makeWordTable(column) : null;
  return { name, kind, column, words, crossedWith: null, fact: null, rarity: 1, isExclusive: false };
}

function thingsOf(fields: readonly Field[], sides: readonly number[] | null = null): Things {
  const records = fields[0]!.column.ids.length;
  return { fields, copies: new Uint32Array(records).fill(1), sides: sides && Uint32Array.from(sides) };
}

const value = (...of: string[]): KeyPart => ({ take: 'value', of });

function planOf(
  parts: readonly (readonly KeyPart[])[],
  largestBlock = 100,
  refiners: readonly KeyPart[] = [],
): BlockingPlan {
  return { rules: parts.map((list, at) => ({ name: `rule ${at}`, parts: list })), largestBlock, refiners };
}

function pairsOf(things: Things, plan: BlockingPlan): string[] {
  const walker = new PairWalker(things, planBlocks(things, plan).blocks);
  const pairs: string[] = [];
  for (let left = 0; left < things.copies.length; left += 1) {
    walker.walk(left, (one, other) => pairs.push(`${one}-${other}`));
  }
  return pairs.sort();
}

test('two rows of one surname and one town are compared, a lone town proposes nothing', () => {
  const things = thingsOf([
    fieldOf('surname', ['roy', 'roy', 'roy', 'cau']),
    fieldOf('town', ['lyon', 'lyon', 'nice', '']),
  ]);
  expect(pairsOf(things, planOf([[value('surname'), value('town')]]))).toEqual(['0-1']);
});

test('a missing value proposes nothing', () => {
  expect(pairsOf(thingsOf([fieldOf('town', ['', '', 'lyon'])]), planOf([[value('town')]]))).toEqual([]);
});

test('a pair that three rules propose comes once, with all three', () => {
  const things = thingsOf([fieldOf('a', ['x', 'x']), fieldOf('b', ['y', 'y']), fieldOf('c', ['z', 'z'])]);
  const plan = planOf([[value('a')], [value('b')], [value('c')]]);
  const seen: number[] = [];
  new PairWalker(things, planBlocks(things, plan).blocks).walk(0, (_, __, rules) => seen.push(rules));
  expect(seen).toEqual([0b111]);
});

test('a rule whose field is not in the file does not apply', () => {
  const things = thingsOf([fieldOf('a', ['x', 'x'])]);
  expect(planBlocks(things, planOf([[value('phone')], [value('a'), value('phone')]])).rules).toEqual([]);
});

test('names in each other’s columns meet by their crossed beginnings', () => {
  const things = thingsOf([fieldOf('given_name', ['paul', 'martinez']), fieldOf('surname', ['martinez', 'paul'])]);
  const crossed: KeyPart = { take: 'crossed', letters: 3, of: ['given_name', 'surname'] };
  expect(pairsOf(things, planOf([[crossed]]))).toEqual(['0-1']);
});

test('the rarest words meet, a word of everybody does not', () => {
  const names = ['garage zylber', 'zylber garage lyon', 'garage dupont', 'garage martin', 'garage martin sud'];
  const things = thingsOf([fieldOf('name', names, 'words')]);
  expect(pairsOf(things, planOf([[{ take: 'rare_words', words: 1, of: ['name'] }]]))).toEqual(['0-1', '3-4']);
});

test('a block over the cap is cut by the next field and said, never dropped in silence', () => {
  const towns = Array.from({ length: 12 }, () => 'lyon');
  const streets = Array.from({ length: 12 }, (_, at) => `street ${at % 3}`);
  const things = thingsOf([fieldOf('town', towns), fieldOf('street', streets)]);
  const { blocks, reports } = planBlocks(things, planOf([[value('town')]], 5, [value('street')]));
  expect(reports).toEqual([{ rule: 'rule 0', cut: 1, largest: 12, leftOut: 0 }]);
  expect(countPairs(blocks)).toBe(3 * 6);
  const hopeless = planBlocks(things, planOf([[value('town')]], 5)).reports;
  expect(hopeless).toEqual([{ rule: 'rule 0', cut: 1, largest: 12, leftOut: 12 }]);
});

test('two lists are compared across only', () => {
  const things = thingsOf([fieldOf('town', ['lyon', 'lyon', 'lyon'])], [1, 1, 2]);
  expect(pairsOf(things, planOf([[value('town')]]))).toEqual(['0-2', '1-2']);
});

const WORD = fc.constantFrom('', 'a', 'b', 'c', 'd');

test('candidates are exactly the pairs that share a key, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(WORD, WORD, WORD), { minLength: 2, maxLength: 30 }), (rows) => {
      const things = thingsOf(
        ['a', 'b', 'c'].map((name, at) =>
          fieldOf(
            name,
            rows.map((row) => row[at]!),
          ),
        ),
      );
      const wanted: string[] = [];
      for (let left = 0; left < rows.length; left += 1) {
        for (let right = left + 1; right < rows.length; right += 1) {
          const isSame = (at: number) => rows[left]![at] !== '' && rows[left]![at] === rows[right]![at];
          if ((isSame(0) && isSame(1)) || isSame(2)) wanted.push(`${left}-${right}`);
        }
      }
      expect(pairsOf(things, planOf([[value('a'), value('b')], [value('c')]]))).toEqual(wanted.sort());
    }),
  );
});

test('ranges scored apart and put together are the whole', () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 40 }), fc.nat(40), (texts, cut) => {
      const things = thingsOf([fieldOf('a', texts)]);
      const { blocks } = planBlocks(things, planOf([[value('a')]]));
      const score = (from: number, to: number) =>
        scoreCandidates(things, blocks, (left, right) => left + right, { from, to, keepAt: 5 });
      const middle = Math.min(cut, texts.length);
      expect(joinEdges([score(0, middle), score(middle, texts.length)])).toEqual(score(0, texts.length));
    }),
  );
});

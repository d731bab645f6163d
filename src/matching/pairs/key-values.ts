import { type EncodedColumn, sizeOf } from '../encode/encoded-column.ts';
import { finishHash, hashChars, mixHash } from '../encode/hash-text.ts';
import type { WordTable } from '../encode/word-table.ts';
import type { Field, Things } from '../model/field.ts';
import type { BlockingRule, KeyPart } from './blocking-rule.ts';

/** One hash per record for one way of filling a part; 0 where there is nothing to block on. */
type Keys = Uint32Array;

/** Hashes of values turned into hashes of records. */
function spread({ ids }: EncodedColumn, hashes: Uint32Array): Keys {
  const keys = new Uint32Array(ids.length);
  for (let record = 0; record < ids.length; record += 1) keys[record] = hashes[ids[record]!]!;
  return keys;
}

function hashEnds({ values }: EncodedColumn, letters: number, side: 'first' | 'last'): Uint32Array {
  const hashes = new Uint32Array(sizeOf(values));
  for (let value = 1; value < hashes.length; value += 1) {
    const from = values.starts[value]!;
    const to = values.starts[value + 1]!;
    const length = Math.min(letters, to - from);
    hashes[value] =
      side === 'first' ? hashChars(values.chars, from, from + length) : hashChars(values.chars, to - length, to);
  }
  return hashes;
}

/** The words of a value, rarest first; the text decides between equals. */
function wordsByRarity(table: WordTable, value: number): number[] {
  const words = Array.from(table.words.subarray(table.starts[value], table.starts[value + 1]));
  const { hashes } = table.vocabulary;
  return words.sort((a, b) => table.counts[a]! - table.counts[b]! || hashes[a]! - hashes[b]!);
}

function hashRareWords(field: Field, count: number): Uint32Array[] {
  const table = field.words;
  if (table === null) return [field.column.values.hashes];
  const slots = Array.from({ length: count }, () => new Uint32Array(sizeOf(field.column.values)));
  for (let value = 1; value < sizeOf(field.column.values); value += 1) {
    const words = wordsByRarity(table, value);
    // A word that nobody else holds blocks with nobody: it leaves its place to the next one.
    const met = words.filter((word) => table.counts[word]! > 1).slice(0, count);
    met.forEach((word, slot) => {
      slots[slot]![value] = table.vocabulary.hashes[word]!;
    });
  }
  return slots;
}

function hashCrossed(fields: readonly Field[], letters: number): Keys {
  const sides = fields.map((field) => spread(field.column, hashEnds(field.column, letters, 'first')));
  return sides[0]!.map((_, record) => {
    let sum = 0;
    for (const side of sides) {
      if (side[record] === 0) return 0;
      sum = (sum + side[record]!) | 0;
    }
    return finishHash(sum) || 1;
  });
}

function keysOfField(field: Field, part: KeyPart): Keys[] {
  if (part.take === 'rare_words') return hashRareWords(field, part.words).map((hashes) => spread(field.column, hashes));
  if (part.take === 'first' || part.take === 'last') {
    return [spread(field.column, hashEnds(field.column, part.letters, part.take))];
  }
  return [spread(field.column, field.column.values.hashes)];
}

/** The keys of one part, a list for each way of filling it; none where its fields are not there. */
export function keysOfPart(things: Things, part: KeyPart): Keys[] {
  const fields = things.fields.filter((field) => part.of.includes(field.name));
  if (part.take === 'crossed') return fields.length === part.of.length ? [hashCrossed(fields, part.letters)] : [];
  return fields.flatMap((field) => keysOfField(field, part));
}

function combine(left: Keys, right: Keys): Keys {
  return left.map((key, record) =>
    key === 0 || right[record] === 0 ? 0 : finishHash(mixHash(key, right[record]!)) || 1,
  );
}

/** All keys of a rule, a list for each way of filling its parts; none where the rule does not apply to these things. */
export function keysOfRule(things: Things, rule: BlockingRule): Keys[] {
  let all: Keys[] | null = null;
  for (const part of rule.parts) {
    const keys = keysOfPart(things, part);
    all = all === null ? keys : all.flatMap((left) => keys.map((right) => combine(left, right)));
  }
  return all ?? [];
}

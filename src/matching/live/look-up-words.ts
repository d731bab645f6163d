import type { LiveIndex } from './live-index.ts';

/** A word of the base that a word of the draft may stand for. */
export interface Probe {
  /** Which word of the draft. */
  readonly position: number;
  readonly word: number;
  /** Records that bear it. */
  readonly count: number;
  /** What meeting it is worth: the rarer, the more (bits). */
  readonly bits: number;
}

/** A word with a slip proves a little less than the word itself. */
const SLIP_COST = 2;

/** A base of a few records says little of how common a word is. */
const BACKGROUND = 2_000;

/** A word that so many records bear is no slip of another: nobody mistypes « garage » into « garages » by chance. */
const NEVER_A_SLIP_SHARE = 0.002;

const MIN_SPLIT = 3;
const MOST_NEAR = 12;

/** How surprising it is that a record bears a word that so many bear, in bits. */
export function bitsOf(index: LiveIndex, count: number): number {
  return Math.log2(Math.max(BACKGROUND, index.size) / Math.max(1, count));
}

/** How many records bear a word; one that nobody bears is as common as what it is a slip of. */
export function countWithSlips(index: LiveIndex, text: string): number {
  const known = index.store.words.find(text);
  if (known !== undefined) return index.countOf(known);
  return index.near.find(text).reduce((most, word) => Math.max(most, index.countOf(word)), 0);
}

/** « batisud » where the base knows « bati » and « sud »: both words. */
function splitWord(index: LiveIndex, text: string): number[] {
  for (let at = MIN_SPLIT; at <= text.length - MIN_SPLIT; at += 1) {
    const head = index.store.words.find(text.slice(0, at));
    const tail = index.store.words.find(text.slice(at));
    if (head !== undefined && tail !== undefined) return [head, tail];
  }
  return [];
}

/** A known word so many times rarer than one that it is a slip of, is that slip. */
const SLIP_RARITY = 20;

/** The words of the base that a word is most likely a slip of; none where the base knows it well. */
export function correctionsOf(index: LiveIndex, text: string): number[] {
  const known = index.store.words.find(text);
  const count = known === undefined ? 0 : index.countOf(known);
  return index.near.find(text).filter((word) => index.countOf(word) > SLIP_RARITY * count);
}

/** The words of the base that the words of a draft may stand for, rarest first. */
export function lookUpWords(index: LiveIndex, words: readonly string[]): Probe[] {
  const probes: Probe[] = [];
  const add = (position: number, word: number, cost: number): void => {
    const count = index.countOf(word);
    if (count > 0) probes.push({ position, word, count, bits: Math.max(0.5, bitsOf(index, count) - cost) });
  };
  words.forEach((text, position) => {
    const known = index.store.words.find(text);
    if (known !== undefined) add(position, known, 0);
    if (known !== undefined && index.countOf(known) > Math.max(50, index.size * NEVER_A_SLIP_SHARE)) return;
    const near = index.near.find(text);
    near.sort((left, right) => index.countOf(right) - index.countOf(left) || left - right);
    for (const word of near.slice(0, MOST_NEAR)) add(position, word, SLIP_COST);
    if (known === undefined && near.length === 0)
      for (const word of splitWord(index, text)) add(position, word, SLIP_COST);
  });
  return probes.sort((left, right) => left.count - right.count || left.word - right.word);
}

import { expect, test } from 'vitest';
import { gatherCandidates } from './gather-candidates.ts';
import { LiveIndex } from './live-index.ts';
import type { Draft, LiveRecord } from './live-record.ts';

/** « garage martin » in many towns of many departments; one of them is in « ici ». */
function manyGarages(count: number): { index: LiveIndex; here: string } {
  const index = new LiveIndex();
  let here = '';
  for (let at = 0; at < count; at += 1) {
    const id = `00000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
    const townKey = at === count / 2 ? 'ici' : `ville${at % 40}`;
    if (townKey === 'ici') here = id;
    const department = townKey === 'ici' ? '99' : String(at % 20);
    const address = {
      number: null,
      wayTokens: [],
      postcode: null,
      town: townKey,
      townKey,
      communeCode: null,
      department,
    };
    const names = [at % 3 === 0 || townKey === 'ici' ? ['garage', 'martin'] : ['garage', `autre${at % 50}`]];
    index.load({ id, level: 'entity', company: id, names, keys: [], address } satisfies LiveRecord);
  }
  for (const _ of index.tidy());
  return { index, here };
}

const draft = (names: Draft['names'], address: Draft['address'] = null): Draft => ({
  level: 'entity',
  company: null,
  names,
  keys: [],
  address,
});
const ICI = {
  number: null,
  wayTokens: [],
  postcode: null,
  town: 'ici',
  townKey: 'ici',
  communeCode: null,
  department: '99',
};

test('of thousands with common words only, the one of the town is gathered first', () => {
  const { index, here } = manyGarages(6_000);
  const [first] = gatherCandidates(index, draft([['garage', 'martin']], ICI));
  expect(first && index.store.idOf(first.number)).toBe(here);
});

test('a budget of nearly nothing still answers, and is kept', () => {
  const { index } = manyGarages(6_000);
  const found = gatherCandidates(index, draft([['garage']]), { postings: 50, candidates: 10 });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(10);
});

test('a word that nobody bears gathers nobody', () => {
  const { index } = manyGarages(100);
  expect(gatherCandidates(index, draft([['xylophone']]))).toEqual([]);
});

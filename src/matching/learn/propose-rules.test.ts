import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bar, Question } from '../arrangement.ts';
import type { Decision } from './decision.ts';
import { ENOUGH_LIKE_ANSWERS, proposeRules } from './propose-rules.ts';
import { patternKey, patternOf } from './question-pattern.ts';

const bar = (field: string, level: string, weight: number, termFrequencyWeight = 0): Bar => ({
  field,
  level,
  weight,
  termFrequencyWeight,
});
const AGENCY = [bar('place', 'same_town', 6), bar('site_kind', 'different', -1.5)];

function decision(number: number, answer: 'yes' | 'no', bars: readonly Bar[] = AGENCY): Decision {
  return { questionId: `said${number}`, kind: 'same_site', answer, bars, priorWeight: -3 };
}

function question(id: string, bars: readonly Bar[] = AGENCY, kind: Question['kind'] = 'same_site') {
  const evidence = { reasons: [], against: [], score: 1.5, probability: 0.7, bars, priorWeight: -3 };
  return { id, kind, evidence };
}

const said = (times: number, answer: 'yes' | 'no' = 'no') =>
  Array.from({ length: times }, (_, number) => decision(number, answer));

test('seven like answers propose a rule for the questions that are alike, and for no other', () => {
  const open = [question('a'), question('b'), question('c', [bar('place', 'same_address', 9)])];
  expect(proposeRules(said(7), open)).toMatchObject([{ answer: 'no', times: 7, settles: ['a', 'b'] }]);
});

test('six answers are not enough, and one answer against them ends the rule', () => {
  expect(proposeRules(said(6), [question('a')])).toEqual([]);
  expect(proposeRules([...said(9), decision(9, 'yes')], [question('a')])).toEqual([]);
});

test('where nothing is left to settle nothing is proposed', () => {
  expect(proposeRules(said(12), [])).toEqual([]);
});

test('people are not asked about as sites, even where the same things agree', () => {
  expect(proposeRules(said(7), [question('a', AGENCY, 'same_contact')])).toEqual([]);
});

test('a light sign does not tell questions apart, nor does the rarity of a name', () => {
  const followed = [...AGENCY, bar('owner', 'same', 0.7)];
  expect(proposeRules(said(7), [question('a', followed)])).toHaveLength(1);
  const named = (rarity: number) => patternKey(patternOf('same_entity', [bar('name', 'same', 7, rarity)]));
  expect(named(4)).toBe(named(-3));
});

test('a name that contains the other is a case of its own, even where only its rarity weighs', () => {
  const address = bar('place', 'same_address', 7);
  const contains = Array.from({ length: 7 }, (_, n) => decision(n, 'no', [bar('name', 'longer', 0, 2.5), address]));
  expect(proposeRules(contains, [question('a', [address])])).toEqual([]);
  expect(proposeRules(contains, [question('a', [bar('name', 'longer', 0, 0.4), address])])).toHaveLength(1);
});

test('a question without a telling sign teaches nothing', () => {
  const light = [bar('legal_form', 'same', 0.5)];
  const decisions = Array.from({ length: 8 }, (_, number) => decision(number, 'no', light));
  expect(proposeRules(decisions, [question('a', light)])).toEqual([]);
});

test('the rule that settles most comes first, and keeps its id as answers are added', () => {
  const moved = [bar('state', 'moved', 1.5)];
  const decisions = [...said(7), ...Array.from({ length: 8 }, (_, n) => decision(20 + n, 'yes', moved))];
  const open = [question('a'), question('b', moved), question('c', moved)];
  const rules = proposeRules(decisions, open);
  expect(rules.map(({ settles }) => settles.length)).toEqual([2, 1]);
  expect(proposeRules([...decisions, decision(40, 'no')], open).map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

const bars = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('name', 'place', 'phone', 'domain'),
    level: fc.constantFrom('same', 'different', 'part'),
    weight: fc.integer({ min: -8, max: 9 }),
    termFrequencyWeight: fc.constant(0),
  }),
  { selector: ({ field }) => field, maxLength: 4 },
);
const decisions = fc.array(
  fc.record({ bars, answer: fc.constantFrom('yes' as const, 'no' as const), times: fc.integer({ min: 1, max: 10 }) }),
  { maxLength: 6 },
);

test('a rule never settles what it does not resemble, nothing twice, and never outweighs a contrary answer', () => {
  fc.assert(
    fc.property(decisions, fc.array(bars, { maxLength: 8 }), (groups, asked) => {
      const answered = groups.flatMap((group, place) =>
        Array.from({ length: group.times }, (_, time) => ({
          ...decision(0, group.answer, group.bars),
          questionId: `${place} ${time}`,
        })),
      );
      const open = asked.map((some, place) => question(`q${place}`, some));
      const rules = proposeRules(answered, open);
      const settled = rules.flatMap(({ settles }) => settles);
      expect(new Set(settled).size).toBe(settled.length);
      for (const { pattern, answer, times, settles } of rules) {
        const alike = answered.filter((one) => patternKey(patternOf(one.kind, one.bars)) === patternKey(pattern));
        expect(alike).toHaveLength(times);
        expect(times).toBeGreaterThanOrEqual(ENOUGH_LIKE_ANSWERS);
        expect(alike.every((one) => one.answer === answer)).toBe(true);
        for (const id of settles) {
          const { kind, evidence } = open.find((one) => one.id === id) ?? question('none');
          expect(patternKey(patternOf(kind, evidence.bars))).toBe(patternKey(pattern));
        }
      }
    }),
  );
});

test('the order of the answers and of the bars changes nothing', () => {
  fc.assert(
    fc.property(decisions, (groups) => {
      const answered = groups.flatMap((group, place) =>
        Array.from({ length: group.times }, (_, time) => ({
          ...decision(0, group.answer, group.bars),
          questionId: `${place} ${time}`,
        })),
      );
      const open = groups.map((group, place) => question(`q${place}`, group.bars));
      const turned = answered.map((one) => ({ ...one, bars: [...one.bars].reverse() })).reverse();
      expect(proposeRules(turned, open)).toEqual(proposeRules(answered, open));
    }),
  );
});

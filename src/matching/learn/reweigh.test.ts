import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bar, Evidence } from '../arrangement.ts';
import type { Decision } from './decision.ts';
import { ENOUGH_ANSWERS, proposeReweighing } from './propose-reweighing.ts';
import { AS_BEFORE, fitReweighing, reweigh } from './reweigh.ts';

const bar = (field: string, weight: number): Bar => ({ field, level: 'same', weight, termFrequencyWeight: 0 });

function decision(number: number, answer: 'yes' | 'no', bars: readonly Bar[]): Decision {
  return { questionId: `q${number}`, kind: 'same_entity', answer, bars, priorWeight: -8 };
}

function evidence(bars: readonly Bar[]): Evidence {
  const score = bars.reduce((sum, one) => sum + one.weight + one.termFrequencyWeight, -8);
  return { reasons: [], against: [], score, probability: 0, bars, priorWeight: -8 };
}

/** A file where the telephone is a shared switchboard that proves nothing, and the domain proves all. */
const PHONE = [bar('name', 2), bar('phone', 8)];
const DOMAIN = [bar('name', 2), bar('domain', 8)];
const switchboardFile = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    number % 2 === 0 ? decision(number, 'no', PHONE) : decision(number, 'yes', DOMAIN),
  );

test('what people keep refusing weighs less, what they keep accepting weighs more', () => {
  const { factors } = fitReweighing(switchboardFile(60));
  expect(factors.phone).toBeLessThan(0.9);
  expect(factors.domain).toBeGreaterThan(1.05);
});

test('with enough answers it proposes weights, says what they would settle and how they guess', () => {
  const open = [
    { id: 'a', kind: 'same_entity' as const, evidence: evidence(PHONE) },
    { id: 'b', kind: 'same_entity' as const, evidence: evidence(DOMAIN) },
  ];
  expect(proposeReweighing(switchboardFile(ENOUGH_ANSWERS - 1), open)).toBeNull();
  const proposed = proposeReweighing(switchboardFile(200), open);
  expect(proposed).toMatchObject({ times: 200, openCount: 2, guessed: { wrong: 0 } });
  expect(proposed?.settles).toEqual([
    { questionId: 'a', answer: 'no' },
    { questionId: 'b', answer: 'yes' },
  ]);
});

test('a question with a sign that people have hardly judged is left to them', () => {
  const unseen = evidence([...DOMAIN, bar('mailbox', 6)]);
  const open = [
    { id: 'a', kind: 'same_entity' as const, evidence: unseen },
    { id: 'b', kind: 'same_site' as const, evidence: evidence(DOMAIN) },
    { id: 'c', kind: 'same_entity' as const, evidence: evidence(DOMAIN) },
  ];
  expect(proposeReweighing(switchboardFile(200), open)?.settles.map(({ questionId }) => questionId)).toEqual(['c']);
});

test('answers of one sort only, or answers that contradict each other, propose nothing', () => {
  const open = [{ id: 'a', kind: 'same_entity' as const, evidence: evidence(PHONE) }];
  const onlyNo = Array.from({ length: 80 }, (_, number) => decision(number, 'no', PHONE));
  expect(proposeReweighing(onlyNo, open)).toBeNull();
  const torn = Array.from({ length: 80 }, (_, number) => decision(number, number % 2 ? 'yes' : 'no', PHONE));
  expect(proposeReweighing(torn, open)).toBeNull();
});

test('no answers change nothing, and weights as before leave the evidence as it was', () => {
  expect(fitReweighing([])).toEqual(AS_BEFORE);
  const before = evidence(PHONE);
  expect(reweigh(before, AS_BEFORE).score).toBe(before.score);
});

const anyBars = fc.array(
  fc.record({
    field: fc.constantFrom('name', 'place', 'phone', 'domain', 'owner'),
    level: fc.constantFrom('same', 'different'),
    weight: fc.double({ min: -9, max: 9, noNaN: true }),
    termFrequencyWeight: fc.double({ min: -3, max: 4, noNaN: true }),
  }),
  { maxLength: 6 },
);
const anyDecisions = fc.array(fc.record({ bars: anyBars, answer: fc.constantFrom('yes' as const, 'no' as const) }), {
  maxLength: 40,
});
const numbered = (said: readonly { readonly bars: readonly Bar[]; readonly answer: 'yes' | 'no' }[]) =>
  said.map(({ bars, answer }, number) => decision(number, answer, bars));

test('learned bars still sum to the score, and no sign ever turns into its contrary', () => {
  fc.assert(
    fc.property(anyDecisions, anyBars, (said, bars) => {
      const learned = fitReweighing(numbered(said));
      for (const factor of Object.values(learned.factors)) expect(factor).toBeGreaterThanOrEqual(0);
      const after = reweigh(evidence(bars), learned);
      const sum = after.bars.reduce(
        (reached, one) => reached + one.weight + one.termFrequencyWeight,
        after.priorWeight,
      );
      expect(sum).toBeCloseTo(after.score, 6);
      after.bars.forEach((one, place) => {
        expect(Math.sign(one.weight) * Math.sign(bars[place]!.weight)).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 60 },
  );
});

test('the more of a sign there is, the higher the learned score: the order of two questions by one sign never turns', () => {
  fc.assert(
    fc.property(anyDecisions, fc.double({ min: -8, max: 8, noNaN: true }), (said, weight) => {
      const learned = fitReweighing(numbered(said));
      const less = reweigh(evidence([bar('phone', weight)]), learned).score;
      const more = reweigh(evidence([bar('phone', weight + 1)]), learned).score;
      expect(more).toBeGreaterThanOrEqual(less);
    }),
    { numRuns: 40 },
  );
});

test('the order of the answers changes nothing', () => {
  fc.assert(
    fc.property(anyDecisions, (said) => {
      const decisions = numbered(said);
      expect(fitReweighing([...decisions].reverse())).toEqual(fitReweighing(decisions));
    }),
    { numRuns: 40 },
  );
});

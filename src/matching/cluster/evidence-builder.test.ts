import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvidenceBuilder } from './evidence-builder.ts';

const FIELDS = ['name', 'place', 'phone'] as const;
const LEVELS = ['same', 'near', 'other'] as const;
const BARS = fc.array(
  fc.record({
    field: fc.constantFrom(...FIELDS),
    level: fc.constantFrom(...LEVELS),
    weight: fc.double({ min: -20, max: 20, noNaN: true }),
    frequency: fc.double({ min: -4, max: 4, noNaN: true }),
    words: fc.option(
      fc.record({
        code: fc.constantFrom('same_phone', 'other_town'),
        value: fc.option(fc.string(), { nil: undefined }),
      }),
    ),
  }),
  { maxLength: 8 },
);

type Given = typeof BARS extends fc.Arbitrary<infer List> ? List : never;

function weighed(bars: Given, prior: number) {
  const builder = new EvidenceBuilder(prior);
  for (const { field, level, weight, frequency, words } of bars) {
    const said = words && {
      code: words.code,
      ...(words.value === undefined ? {} : { values: { value: words.value } }),
    };
    builder.add(field, level, weight, said, frequency);
  }
  return builder.finish();
}

function link(town: string) {
  const builder = new EvidenceBuilder(-8);
  builder.add('name', 'same', 7, { code: 'name_same' }, 1.25);
  builder.add('place', 'same_town', 4, { code: 'place_named', values: { town } });
  builder.add('phone', 'other', -1, { code: 'other_phone' });
  return builder.finish();
}

test('what was weighed before changes nothing of what is weighed now', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(BARS, fc.integer({ min: -9, max: 9 })), { maxLength: 30 }), (links) => {
      for (const [bars, prior] of links) {
        const found = weighed(bars, prior);
        expect(found.bars).toEqual(
          bars.map(({ field, level, weight, frequency }) => ({ field, level, weight, termFrequencyWeight: frequency })),
        );
        const totals = bars.map(({ weight, frequency }) => weight + frequency);
        expect(found.score).toBe(totals.reduce((sum, total) => sum + total, prior));
        expect(found.priorWeight).toBe(prior);
        const codes = (isFor: boolean) =>
          bars.flatMap(({ words }, at) => (words && (isFor ? totals[at]! > 0 : totals[at]! < 0) ? [words.code] : []));
        expect(found.reasons.map(({ code }) => code)).toEqual(codes(true));
        expect(found.against.map(({ code }) => code)).toEqual(codes(false));
      }
    }),
  );
});

test('links that say the same in words without values are one evidence', () => {
  const made = () => {
    const builder = new EvidenceBuilder(-3);
    builder.add('person_name', 'same_same', 7, { code: 'same_person_name' });
    return builder.finish();
  };
  expect(made()).toBe(made());
});

test('two links whose words quote other cells share their bars, never their words', () => {
  const [lyon, nantes] = [link('Lyon'), link('Nantes')];
  expect(lyon.bars[0]).toBe(nantes.bars[0]);
  expect(lyon.reasons[1]?.values).toEqual({ town: 'Lyon' });
  expect(nantes.reasons[1]?.values).toEqual({ town: 'Nantes' });
});

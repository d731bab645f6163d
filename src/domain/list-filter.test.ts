import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILTER_OPERATORS, type FilterCondition, formatFilter, parseFilter, type Wanted } from './list-filter.ts';

const text = (value: string): Wanted => ({ is: 'text', text: value });

test('sites of a group in a region with a decider whose e-mail is valid are written as they are said', () => {
  expect(
    parseFilter(
      'level:site;group.name~lamy;region:Auvergne-Rhône-Alpes;contact.role:decision_maker;contact.email:valid',
    ),
  ).toEqual([
    { isDenied: false, field: 'level', operator: ':', values: [text('site')] },
    { isDenied: false, field: 'group.name', operator: '~', values: [text('lamy')] },
    { isDenied: false, field: 'region', operator: ':', values: [text('Auvergne-Rhône-Alpes')] },
    { isDenied: false, field: 'contact.role', operator: ':', values: [text('decision_maker')] },
    { isDenied: false, field: 'contact.email', operator: ':', values: [text('valid')] },
  ]);
});

test('one of several values is enough, none and any are no text, quotes keep signs', () => {
  expect(parseFilter('!status: inactive , none;name~"Lamy; ""fils"", Lyon"; siren:any')).toEqual([
    { isDenied: true, field: 'status', operator: ':', values: [text('inactive'), { is: 'none' }] },
    { isDenied: false, field: 'name', operator: '~', values: [text('Lamy; "fils", Lyon')] },
    { isDenied: false, field: 'siren', operator: ':', values: [{ is: 'any' }] },
  ]);
  expect(parseFilter('name:"none"')).toEqual([
    { isDenied: false, field: 'name', operator: ':', values: [text('none')] },
  ]);
});

test('an empty filter asks for everything', () => {
  expect(parseFilter('')).toEqual([]);
  expect(parseFilter('  ')).toEqual([]);
});

test.each([
  ['level', 6, ''],
  ['level=site', 6, '=site'],
  ['level:', 7, ''],
  ['level:site;;name~a', 12, ';name~a'],
  ['name:"Lamy', 6, '"Lamy'],
  ['name:"Lamy"fils', 12, 'fils'],
  ['Name:a', 1, 'Name:a'],
  ['name:a,', 8, ''],
  ['name:a\0b', 7, '\ufffdb'],
])('%j is refused at its sign', (noise, at, found) => {
  expect(parseFilter(noise)).toEqual({ at, found });
});

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/\p{Cc}/u.test(value))
    .map(text),
  fc.constantFrom<Wanted>({ is: 'none' }, { is: 'any' }, text('none'), text('any'), text(''), text(' ; ,"" ')),
);
const condition: fc.Arbitrary<FilterCondition> = fc.record({
  isDenied: fc.boolean(),
  field: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}(\.[A-Za-z0-9]{1,8}){0,2}$/),
  operator: fc.constantFrom(...FILTER_OPERATORS),
  values: fc.array(wanted, { minLength: 1, maxLength: 4 }),
});

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 6 }), (conditions) => {
      expect(parseFilter(formatFilter(conditions))).toEqual(conditions);
    }),
  );
});

test('whatever is sent is a filter or is refused at a sign of it, and what is a filter can be written again', () => {
  const noise = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab.:~<>=;,"! 1') }));
  fc.assert(
    fc.property(noise, (sent) => {
      const read = parseFilter(sent);
      if (!('found' in read)) expect(parseFilter(formatFilter(read))).toEqual(read);
      else expect(read.at).toSatisfy((at: number) => at >= 1 && at <= sent.length + 1);
    }),
    { numRuns: 500 },
  );
});

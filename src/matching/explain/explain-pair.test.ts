import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainedSheet, MESSY_ROWS } from '../../../test/support/explained-sheet.ts';
import { makeRecord } from '../../../test/support/make-record.ts';
import { wordsOf } from '../../domain/words/say.ts';
import { sayBar } from '../../domain/words/say-bar.ts';
import type { Arrangement, Evidence } from '../arrangement.ts';
import { openContext } from './explain-context.ts';
import { explainPair } from './explain-pair.ts';
import type { PairLevel } from './pair-explanation.ts';

const sheet = explainedSheet(MESSY_ROWS);
const VOIRON = { street: '2 chemin du Moulin', town: 'Voiron' };
const nodesOf = (arrangement: Arrangement): [PairLevel, readonly { readonly id: string }[]][] => [
  ['group', [...arrangement.groups, ...arrangement.entities.filter(({ groupId }) => groupId === null)]],
  ['entity', arrangement.entities],
  ['site', arrangement.sites],
  ['contact', arrangement.contacts],
];

function sumOf({ bars, priorWeight }: Evidence): number {
  return bars.reduce((sum, bar) => sum + bar.weight + bar.termFrequencyWeight, priorWeight);
}

/** Every two things of a level that stand apart; sites within their company only. */
function refusals({ arrangement, context, sideOf }: typeof sheet) {
  const companyOf = new Map(arrangement.sites.map((site) => [site.id, site.entityId]));
  return nodesOf(arrangement).flatMap(([level, nodes]) =>
    nodes.flatMap((left, place) =>
      nodes.slice(place + 1).flatMap((right) => {
        if (companyOf.get(left.id) !== companyOf.get(right.id)) return [];
        const found = explainPair(context, level, sideOf(left.id), sideOf(right.id));
        return found ? [found] : [];
      }),
    ),
  );
}

const joins = nodesOf(sheet.arrangement).flatMap(([, nodes]) =>
  // Every node of an arrangement has its links; the lists above only name its id.
  (nodes as Arrangement['entities']).flatMap((node) => node.joins.map((join) => join.evidence)),
);
const all = [
  ...joins,
  ...sheet.arrangement.questions.map((question) => question.evidence),
  ...refusals(sheet).map((found) => found.evidence),
];

test('the sheet of these tests has links, questions and refusals at every level', () => {
  expect(joins.length).toBeGreaterThan(5);
  expect(sheet.arrangement.questions.length).toBeGreaterThan(2);
  expect(new Set(refusals(sheet).map(({ level }) => level))).toEqual(new Set(['group', 'entity', 'site', 'contact']));
});

test('the bars of every link, question and refusal sum to its score', () => {
  for (const evidence of all) {
    expect(sumOf(evidence)).toBeCloseTo(evidence.score, 6);
    expect(evidence.probability).toBeCloseTo(2 ** evidence.score / (1 + 2 ** evidence.score), 6);
  }
});

test('every bar and every reason has its words in French and in English', () => {
  for (const language of ['fr', 'en'] as const) {
    const words = wordsOf(language);
    for (const { bars, reasons, against } of all) {
      for (const bar of bars) expect(sayBar(language, bar)).not.toMatch(/[a-z]_[a-z]/);
      for (const { code } of [...reasons, ...against])
        expect(words[code] ?? words[`${code}_one`], code).toBeTypeOf('string');
    }
    for (const { because } of refusals(sheet)) expect(words[because.code], because.code).toBeTypeOf('string');
  }
});

const COMPARISONS = [
  'companies/compare-companies.ts',
  'companies/compare-company-names.ts',
  'sites/compare-sites.ts',
  'contacts/compare-contacts.ts',
  'groups/compare-groups.ts',
  'groups/silence.ts',
];

test('whatever the comparisons may add to a calculation has a name in both languages, seen in this sheet or not', () => {
  const source = COMPARISONS.map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).join('\n');
  const added = [...source.matchAll(/\.add\(\s*'(\w+)',([^,]*(?:\?[^,]*)?),/g)];
  expect(added.length).toBeGreaterThan(25);
  const words = { fr: wordsOf('fr'), en: wordsOf('en') };
  for (const [, field = '', level = ''] of added) {
    const levels = [...level.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
    for (const language of ['fr', 'en'] as const) {
      expect(words[language][`compared_${field}`], field).toBeTypeOf('string');
      for (const one of levels) expect(words[language][`level_${one}`], `${field} ${one}`).toBeTypeOf('string');
    }
  }
});

test('a question explained again has the score that the engine gave it', () => {
  const levels = { same_entity: 'entity', same_site: 'site', site_moved: 'site', same_contact: 'contact' } as const;
  for (const question of sheet.arrangement.questions) {
    const level = question.kind === 'same_group' ? 'group' : levels[question.kind as keyof typeof levels];
    const sides = [sheet.sideOf(question.left), sheet.sideOf(question.right)] as const;
    const found = explainPair(sheet.context, level, ...sides);
    expect(found?.evidence.score, question.kind).toBeCloseTo(question.evidence.score, 6);
    expect(['doubt', 'torn']).toContain(found?.verdict);
  }
});

test('two people of one company are weighed as colleagues, two of different companies as strangers', () => {
  const people = explainedSheet([
    { company: 'Lamy', siren: '812345676', ...VOIRON, person: { first: 'Claire', last: 'Martin', job: 'DAF' } },
    {
      company: 'Lamy',
      siren: '812345676',
      street: '3 rue Hoche',
      town: 'Lyon',
      person: { first: 'C', last: 'Martin', job: 'Acheteur' },
    },
    { company: 'Garage Moreau', town: 'Nantes', person: { first: 'Claire', last: 'Martin' } },
  ]);
  const question = people.arrangement.questions.find(({ kind }) => kind === 'same_contact');
  const colleagues = explainPair(
    people.context,
    'contact',
    people.sideOf(question?.left ?? ''),
    people.sideOf(question?.right ?? ''),
  );
  expect(colleagues?.evidence).toEqual(question?.evidence);
  const stranger = people.arrangement.contacts.find((contact) => contact.rows.includes(3));
  const strangers = explainPair(
    people.context,
    'contact',
    people.sideOf(question?.left ?? ''),
    people.sideOf(stranger?.id ?? ''),
  );
  expect(strangers?.evidence.priorWeight).toBeLessThan(colleagues?.evidence.priorWeight ?? 0);
});

test('a link between two lines, explained again, has the score that joined them', () => {
  const pairs = [
    [
      { company: 'Menuiserie Collet', ...VOIRON, phone: '0476000002' },
      { company: 'Menuiserie Colet', town: 'Voiron' },
    ],
    [
      { company: 'Lamy Services', ...VOIRON, domain: 'lamy.fr' },
      { company: 'Lamy', domain: 'lamy.fr' },
    ],
    [
      { company: 'Korvath', siret: '55208131766522', ...VOIRON },
      { company: 'Korvath', siteName: 'Atelier', ...VOIRON },
    ],
  ];
  let explained = 0;
  for (const rows of pairs) {
    const { arrangement, context } = explainedSheet(rows);
    for (const [level, nodes] of [['entity', arrangement.entities] as const, ['site', arrangement.sites] as const])
      for (const join of nodes.flatMap((node) => node.joins)) {
        const side = (rowId: number) => ({ rowIds: [rowId], nodeId: '' });
        const again = explainPair(context, level, side(join.left), side(join.right));
        expect(again?.evidence.bars).toEqual(join.evidence.bars);
        explained++;
      }
  }
  expect(explained).toBeGreaterThan(2);
});

test('a pair is explained alike whichever side comes first', () => {
  const { arrangement, context, sideOf } = sheet;
  for (const [level, nodes] of nodesOf(arrangement).slice(1, 2))
    for (const left of nodes)
      for (const right of nodes) {
        const one = explainPair(context, level, sideOf(left.id), sideOf(right.id));
        const other = explainPair(context, level, sideOf(right.id), sideOf(left.id));
        expect(one?.evidence.score).toBe(other?.evidence.score);
      }
});

test('two valid SIRENs are two companies, and what the rest would weigh is still shown', () => {
  const two = explainedSheet([
    { company: 'Durand', siren: '812345676', town: 'Lyon', phone: '0478000001' },
    { company: 'Durand', siren: '552032534', town: 'Lyon', phone: '0478000001' },
  ]);
  const [left, right] = two.arrangement.entities;
  const found = explainPair(two.context, 'entity', two.sideOf(left!.id), two.sideOf(right!.id));
  expect(found).toMatchObject({ verdict: 'forbidden', because: { code: 'apart_two_sirens' } });
  expect(found?.because.values).toMatchObject({ left: expect.stringMatching(/^\d{9}$/) });
  expect(found?.evidence.bars.map(({ field }) => field)).toContain('name');
});

test('two SIRETs of one SIREN without a word of a move are two sites', () => {
  const two = explainedSheet([
    { company: 'Korvath', siret: '55208131766522', street: '1 rue Foch', town: 'Nice' },
    { company: 'Korvath', siret: '55208131700001', street: '8 rue Biscarra', town: 'Nice' },
  ]);
  const [left, right] = two.arrangement.sites;
  expect(explainPair(two.context, 'site', two.sideOf(left!.id), two.sideOf(right!.id))).toMatchObject({
    verdict: 'forbidden',
    because: { code: 'apart_two_sirets' },
  });
});

test('companies with nothing in common say so, with an empty calculation that still sums', () => {
  const two = explainedSheet([
    { company: 'Boulangerie Petit', town: 'Lyon' },
    { company: 'Garage Moreau', town: 'Nantes' },
  ]);
  const [left, right] = two.arrangement.entities;
  const found = explainPair(two.context, 'entity', two.sideOf(left!.id), two.sideOf(right!.id));
  expect(found).toMatchObject({ verdict: 'apart', because: { code: 'apart_nothing_in_common' } });
  expect(found?.evidence.score).toBe(found?.evidence.priorWeight);
});

test('what a person answered no to stays apart because he said so', () => {
  const rows = [
    { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' },
    { company: 'Lamy Services Propreté', street: '12 rue Pasteur', town: 'Lyon' },
  ];
  const [question] = explainedSheet(rows).arrangement.questions;
  const answered = explainedSheet(rows, [{ questionId: question!.id, answer: 'no' }]);
  const [left, right] = answered.arrangement.entities;
  const found = explainPair(answered.context, 'entity', answered.sideOf(left!.id), answered.sideOf(right!.id));
  expect(found).toMatchObject({ verdict: 'answered', because: { code: 'apart_by_your_answer' } });
});

test('a blank line or a node that is gone is compared with nothing', () => {
  const { context, sideOf, arrangement } = sheet;
  const known = sideOf(arrangement.entities[0]!.id);
  expect(explainPair(context, 'entity', known, { rowIds: [999], nodeId: 'gone' })).toBeNull();
  expect(explainPair(context, 'contact', known, known)).toBeNull();
});

test('the sums hold and the order of the lines changes no score, whatever the sheet', () => {
  const rows = fc.shuffledSubarray([...MESSY_ROWS], { minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(rows, (some) => {
      const scores = (said: readonly (typeof MESSY_ROWS)[number][]) =>
        refusals(explainedSheet(said)).map(({ evidence }) => {
          expect(sumOf(evidence)).toBeCloseTo(evidence.score, 6);
          return evidence.score.toFixed(6);
        });
      expect(scores([...some].reverse()).sort()).toEqual(scores(some).sort());
    }),
    { numRuns: 15 },
  );
});

test('a context opened on the same records twice says the same', () => {
  const records = MESSY_ROWS.map((said, index) => makeRecord(index + 1, said));
  const [left, right] = sheet.arrangement.entities;
  const sides = [sheet.sideOf(left!.id), sheet.sideOf(right!.id)] as const;
  expect(explainPair(openContext(records, []), 'entity', ...sides)).toEqual(
    explainPair(sheet.context, 'entity', ...sides),
  );
});

import { expect, test } from 'vitest';
import { arrangeRows, companiesOf, groupsOf } from '../../../test/support/arrange-rows.ts';
import type { RowWords } from '../../../test/support/make-record.ts';

const A = '812345676';
const B = '552032534';
const C = '443061841';
const D = '732829320';

test('companies that the group column names alike are one group, and stay two companies', () => {
  const base = arrangeRows([
    { company: 'Zirmatech Services', siren: A, town: 'Lyon', group: 'Groupe Zirmatech' },
    { company: 'Plomberie Durand', siren: B, town: 'Lille', group: 'ZIRMATECH' },
  ]);
  expect(companiesOf(base)).toBe('1 | 2');
  expect(groupsOf(base)).toBe('1 2');
  expect(base.groups[0]?.basis).toContain('group_column');
});

test('a rare brand with sister words behind it makes a group', () => {
  const base = arrangeRows([
    { company: 'Zirmatech Services', siren: A, town: 'Lyon' },
    { company: 'Zirmatech Industrie', siren: B, town: 'Lille' },
  ]);
  expect(groupsOf(base)).toBe('1 2');
  expect(base.groups[0]?.basis).toEqual(['brand_stem']);
  expect(base.groups[0]?.name).toBe('Groupe Zirmatech');
});

test('a family name, a trade or a favorite word in common makes no group', () => {
  for (const word of ['Martin', 'Menuiserie', 'Horizon']) {
    const base = arrangeRows([
      { company: `${word} Services`, siren: A, town: 'Lyon' },
      { company: `${word} Industrie`, siren: B, town: 'Lille' },
    ]);
    expect(groupsOf(base), word).toBe('');
  }
});

test('a family name makes a group together with a domain of its own', () => {
  const base = arrangeRows([
    { company: 'Martin Services', siren: A, town: 'Lyon', domain: 'groupe-martin.fr' },
    { company: 'Martin Industrie', siren: B, town: 'Lille', domain: 'groupe-martin.fr' },
  ]);
  expect(groupsOf(base)).toBe('1 2');
});

test('two groups of one name, each with a domain that its companies share, stay two groups', () => {
  const base = arrangeRows([
    { company: 'Littoral Services', siren: A, group: 'Littoral', domain: 'littoral-nord.fr', town: 'Lille' },
    { company: 'Littoral Industrie', siren: B, group: 'Littoral', domain: 'littoral-nord.fr', town: 'Lens' },
    { company: 'Littoral Conseil', siren: C, group: 'Littoral', domain: 'littoral.com', town: 'Nice' },
    { company: 'Littoral Location', siren: D, group: 'Littoral', domain: 'littoral.com', town: 'Toulon' },
  ]);
  expect(groupsOf(base)).toBe('1 2 | 3 4');
});

const family: RowWords[] = [
  { company: 'Zirmatech Services', siren: A, town: 'Lyon', domain: 'zirmatech.com' },
  { company: 'Zirmatech Industrie', siren: B, town: 'Lille', domain: 'zirmatech.com' },
];

test('a company of the same brand with a domain of its own is not of the group that has one for all', () => {
  const base = arrangeRows([
    ...family,
    { company: 'Zirmatech Peinture', siren: C, town: 'Nice', domain: 'zirmatech-peinture.fr' },
  ]);
  expect(groupsOf(base)).toBe('1 2');
});

test('a company of the brand without a domain joins its sisters where nobody else bears the brand', () => {
  const base = arrangeRows([...family, { company: 'Zirmatech Chauffage', siren: C, town: 'Nice' }]);
  expect(groupsOf(base)).toBe('1 2 3');
});

test('where companies foreign to the group bear its brand, the brand alone asks and proves nothing', () => {
  const base = arrangeRows([
    ...family,
    { company: 'Zirmatech Peinture', siren: C, town: 'Nice', domain: 'zirmatech-peinture.fr' },
    { company: 'Zirmatech Chauffage', siren: D, town: 'Nancy' },
  ]);
  expect(groupsOf(base)).toBe('1 2');
  expect(base.questions.map(({ kind, rowCount }) => [kind, rowCount])).toEqual([['same_group', 1]]);
  expect(base.questions[0]?.evidence.reasons.map(({ code }) => code)).toEqual(['same_brand']);
  expect(base.questions[0]?.evidence.against.map(({ code }) => code)).toEqual(['brand_borne_by_others']);
});

test('the more mails a company writes from elsewhere, the less it is of the group that writes from its domain', () => {
  const writing = family.map((row, index) => ({ ...row, email: `contact${index}@zirmatech.com` }));
  const elsewhere = (count: number): RowWords[] =>
    Array.from({ length: count }, (_, index) => ({
      company: 'Zirmatech Chauffage',
      siren: C,
      town: 'Nice',
      email: `chauffage${index}@gmail.com`,
    }));
  expect(groupsOf(arrangeRows([...writing, ...elsewhere(3)]))).toBe('1 2');
});

test('a company that states the group belongs to it whatever its domain', () => {
  const base = arrangeRows([
    ...family.map((row) => ({ ...row, group: 'Groupe Zirmatech' })),
    { company: 'Zirmatech Peinture', siren: C, town: 'Nice', domain: 'zirmatech-peinture.fr', group: 'Zirmatech' },
  ]);
  expect(groupsOf(base)).toBe('1 2 3');
});

test('a company that never states the group which its namesakes always state stays out', () => {
  const stating: RowWords[] = ['Lyon', 'Lille', 'Nice', 'Brest'].map((town) => ({
    company: 'Zirmatech Services',
    siren: A,
    town,
    group: 'Groupe Zirmatech',
  }));
  const silent: RowWords[] = ['Nancy', 'Tours', 'Dijon'].map((town) => ({
    company: 'Zirmatech Peinture',
    siren: B,
    town,
  }));
  expect(groupsOf(arrangeRows([...stating, ...silent]))).toBe('1 2 3 4');
});

test('two companies of one brand with two domains are a group only where the sheet states no groups at all', () => {
  const rows: RowWords[] = [
    { company: 'Zirmatech Services', siren: A, town: 'Lyon', domain: 'zirmatech-services.fr' },
    { company: 'Zirmatech Industrie', siren: B, town: 'Lille', domain: 'zirmatech-industrie.fr' },
  ];
  expect(groupsOf(arrangeRows(rows))).toBe('1 2');
  expect(groupsOf(arrangeRows([...rows, { company: 'Lamy', siren: C, town: 'Nice', group: 'Groupe Korvath' }]))).toBe(
    '3',
  );
});

test('a company that stands alone has no group', () => {
  const base = arrangeRows([{ company: 'Zirmatech', siren: A, town: 'Lyon' }]);
  expect(base.groups).toEqual([]);
  expect(base.placements[0]?.groupId).toBeNull();
});

test('homonyms in two towns are no group', () => {
  const base = arrangeRows([
    { company: 'Zirmatech', siren: A, town: 'Lyon' },
    { company: 'Zirmatech', siren: B, town: 'Lille' },
  ]);
  expect(groupsOf(base)).toBe('');
});

test('franchisees stay apart as companies, without a group, under one network', () => {
  const base = arrangeRows([
    { company: 'Huet Optique', siren: A, network: 'Optique Luméa', domain: 'lumea.fr', town: 'Troyes' },
    { company: 'Regard Lorrain', siren: B, network: 'OPTIQUE LUMEA', domain: 'lumea.fr', town: 'Nancy' },
    { company: 'Loiret Lunettes', siren: C, network: 'Optique Luméa', domain: 'lumea.fr', town: 'Orléans' },
  ]);
  expect(companiesOf(base)).toBe('1 | 2 | 3');
  expect(groupsOf(base)).toBe('');
  expect(base.networks).toHaveLength(1);
  expect(base.networks[0]?.entityIds).toHaveLength(3);
});

test('a sign that many SIRENs bear beside their own names is a network although no column says so', () => {
  const base = arrangeRows(
    [A, B, C, D].map((siren, index) => ({
      company: ['Huet Optique', 'Regard Lorrain', 'Loiret Lunettes', 'Savoy Vision'][index]!,
      tradeName: 'Lumeacolor',
      siren,
      town: ['Troyes', 'Nancy', 'Orléans', 'Annecy'][index]!,
    })),
  );
  expect(base.networks.map((network) => network.name)).toEqual(['Lumeacolor']);
});

test('the domain of a provider that many unrelated companies use proves no group', () => {
  const names = ['Azo', 'Beltis', 'Corvex', 'Dalmor', 'Eskila', 'Fornax', 'Gruvel', 'Hoptis', 'Ixalor'];
  const base = arrangeRows(names.map((company) => ({ company, domain: 'provider.fr', town: `Town ${company}` })));
  expect(groupsOf(base)).toBe('');
});

test('a group sums its companies, and says which evidence made it', () => {
  const base = arrangeRows([
    { company: 'Zirmatech Services', siren: A, town: 'Lyon', revenue: 1000 },
    { company: 'Zirmatech Industrie', siren: B, town: 'Lille', revenue: 500 },
  ]);
  expect(base.groups[0]?.revenueWithUs).toEqual([{ year: 2025, cents: 1500 }]);
  expect(base.groups[0]?.joins[0]?.evidence.reasons.map((reason) => reason.code)).toContain('same_brand');
});

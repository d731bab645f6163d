import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeRows } from '../../../test/support/arrange-rows.ts';
import { makeRecord } from '../../../test/support/make-record.ts';
import { arrangeRecords } from '../arrange.ts';
import { addCommercials, composeCommercial } from './compose-commercial.ts';
import { numberNodes } from './node-links.ts';
import { mostSaid, rankListed, rankSaid, rankThings, rankValues } from './survivor.ts';

const lyon = { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' };

const itself = <T>(value: T): T => value;

test('the most frequent value survives, then the longest, then the first of the alphabet', () => {
  expect(mostSaid(['b', 'a', 'b'], itself)).toBe('b');
  expect(mostSaid(['Lamy', 'Lamy Services'], itself)).toBe('Lamy Services');
  expect(mostSaid(['beta', 'alfa'], itself)).toBe('alfa');
  expect(mostSaid([null, '', undefined], itself)).toBeNull();
  expect(rankValues(['x', 'y', 'y'])).toEqual(['y', 'x']);
});

test('what most rows say is what stands first among all that they say', () => {
  const said = fc.array(fc.constantFrom('', 'a', 'bb', 'cc', 'ddd', null, undefined));
  fc.assert(
    fc.property(said, (values) => {
      const ranked = rankValues(values);
      expect(mostSaid(values, itself)).toBe(ranked[0] ?? null);
      expect(rankSaid(values, itself)).toEqual(ranked);
      const lists = values.map((value) => (value ? [value] : []));
      expect(rankListed(lists, itself)).toEqual(ranked);
    }),
  );
});

interface Named {
  readonly key: string;
  readonly text: string;
}

const NAMED = { keyOf: (thing: Named) => thing.key, fullnessOf: (thing: Named) => thing.text.length };

test('of two things of one key the fuller stays, those that most rows say first', () => {
  const rows = [[{ key: 'a', text: 'short' }], [{ key: 'b', text: 'longer text' }], [{ key: 'b', text: 'long' }]];
  expect(rankThings(rows, itself, NAMED).map((thing) => thing.text)).toEqual(['longer text', 'short']);
});

test('which of two equally full things stays does not depend on the order of rows', () => {
  const one = { key: 'a', text: 'rue' };
  const other = { key: 'a', text: 'Rue' };
  expect(rankThings([[one], [other]], itself, NAMED)).toEqual([other]);
  expect(rankThings([[other], [one]], itself, NAMED)).toEqual([other]);
});

test('a company is shown by its most frequent name with its legal form, the others kept', () => {
  const base = arrangeRows([
    { ...lyon, form: 'SAS' },
    { ...lyon, form: 'SAS', phone: '0478000001' },
    { ...lyon, company: 'LS Propreté' },
  ]);
  expect(base.entities[0]?.name).toBe('Lamy Services SAS');
  expect(base.entities[0]?.otherNames).toEqual(['LS Propreté']);
  expect(base.entities[0]?.legalForm).toBe('SAS');
});

test('a contact shows the names as most rows order them, full ones before initials', () => {
  const base = arrangeRows([
    { ...lyon, person: { first: 'J', last: 'Dupont' } },
    { ...lyon, person: { first: 'Jean', last: 'Dupont' } },
    { ...lyon, person: { first: 'Dupont', last: 'Jean' }, phone: '0478000001' },
  ]);
  expect(base.contacts).toHaveLength(1);
  expect(base.contacts[0]).toMatchObject({ firstName: 'Jean', lastName: 'Dupont' });
});

test('a site keeps the street of the rows that know it, and its telephones once', () => {
  const base = arrangeRows([
    { ...lyon, phone: '0478000001' },
    { ...lyon, street: undefined, phone: '04 78 00 00 01' },
  ]);
  expect(base.sites).toHaveLength(1);
  expect(base.sites[0]?.address?.street).toBe('12 rue Pasteur');
  expect(base.sites[0]?.phones.map((phone) => phone.e164)).toEqual(['+33478000001']);
});

test('figures that differ add up, a figure repeated counts once', () => {
  const records = [1000, 1000, 500].map((revenue, index) => makeRecord(index, { ...lyon, revenue }));
  expect(composeCommercial(records).revenueWithUs).toEqual([{ year: 2025, cents: 1500 }]);
  const part = composeCommercial(records);
  expect(addCommercials([part, part]).revenueWithUs).toEqual([{ year: 2025, cents: 3000 }]);
  expect(addCommercials([part]).revenueWithUs).toEqual(part.revenueWithUs);
});

test('nodes are numbered by name, then by id', () => {
  const nodes = [
    { id: 'b', name: 'Zir', code: '' },
    { id: 'c', name: 'Abc', code: '' },
    { id: 'a', name: 'Zir', code: '' },
  ];
  numberNodes('SOC', nodes, (node) => node.name);
  expect(nodes.map((node) => node.code)).toEqual(['SOC-0003', 'SOC-0001', 'SOC-0002']);
});

test('a contact named twice on one line has that line once', () => {
  const person = { first: 'Anne', last: 'Petit', email: 'a.petit@lamy.fr' };
  const record = makeRecord(1, { ...lyon, person });
  const twice = { ...record, persons: [record.persons[0]!, { ...record.persons[0]!, index: 1 }] };
  const base = arrangeRecords({ rows: [{ rowId: 1, kind: 'data', cells: [] }] }, [twice]);
  expect(base.contacts.map((contact) => contact.rows)).toEqual([[1]]);
  expect(base.placements[0]?.contactIds).toEqual([base.contacts[0]?.id]);
});

test('lines that stand somewhere for the same reasons share one list of reasons', () => {
  const base = arrangeRows([
    { ...lyon, person: { first: 'Anne', last: 'Petit' } },
    { ...lyon, person: { first: 'Paul', last: 'Grand' } },
  ]);
  const [one, other] = base.placements;
  expect(one?.reasons).toEqual([{ code: 'same_siren', values: { siren: lyon.siren } }]);
  expect(other?.reasons).toBe(one?.reasons);
});

test('somebody told to work at the head office works there, though an agency’s line names him', () => {
  const base = arrangeRows([
    { ...lyon, isHeadOffice: true },
    {
      ...lyon,
      street: '3 rue Foch',
      town: 'Lille',
      person: { first: 'Anne', last: 'Petit' },
      note: 'travaille au siège',
    },
  ]);
  expect(base.placements[1]?.contactSiteId).toBe(base.placements[0]?.siteId);
});

test('a remark tells the sites that a regional director covers', () => {
  const perimeter = { level: 'region' as const, places: ['nord'], raw: 'Directeur régional Nord' };
  const base = arrangeRows([
    { ...lyon, person: { first: 'Anne', last: 'Petit', perimeter }, note: 'couvre Lille et Nice' },
    { ...lyon, street: '3 rue Foch', town: 'Lille' },
    { ...lyon, street: '8 avenue Thiers', town: 'Nice' },
  ]);
  const covered = base.affiliations.filter((tie) => tie.kind === 'covers').map((tie) => tie.accountId);
  expect(covered.sort()).toEqual([base.placements[1]!.siteId, base.placements[2]!.siteId].sort());
});

test('a person who left keeps an affiliation that has ended', () => {
  const record = makeRecord(1, { ...lyon, person: { first: 'Anne', last: 'Petit' } });
  const gone = { ...record, persons: record.persons.map((person) => ({ ...person, hasLeft: true })) };
  const base = arrangeRecords({ rows: [{ rowId: 1, kind: 'data', cells: [] }] }, [gone]);
  expect(base.affiliations.map((tie) => tie.hasEnded)).toEqual([true]);
  expect(base.contacts).toHaveLength(1);
});

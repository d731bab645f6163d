import { expect, test } from 'vitest';
import { arrangeRows } from '../../../test/support/arrange-rows.ts';
import { makeRecord } from '../../../test/support/make-record.ts';
import { arrangeRecords } from '../arrange.ts';
import { addCommercials, composeCommercial } from './compose-commercial.ts';
import { numberNodes } from './node-links.ts';
import { mostSaid, rankThings, rankValues } from './survivor.ts';

const lyon = { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' };

test('the most frequent value survives, then the longest, then the first of the alphabet', () => {
  expect(mostSaid(['b', 'a', 'b'])).toBe('b');
  expect(mostSaid(['Lamy', 'Lamy Services'])).toBe('Lamy Services');
  expect(mostSaid(['beta', 'alfa'])).toBe('alfa');
  expect(mostSaid([null, '', undefined])).toBeNull();
  expect(rankValues(['x', 'y', 'y'])).toEqual(['y', 'x']);
});

test('of two things of one key the fuller stays, those that most rows say first', () => {
  const things = [
    { key: 'a', text: 'short' },
    { key: 'b', text: 'longer text' },
    { key: 'b', text: 'long' },
  ];
  const ranked = rankThings(
    things,
    (thing) => thing.key,
    (thing) => thing.text.length,
  );
  expect(ranked.map((thing) => thing.text)).toEqual(['longer text', 'short']);
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
});

test('nodes are numbered by name, then by id', () => {
  const codes = numberNodes('SOC', [
    { id: 'b', name: 'Zir' },
    { id: 'c', name: 'Abc' },
    { id: 'a', name: 'Zir' },
  ]);
  expect([...codes]).toEqual([
    ['c', 'SOC-0001'],
    ['a', 'SOC-0002'],
    ['b', 'SOC-0003'],
  ]);
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

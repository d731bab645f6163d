import { expect, test } from 'vitest';
import { arrangeRows, contactsOf } from '../../../test/support/arrange-rows.ts';

const lyon = { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' };
const lille = { ...lyon, street: '3 rue Foch', town: 'Lille' };
const elsewhere = { company: 'Optique Colbert', siren: '552032534', street: '8 avenue Thiers', town: 'Nice' };
const jean = { first: 'Jean', last: 'Dupont' };

test('a contact at two sites is one contact with two affiliations', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...lille, person: jean },
  ]);
  expect(contactsOf(base)).toBe('1 2');
  expect(base.affiliations.filter((tie) => tie.kind === 'works_at')).toHaveLength(2);
});

test('the same name in two companies stays two people', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...elsewhere, person: jean },
  ]);
  expect(contactsOf(base)).toBe('1 | 2');
});

test('the same mailbox of his own makes one person of two companies', () => {
  const base = arrangeRows([
    { ...lyon, person: { ...jean, email: 'jean.dupont@gmail.com' } },
    { ...elsewhere, person: { ...jean, email: 'jean.dupont@gmail.com' } },
  ]);
  expect(contactsOf(base)).toBe('1 2');
});

test('swapped names, initials and slips are the same person in a company', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...lyon, person: { first: 'Dupont', last: 'Jean' } },
    { ...lyon, person: { first: 'J', last: 'Dupont' } },
    { ...lyon, person: { first: 'Jean', last: 'Dupond' } },
  ]);
  expect(contactsOf(base)).toBe('1 2 3 4');
});

test('a mobile of his own joins the spellings of a name, whatever switchboard stands beside it', () => {
  const switchboard = '01 20 30 40 50';
  const base = arrangeRows([
    ...['Paul Roche', 'Marie Vidal', 'Luc Fabre'].map((name) => {
      const [first = '', last = ''] = name.split(' ');
      return { ...lyon, person: { first, last, direct: switchboard } };
    }),
    ...['Lecomte', 'Lecotme', 'Leomte'].map((last) => ({
      ...lyon,
      person: { first: 'Sandrine', last, direct: switchboard, mobile: '06 28 91 96 58' },
    })),
  ]);
  expect(contactsOf(base)).toBe('1 | 2 | 3 | 4 5 6');
});

test('two first names of one family are two people', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...lyon, person: { first: 'Jacques', last: 'Dupont' } },
  ]);
  expect(contactsOf(base)).toBe('1 | 2');
});

test('an initial that fits two people joins neither', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...lyon, person: { first: 'Jacques', last: 'Dupont' } },
    { ...lyon, person: { first: 'J', last: 'Dupont' } },
  ]);
  expect(contactsOf(base)).toBe('1 | 2 | 3');
});

test('the first name is read from the address', () => {
  const base = arrangeRows([
    { ...lyon, person: { last: 'Dupont', email: 'jean.dupont@lamy.fr' } },
    { ...lyon, person: { first: 'Jacques', last: 'Dupont' } },
    { ...lyon, person: { ...jean, mobile: '0601020304' } },
  ]);
  expect(contactsOf(base)).toBe('1 3 | 2');
  expect(base.contacts.map((contact) => contact.firstName).sort()).toEqual(['Jacques', 'Jean']);
});

test('a number that three people give is a switchboard and joins nobody', () => {
  const direct = '0478000001';
  const base = arrangeRows([
    { ...lyon, person: { last: 'Blin', direct } },
    { ...lyon, person: { last: 'Roy', direct } },
    { ...lyon, person: { last: 'Petit', direct } },
    { ...lyon, person: { first: 'Anne', direct } },
  ]);
  expect(contactsOf(base)).toBe('1 | 2 | 3 | 4');
});

test('a man and a woman of one name and initial are two people', () => {
  const base = arrangeRows([
    { ...lyon, person: { first: 'C', last: 'Dupont', civility: 'M.' } },
    { ...lyon, person: { first: 'Claire', last: 'Dupont', civility: 'Mme' } },
  ]);
  expect(contactsOf(base)).toBe('1 | 2');
});

test('a contact whose words say that he works at an agency is attached there and not to the head office', () => {
  const perimeter = { level: 'site' as const, places: ['lille'], raw: 'Responsable agence de Lille' };
  const base = arrangeRows([
    { ...lyon, isHeadOffice: true, person: { ...jean, perimeter } },
    { ...lille, siteName: 'Agence de Lille' },
  ]);
  const [placed, agency] = base.placements;
  expect(placed?.contactSiteId).toBe(agency?.siteId);
  expect(placed?.contactAccountId).toBe(agency?.siteId);
  expect(placed?.siteId).not.toBe(agency?.siteId);
});

test('a head-office buyer covers the group, even named on the line of an agency', () => {
  const perimeter = { level: 'group' as const, places: [], raw: 'Acheteur groupe' };
  const base = arrangeRows([
    { ...lyon, group: 'Lamy', isHeadOffice: true, person: jean },
    { ...lille, group: 'Lamy', person: { ...jean, perimeter } },
  ]);
  const [headOffice, agencyLine] = base.placements;
  expect(agencyLine?.contactSiteId).toBe(headOffice?.siteId);
  expect(agencyLine?.contactAccountId).toBe(base.groups[0]?.id);
  expect(base.affiliations.map((tie) => `${tie.kind} ${tie.level}`)).toEqual(['covers group', 'works_at site']);
});

test('a regional director covers the sites of his region', () => {
  const perimeter = { level: 'region' as const, places: ['lille', 'lyon'], raw: 'Directeur régional' };
  const base = arrangeRows([{ ...lyon, isHeadOffice: true, person: { ...jean, perimeter } }, lille]);
  expect(base.affiliations.filter((tie) => tie.kind === 'covers')).toHaveLength(2);
  expect(base.affiliations.filter((tie) => tie.kind === 'works_at')).toHaveLength(1);
});

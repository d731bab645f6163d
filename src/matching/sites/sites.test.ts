import { expect, test } from 'vitest';
import { arrangeRows, companiesOf, sitesOf } from '../../../test/support/arrange-rows.ts';

const SIREN = '812345676';
const LYON = '81234567600019';
const LILLE = '81234567600027';
const company = { company: 'Lamy Services', siren: SIREN };

test('two SIRETs of one SIREN stay two sites', () => {
  const base = arrangeRows([
    { company: 'Lamy Services', siret: LYON, street: '12 rue Pasteur', town: 'Lyon' },
    { company: 'Lamy Services', siret: LILLE, street: '12 rue Pasteur', town: 'Lyon' },
  ]);
  expect(companiesOf(base)).toBe('1 2');
  expect(sitesOf(base)).toBe('1 | 2');
});

test('rows of one SIRET are one site although the address is written differently', () => {
  const base = arrangeRows([
    { company: 'Lamy Services', siret: LYON, street: '12 rue Pasteur', town: 'Lyon' },
    { company: 'Lamy Services', siret: LYON, street: 'Le Bois Martin', town: 'Lyon' },
  ]);
  expect(sitesOf(base)).toBe('1 2');
});

test('the head office SIRET copied on every line proves the company and not the site', () => {
  const base = arrangeRows([
    { ...company, siret: LYON, street: '12 rue Pasteur', town: 'Lyon', isHeadOffice: true },
    { ...company, siret: LYON, street: '3 rue Foch', town: 'Lille' },
    { ...company, siret: LYON, street: '8 avenue Thiers', town: 'Nice' },
  ]);
  expect(companiesOf(base)).toBe('1 2 3');
  expect(sitesOf(base)).toBe('1 | 2 | 3');
  expect(base.sites.map((site) => site.sirets)).toContainEqual([LYON]);
  expect(base.sites.filter((site) => site.sirets.length > 0)).toHaveLength(1);
});

test('a SIRET copied on one line gives way to the SIRET that the same address has elsewhere', () => {
  const lille = { street: '3 rue Foch', town: 'Lille' };
  const base = arrangeRows([
    { ...company, siret: LYON, street: '12 rue Pasteur', town: 'Lyon' },
    { ...company, siret: LILLE, ...lille },
    { ...company, siret: LILLE, ...lille, email: 'contact@lamy.fr' },
    { ...company, siret: LYON, ...lille, phone: '0320000001' },
  ]);
  expect(sitesOf(base)).toBe('1 | 2 3 4');
});

test('a SIRET given twice in all is believed, wherever its two rows say that it stands', () => {
  const base = arrangeRows([
    { ...company, siret: LYON, street: '12 rue Pasteur', town: 'Lyon' },
    { ...company, siret: LYON, street: '3 rue Foch', town: 'Lille' },
    { ...company, siret: LILLE, street: '3 rue Foch', town: 'Lille' },
  ]);
  expect(sitesOf(base)).toBe('1 2 | 3');
});

test('one site per address, slips included', () => {
  const base = arrangeRows([
    { ...company, street: '12 rue de la République', town: 'Lyon' },
    { ...company, street: '12 rue Republiqe', town: 'Lyon' },
    { ...company, street: '40 rue de la République', town: 'Lyon' },
  ]);
  expect(sitesOf(base)).toBe('1 2 | 3');
});

test('a row with the town alone stands at the one site of that town', () => {
  const base = arrangeRows([
    { ...company, street: '12 rue Pasteur', town: 'Lyon' },
    { ...company, street: '3 rue Foch', town: 'Lille' },
    { ...company, town: 'Lille', phone: '0320000001' },
  ]);
  expect(sitesOf(base)).toBe('1 | 2 3');
});

test('a row with the name of an agency stands at the agency of that town', () => {
  const base = arrangeRows([
    { ...company, street: '12 rue Pasteur', town: 'Lyon' },
    { ...company, street: '3 rue Foch', town: 'Lille' },
    { ...company, siteName: 'Agence de Lille' },
  ]);
  expect(sitesOf(base)).toBe('1 | 2 3');
});

test('two sites in the town: a row that says the town only joins neither', () => {
  const base = arrangeRows([
    { ...company, street: '12 rue Pasteur', town: 'Lyon', siret: LYON },
    { ...company, street: '40 avenue Foch', town: 'Lyon', siret: LILLE },
    { ...company, town: 'Lyon' },
  ]);
  expect(sitesOf(base)).toBe('1 | 2 | 3');
});

test('a row with the company name alone holds no site', () => {
  const base = arrangeRows([{ ...company, street: '12 rue Pasteur', town: 'Lyon' }, company]);
  expect(base.placements.map((placement) => placement.siteId !== null)).toEqual([true, false]);
  expect(companiesOf(base)).toBe('1 2');
});

test('a site that moved is one site with two SIRETs and a state, not a second one', () => {
  const base = arrangeRows([
    { ...company, siret: LYON, street: '12 rue Pasteur', town: 'Lyon', siteState: 'moved', phone: '0478000001' },
    { ...company, siret: LILLE, street: '40 avenue Foch', town: 'Villeurbanne', phone: '0478000001' },
  ]);
  expect(sitesOf(base)).toBe('1 2');
  expect(base.sites[0]?.sirets).toEqual([LILLE, LYON]);
  expect(base.sites[0]?.state).toBe('moved');
  expect(base.sites[0]?.address?.town).toBe('Villeurbanne');
  expect(base.sites[0]?.formerAddresses.map((address) => address.town)).toEqual(['Lyon']);
});

test('a head office is stated or there is none, and there is one at most', () => {
  const none = arrangeRows([{ ...company, town: 'Lyon' }]);
  expect(none.sites.map((site) => site.isHeadOffice)).toEqual([false]);
  const two = arrangeRows([
    { ...company, street: '12 rue Pasteur', town: 'Lyon', isHeadOffice: true, phone: '0478000001' },
    { ...company, street: '12 rue Pasteur', town: 'Lyon', isHeadOffice: true, phone: '0478000002' },
    { ...company, street: '3 rue Foch', town: 'Lille', isHeadOffice: true },
  ]);
  expect(two.sites.filter((site) => site.isHeadOffice)).toHaveLength(1);
});

test('revenue repeated on the lines of the contacts of a site counts once', () => {
  const site = { ...company, street: '12 rue Pasteur', town: 'Lyon', revenue: 1_240_000 };
  const base = arrangeRows([
    { ...site, person: { first: 'Anne', last: 'Petit' } },
    { ...site, person: { first: 'Marc', last: 'Roy' } },
    { ...site, town: 'Lille', person: { first: 'Léa', last: 'Blin' } },
  ]);
  expect(base.entities[0]?.revenueWithUs).toEqual([{ year: 2025, cents: 2_480_000 }]);
});

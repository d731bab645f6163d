import { expect, test } from 'vitest';
import { departmentName, departmentOfPostcode, findDepartmentNamed, regionOfDepartment } from './department.ts';
import { findRegionNamed, REGION_NAMES } from './region.ts';

test('the first digits of a postcode name its department', () => {
  expect(departmentOfPostcode('35000')).toBe('35');
  expect(departmentOfPostcode('01000')).toBe('01');
  expect(departmentOfPostcode('97110')).toBe('971');
  expect(departmentOfPostcode('98800')).toBe('988');
});

test('Corsica has two departments and one beginning of postcodes', () => {
  expect(departmentOfPostcode('20000')).toBe('2A');
  expect(departmentOfPostcode('20167')).toBe('2A');
  expect(departmentOfPostcode('20200')).toBe('2B');
  expect(departmentOfPostcode('20600')).toBe('2B');
});

test('Saint-Barthélemy and Saint-Martin kept postcodes of Guadeloupe', () => {
  expect(departmentOfPostcode('97133')).toBe('977');
  expect(departmentOfPostcode('97150')).toBe('978');
});

test('no department has 00, 96 or 99', () => {
  for (const postcode of ['00100', '96000', '99999']) expect(departmentOfPostcode(postcode), postcode).toBeNull();
});

test('a department is found under its name or number', () => {
  for (const text of ['35', '035', 'Ille-et-Vilaine', 'ILLE ET VILAINE', 'dept 35', 'Département de l’Ille-et-Vilaine'])
    expect(findDepartmentNamed(text), text).toBe('35');
  expect(findDepartmentNamed('2a')).toBe('2A');
  expect(findDepartmentNamed('1')).toBe('01');
  expect(findDepartmentNamed('971')).toBe('971');
  expect(findDepartmentNamed('Bretagne')).toBeNull();
});

test('every department lies in a region that has a name', () => {
  for (const code of ['01', '2A', '69', '75', '95', '971', '976']) {
    expect(departmentName(code), code).not.toBeNull();
    expect(REGION_NAMES[regionOfDepartment(code) ?? ''], code).toBeDefined();
  }
  expect([departmentName('96'), regionOfDepartment('96')]).toEqual([null, null]);
});

test('a region is found under its name, its former names and its initials', () => {
  for (const text of ['Auvergne-Rhône-Alpes', 'Rhône-Alpes', 'rhone alpes', 'AUVERGNE', 'ARA'])
    expect(findRegionNamed(text), text).toBe('84');
  expect(findRegionNamed('PACA')).toBe('93');
  expect(findRegionNamed('Île-de-France')).toBe('11');
  expect(findRegionNamed('Lyon')).toBeNull();
});

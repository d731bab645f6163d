import { expect, test } from 'vitest';
import { normalizeJob, readPerimeter, readPerimeterCell } from './job.ts';

test.each([
  ['Directeur régional Nord et Île-de-France', 'region', 'nord, ile-de-france'],
  ['DIRECTEUR REGIONAL NORD ET ILE DE FRANCE', 'region', 'nord, ile france'],
  ['Directrice régionale Ouest', 'region', 'ouest'],
  ['Responsable secteur Hauts-de-France', 'region', 'hauts-de-france'],
  ['Directeur Île-de-France', 'region', 'ile-de-france'],
  ['Responsable d’agence Arras', 'site', 'arras'],
  ['Responsable des agences de Lyon et Grenoble', 'sites', 'lyon, grenoble'],
  ['Directeur commercial France', 'group', ''],
  ['Directrice des achats groupe', 'group', ''],
  ['Directeur national des ventes', 'group', ''],
  ['Responsable maintenance multi-sites', 'entity', ''],
])('the charge of « %s » reaches the level %s: %s', (title, level, places) => {
  const perimeter = readPerimeter(title);
  expect([perimeter?.level, perimeter?.places.join(', ')]).toEqual([level, places]);
});

test.each(['Comptable', 'DAF', 'Acheteur', 'Gérant', 'Assistante de direction'])('« %s » says no place', (title) => {
  expect(readPerimeter(title)).toBeNull();
});

test('a cell of a perimeter column may be places alone', () => {
  expect(readPerimeterCell('Lyon / Grenoble')).toMatchObject({ level: 'sites', places: ['lyon', 'grenoble'] });
  expect(readPerimeterCell('Île-de-France')).toMatchObject({ level: 'region', places: ['ile-de-france'] });
  expect(readPerimeterCell('Société')).toMatchObject({ level: 'entity' });
  expect(readPerimeterCell('France')).toMatchObject({ level: 'group' });
  expect(readPerimeterCell('-')).toBeNull();
});

test('a title that says nothing is no job', () => {
  expect(normalizeJob(' - ')).toBeNull();
  expect(normalizeJob('DAF')).toMatchObject({ display: 'DAF', department: 'finance', seniority: 'director' });
});

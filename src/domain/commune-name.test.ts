import { expect, test } from 'vitest';
import { foldTownNames, readTownName, townKeyOf } from './commune-name.ts';

test('an official name has a key without accents nor signs', () => {
  expect(townKeyOf('Saint-Étienne')).toBe('saint etienne');
  expect(townKeyOf("L'Haÿ-les-Roses")).toBe('l hay les roses');
  expect(townKeyOf('Crèvecœur-en-Auge')).toBe('crevecoeur en auge');
  expect(townKeyOf('Sarroux - Saint Julien')).toBe('sarroux saint julien');
});

test.each([
  ['ST ETIENNE', 'saint etienne'],
  ['St-Étienne', 'saint etienne'],
  ['STE FOY LES LYON', 'sainte foy les lyon'],
  ['CHALON S/ SAONE', 'chalon sur saone'],
  ['Chalon s/Saône', 'chalon sur saone'],
  ['CHALON S SAONE', 'chalon sur saone'],
  ['L’HAY LES ROSES', 'l hay les roses'],
  ['  Rennes ', 'rennes'],
])('%s is %s', (text, key) => {
  expect(readTownName(text).key).toBe(key);
});

test.each(['LYON 3e', 'Lyon 3ème', 'LYON 03', 'Lyon (3e)', 'Lyon 3e Arrondissement', 'LYON 3EME ARR.'])(
  '%s is Lyon, third arrondissement',
  (text) => {
    expect(readTownName(text)).toMatchObject({ key: 'lyon', arrondissement: 3 });
  },
);

test('CEDEX and department are taken off the name and kept', () => {
  expect(readTownName('LYON CEDEX 03')).toMatchObject({ key: 'lyon', cedex: 'CEDEX 03', arrondissement: null });
  expect(readTownName('RENNES CEDEX')).toMatchObject({ key: 'rennes', cedex: 'CEDEX' });
  expect(readTownName('PARIS CEDEX 8').cedex).toBe('CEDEX 08');
  expect(readTownName('PARIS (75)')).toMatchObject({ key: 'paris', departmentHint: '75' });
  expect(readTownName('Bastia (2b)').departmentHint).toBe('2B');
});

test('only the three cities have arrondissements', () => {
  expect(readTownName('Villeneuve 2')).toMatchObject({ arrondissement: null });
});

test('a department named in brackets says which of the towns of that name', () => {
  expect(readTownName('St-Denis (La Réunion)')).toMatchObject({ key: 'saint denis', departmentHint: '974' });
  expect(readTownName('Vitré (Ille-et-Vilaine)')).toMatchObject({ key: 'vitre', departmentHint: '35' });
  expect(readTownName('Rennes (siège)').departmentHint).toBeNull();
});

test('a whole list of names folds to what each name folds to, spaces aside, and its marks stay', () => {
  const names = [
    'Saint-Étienne',
    "L'Haÿ-les-Roses",
    'Crèvecœur-en-Auge',
    'Sarroux - Saint Julien',
    'Bors (Canton de X)',
  ];
  const list = names.map((name, line) => `${line}|${name}|35000,35200`).join('\n');
  const keys = names.map((name, line) => `${line}|${townKeyOf(name).replaceAll(' ', '')}|35000,35200`).join('\n');
  expect(foldTownNames(list)).toBe(keys);
});

import { expect, test } from 'vitest';
import { communesNamed, communesOfPostcode, communesOnceNamed } from './commune.ts';
import { readTownName, townKeyOf } from './commune-name.ts';
import { findCommune } from './find-commune.ts';

function find(postcode: string | null, town: string | null) {
  const name = town === null ? null : readTownName(town);
  const { commune, grade } = findCommune(postcode, name?.key ?? null, name?.departmentHint ?? null);
  return [commune?.code ?? null, grade];
}

test('postcode and town that agree name one commune, in any spelling', () => {
  expect(find('35000', 'RENNES')).toEqual(['35238', 'exact']);
  expect(find('42000', 'ST ETIENNE')).toEqual(['42218', 'exact']);
  expect(find('71100', 'CHALON S/ SAONE')).toEqual(['71076', 'exact']);
  expect(find('35350', 'SAINTMELOIRDESONDES')).toEqual(['35299', 'exact']);
});

test('Paris, Lyon and Marseille are one commune each, whatever the arrondissement', () => {
  expect(find('75116', 'PARIS 16')).toEqual(['75056', 'exact']);
  expect(find('69003', 'Lyon 3e')).toEqual(['69123', 'exact']);
  expect(find('13002', 'Marseille 2eme')).toEqual(['13055', 'exact']);
});

test('a typo or a shortened name is understood where the postcode agrees, and only there', () => {
  expect(find('35000', 'Renes')).toEqual(['35238', 'similar']);
  expect(find('69100', 'VILLEURBANE')).toEqual(['69266', 'similar']);
  expect(find('76600', 'Havre')).toEqual(['76351', 'similar']);
  expect(find('78180', 'Montigny')).toEqual(['78423', 'similar']);
  expect(find(null, 'Renes')).toEqual([null, 'unknown']);
});

test('a code that no commune has is a CEDEX: the town is found in its department', () => {
  expect(find('69422', 'LYON CEDEX 03')).toEqual(['69123', 'department']);
  expect(find('35042', 'RENNES CEDEX')).toEqual(['35238', 'department']);
});

test('a former commune leads to the one that took it in', () => {
  expect(find('59160', 'Lomme')).toEqual(['59350', 'exact']);
  expect(find('74940', 'ANNECY-LE-VIEUX')).toEqual(['74010', 'exact']);
});

test('a contradiction inside a department keeps the town, between departments nothing', () => {
  expect(find('82200', 'Montauban')).toEqual(['82121', 'mismatch']);
  expect(find('69003', 'Marseille')).toEqual([null, 'mismatch']);
});

test('a town alone is found where one commune bears the name, or where the department is said', () => {
  expect(find(null, 'Rennes')).toEqual(['35238', 'name']);
  expect(find(null, 'Saint-Denis')).toEqual([null, 'unknown']);
  expect(find(null, 'Saint-Denis (93)')).toEqual(['93066', 'name']);
});

test('a postcode alone names a commune where it serves one only', () => {
  expect(find('75008', null)).toEqual(['75056', 'postcode']);
  expect(find('51300', null)).toEqual([null, 'unknown']);
});

test('a business district is unknown, but its postcode may say the commune', () => {
  expect(find('92800', 'La Défense')).toEqual(['92062', 'unknown']);
});

test('overseas towns are known', () => {
  expect(find('97110', 'POINTE A PITRE')).toEqual(['97120', 'exact']);
  expect(find('97400', 'St Denis')).toEqual(['97411', 'exact']);
  expect(find('98800', 'Noumea')).toEqual(['98818', 'exact']);
  expect(find('97150', 'St Martin')).toEqual(['97801', 'exact']);
});

test('every commune is found again by its own name and postcodes', () => {
  let asked = 0;
  for (let department = 1; department <= 95; department += 7) {
    for (let end = 0; end < 1000; end += 10) {
      const postcode = String(department).padStart(2, '0') + String(end).padStart(3, '0');
      for (const commune of communesOfPostcode(postcode)) {
        asked += 1;
        expect(communesNamed(commune.key, commune.department)).toContain(commune);
        const found = findCommune(postcode, townKeyOf(commune.name)).commune;
        expect(found?.key, `${postcode} ${commune.name}`).toBe(commune.key);
      }
    }
  }
  expect(asked).toBeGreaterThan(2000);
});

test('a postcode that begins like another department finds its commune all the same', () => {
  // Laveyrune is in Ardèche; its mail comes through Lozère.
  expect(communesOfPostcode('48250').map((commune) => commune.code)).toContain('07136');
  expect(find('48250', 'LAVEYRUNE')).toEqual(['07136', 'exact']);
});

test('a former commune is known by name', () => {
  expect(communesOnceNamed('lomme', '59').map((one) => [one.commune.code, one.formerName])).toEqual([
    ['59350', 'Lomme'],
  ]);
});

test('the first word of a long name is enough where the postcode agrees, even a short one', () => {
  expect(find('13100', 'Aix')).toEqual(['13001', 'similar']);
  expect(find('13100', 'St')).not.toEqual(['13001', 'similar']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departmentName, departmentOfPostcode, findDepartmentNamed, regionOfDepartment } from './department.ts';
import { findRegionNamed, REGION_NAMES } from './region.ts';

const METROPOLITAN = [
  ...Array.from({ length: 95 }, (_, place) => String(place + 1).padStart(2, '0')),
  '2A',
  '2B',
].filter((code) => code !== '20');
const ALL = [...METROPOLITAN, '971', '972', '973', '974', '976'];
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => ` ${text.replaceAll('-', ' ')} `,
);

test('France has 96 departments in Europe and five overseas, and none besides', () => {
  expect(METROPOLITAN).toHaveLength(96);
  for (const code of ALL) expect(departmentName(code), code).not.toBeNull();
  for (const code of ['00', '20', '96', '97', '99', '979', '']) expect(departmentName(code), code).toBeNull();
});

test('every department lies in one of the eighteen regions, and every region has one at least', () => {
  const regions = ALL.map((code) => regionOfDepartment(code) ?? '');
  expect(regions.filter((code) => REGION_NAMES[code] === undefined)).toEqual([]);
  expect([...new Set(regions)].sort()).toEqual(Object.keys(REGION_NAMES).sort());
  expect(Object.keys(REGION_NAMES)).toHaveLength(18);
});

test('each region has as many departments as the law of 2015 gave it', () => {
  const counts: Record<string, number> = {};
  for (const code of METROPOLITAN) {
    const name = REGION_NAMES[regionOfDepartment(code) ?? ''] ?? code;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  expect(counts).toEqual({
    'Île-de-France': 8,
    'Centre-Val de Loire': 6,
    'Bourgogne-Franche-Comté': 8,
    Normandie: 5,
    'Hauts-de-France': 5,
    'Grand Est': 10,
    'Pays de la Loire': 5,
    Bretagne: 4,
    'Nouvelle-Aquitaine': 12,
    Occitanie: 13,
    'Auvergne-Rhône-Alpes': 12,
    "Provence-Alpes-Côte d'Azur": 6,
    Corse: 2,
  });
});

test('a department is found under its own name and number, however they are typed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL), written, fc.constantFrom('', 'Dept ', 'département '), (code, write, lead) => {
      expect(findDepartmentNamed(write(departmentName(code) ?? ''))).toBe(code);
      expect(findDepartmentNamed(`${lead}${code}`)).toBe(code);
      expect(findDepartmentNamed(code.toLowerCase())).toBe(code);
    }),
  );
});

test('a region is found under its own name, however it is typed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.entries(REGION_NAMES)), written, ([code, name], write) => {
      expect(findRegionNamed(write(name))).toBe(code);
    }),
  );
  for (const text of ['', 'France', 'Sud', 'constructor']) expect(findRegionNamed(text), text).toBeNull();
});

test('a postcode lies in the department of its first digits, and in no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.nat({ max: 999 }), (code, rest) => {
      const lead = code.replace(/^2[AB]$/, '20');
      const digits = String(code === '2A' ? rest % 200 : code === '2B' ? 200 + (rest % 800) : rest).padStart(3, '0');
      const postcode = (lead + digits).slice(0, lead.length === 3 ? 3 : 5) + (lead.length === 3 ? digits.slice(1) : '');
      if (postcode === '97133' || postcode === '97150') return;
      expect(departmentOfPostcode(postcode)).toBe(code);
    }),
  );
});

test('Monaco’s postcodes are in no department', () => {
  expect(departmentOfPostcode('98000')).toBeNull();
});

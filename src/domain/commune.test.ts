import { expect, test } from 'vitest';
import { type Commune, communeServed, communesNamed, communesOfPostcode, communesOnceNamed } from './commune.ts';
import { townKeyOf } from './commune-name.ts';
import { departmentName, departmentOfPostcode, regionOfDepartment } from './department.ts';

/** Every commune that has a postcode, once. */
function allCommunes(): Commune[] {
  const found = new Set<Commune>();
  for (let code = 1000; code < 98_900; code += 1)
    for (const commune of communesOfPostcode(String(code).padStart(5, '0'))) found.add(commune);
  return [...found];
}
const communes = allCommunes();

test('the list is the whole of France', () => {
  expect(communes.length).toBeGreaterThan(34_500);
  expect(new Set(communes.map(({ department }) => department)).size).toBeGreaterThan(100);
  expect(new Set(communes.map(({ code }) => code)).size).toBe(communes.length);
});

test('every commune has a code of five characters, a department that exists and its region', () => {
  const wrong = communes.filter(
    ({ code, department, region }) =>
      !/^(?:\d{2}|2[AB])\d{3}$/.test(code) ||
      !code.startsWith(department) ||
      departmentName(department) === null ||
      region !== regionOfDepartment(department),
  );
  expect(wrong).toEqual([]);
});

test('every commune is found by its name, in its department and in all of France', () => {
  const lost = communes.filter(
    (commune) =>
      commune.key !== townKeyOf(commune.name) ||
      !communesNamed(commune.key, commune.department).includes(commune) ||
      !communesNamed(commune.key, null).includes(commune),
  );
  expect(lost).toEqual([]);
});

test('every commune is found by each of its postcodes', () => {
  const lost = communes.filter(({ code, postcodes }) =>
    postcodes.some((postcode) => !communesOfPostcode(postcode).some((served) => served.code === code)),
  );
  expect(lost).toEqual([]);
});

test('all of France knows of a name what its departments know of it together', () => {
  for (const key of ['saint denis', 'saint martin', 'beaulieu', 'rennes', 'le bourg']) {
    const everywhere = communesNamed(key, null);
    const departments = [...new Set(communes.map(({ department }) => department))];
    const together = departments.flatMap((department) => communesNamed(key, department));
    expect(new Set(everywhere), key).toEqual(new Set(together));
  }
  expect(communesNamed('saint denis', null).length).toBeGreaterThan(1);
});

test('a name written in one word is the same name', () => {
  expect(communesNamed('saintetienne', '42')).toEqual(communesNamed('saint etienne', '42'));
});

test('asking twice gives the same answer', () => {
  expect(communesNamed('rennes', null)).toEqual(communesNamed('rennes', null));
  expect(communesOfPostcode('35000')).toEqual(communesOfPostcode('35000'));
});

test('a postcode of one department may serve a commune of another', () => {
  const strays = communes.filter(({ postcodes, department }) =>
    postcodes.some((postcode) => departmentOfPostcode(postcode) !== department),
  );
  expect(strays.length).toBeGreaterThan(0);
  for (const { code, postcodes } of strays.slice(0, 50))
    for (const postcode of postcodes) expect(communesOfPostcode(postcode).map((served) => served.code)).toContain(code);
});

test('a CEDEX code, a code of no department and words serve nobody', () => {
  for (const code of ['35042', '99999', '00000', '', 'Paris']) expect(communesOfPostcode(code), code).toEqual([]);
});

test('the south and the north of Corsica, and the islands that kept codes of Guadeloupe, are told apart', () => {
  expect(communesOfPostcode('20000').map(({ code }) => code)).toEqual(['2A004']);
  expect(communesOfPostcode('20200').some(({ department }) => department === '2B')).toBe(true);
  expect(communesOfPostcode('97400').map(({ department }) => department)).toEqual(['974']);
});

test('a commune that another took in leads to it under its own official name', () => {
  const [lomme] = communesOnceNamed('lomme', '59');
  expect([lomme?.commune.name, lomme?.formerName]).toEqual(['Lille', 'Lomme']);
  expect(communesOnceNamed('lomme', null)).toEqual(communesOnceNamed('lomme', '59'));
  expect(communesOnceNamed('lomme', '35')).toEqual([]);
});

test('the commune of a postcode is found by its name among those of that postcode, and no other is', () => {
  const lost = communes.filter((one) =>
    one.postcodes.some((postcode) => {
      const name = one.key.replaceAll(' ', '');
      const same = communesOfPostcode(postcode).filter(({ key }) => key.replaceAll(' ', '') === name);
      return communeServed(postcode, one.key) !== (same.length === 1 ? same[0] : null);
    }),
  );
  expect(lost).toEqual([]);
  expect(communeServed('35000', 'brest')).toBeNull();
  expect(communeServed('00000', 'rennes')).toBeNull();
});

test('no commune has a digit in its name', () => {
  expect(communes.filter(({ key }) => /\d/.test(key))).toEqual([]);
});

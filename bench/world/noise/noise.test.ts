import { expect, test } from 'vitest';
import { makeWorld } from '../make-world.ts';
import { Random } from '../random.ts';
import { styleOf } from '../styles.ts';
import { writeAddress } from './address-noise.ts';
import { writeIdentifiers } from './identifier-noise.ts';
import { writePhone } from './phone-noise.ts';
import { slip } from './text-noise.ts';

const { entities } = makeWorld(8, 300, 1);
const SITES = entities.flatMap((entity) => entity.sites);
const STYLES = [1, 2, 3].map(styleOf);

/** What a careful reader makes of a SIRET cell: noise off, the float's tail off, zeros back. */
function reread(cell: string): string {
  const short = /^(\d{9}) (\d{1,5})$/.exec(cell);
  if (short !== null) return `${short[1]}${(short[2] ?? '').padStart(5, '0')}`;
  return cell.replace(/\.0$/, '').replaceAll('O', '0').replace(/\D/g, '').padStart(14, '0');
}

test('a cell said to tell the site still does, whatever was done to it', () => {
  const random = new Random(5);
  const told = new Set<string>();
  for (let turn = 0; turn < 3000; turn += 1) {
    const site = random.pick(SITES);
    const written = writeIdentifiers(random, random.pick(STYLES), site, site.siret);
    told.add(written.tells);
    if (written.tells === 'site') expect(reread(written.siret)).toBe(site.siret);
  }
  expect([...told].sort()).toEqual(['entity', 'nothing', 'site']);
});

test("the head office's SIRET on the line of an agency tells the company only", () => {
  const random = new Random(6);
  const copying = SITES.filter(
    (site) => site.entity.copiesHeadSiret && !site.isHeadOffice && site.entity.sites.length > 1,
  );
  const style = { ...styleOf(1), identifierMissing: 0, identifierDamage: 0 };
  let copied = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const site = random.pick(copying);
    const written = writeIdentifiers(random, style, site, site.siret);
    const head = site.entity.sites.find((other) => other.isHeadOffice);
    if (written.siret === '' || reread(written.siret) !== head?.siret) continue;
    copied += 1;
    expect(written.tells).toBe('entity');
  }
  expect(copied).toBeGreaterThan(50);
});

test('a slip changes one word and keeps its first letter', () => {
  const random = new Random(7);
  for (let turn = 0; turn < 500; turn += 1) {
    const slipped = slip(random, 'Menuiserie du Centre');
    const words = slipped.split(' ');
    expect(words).toHaveLength(3);
    expect(words.map((word) => word[0])).toEqual(['M', 'd', 'C']);
  }
  expect(slip(random, 'SA de la Gare')).toBe('SA de la Gare');
});

test('a phone keeps its nine digits in every spelling', () => {
  const random = new Random(8);
  const style = { ...styleOf(1), missing: 0, phoneDamage: 1 };
  for (let turn = 0; turn < 300; turn += 1) {
    const digits = writePhone(random, style, '0472112000')
      .replace(/ poste \d+$/, '')
      .replace(/\.0$/, '')
      .replace(/\D/g, '');
    expect(digits.endsWith('472112000')).toBe(true);
  }
});

test('a CEDEX code never stands beside a town without its CEDEX', () => {
  const random = new Random(9);
  for (let turn = 0; turn < 2000; turn += 1) {
    const { address } = random.pick(SITES);
    const written = writeAddress(random, random.pick(STYLES), address);
    if (address.cedex !== null && written.postcode === address.cedex) expect(written.town).toMatch(/cedex/i);
  }
});

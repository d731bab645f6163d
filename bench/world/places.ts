import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Random } from './random.ts';
import type { TrueAddress } from './things.ts';
import { COMPLEMENTS, STREETS, WAY_TYPES } from './words-for-companies.ts';

interface Commune {
  readonly nom: string;
  readonly departement: string;
  readonly region: string;
  readonly type: string;
  readonly zone: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

const folder = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json');
function load<T>(list: string): T {
  // The package publishes these lists as JSON; their shape is the one read here.
  return JSON.parse(readFileSync(folder.replace('package.json', `data/${list}.json`), 'utf8')) as T;
}

const regions = new Map(load<{ code: string; nom: string }[]>('regions').map((region) => [region.code, region.nom]));
const departments = new Map(load<{ code: string; nom: string }[]>('departements').map((d) => [d.code, d.nom]));
const communes = load<Commune[]>('communes')
  .filter((commune) => commune.type === 'commune-actuelle' && commune.codesPostaux !== undefined)
  .sort((a, b) => (b.population ?? 0) - (a.population ?? 0));

export interface Place {
  readonly town: string;
  readonly postcode: string;
  readonly department: string;
  readonly region: string;
}

/** A real commune: often a large town, sometimes a village, overseas now and then. */
export function makePlace(random: Random): Place {
  const reach = random.pick([60, 300, 300, 1500, 1500, 6000, communes.length]);
  const commune = random.pick(communes.slice(0, reach));
  return {
    town: commune.nom,
    postcode: random.pick(commune.codesPostaux ?? []),
    department: departments.get(commune.departement) ?? '',
    region: regions.get(commune.region) ?? '',
  };
}

export function makeAddress(random: Random, place: Place): TrueAddress {
  const isZone = random.chance(0.05);
  const hasCedex = random.chance(0.05);
  return {
    ...place,
    number: random.int(1, random.pick([30, 120, 300])),
    repetition: random.chance(0.05) ? random.pick(['bis', 'ter']) : '',
    wayType: isZone ? random.pick(['zone artisanale', 'zone industrielle']) : random.weighted(WAY_TYPES),
    wayName: random.pick(STREETS),
    complement: random.chance(0.15) ? random.pick(COMPLEMENTS) : '',
    box: random.chance(0.06) ? `${random.pick(['BP', 'CS'])} ${random.int(10, 99999)}` : '',
    cedex: hasCedex ? `${place.postcode.slice(0, 2)}${random.int(4, 9)}${random.digits(2)}` : null,
  };
}

/** A fixed line of the region, or a mobile; numbers whose form the numbering plan allows. */
export function makePhone(random: Random, kind: 'fixed' | 'mobile'): string {
  if (kind === 'mobile') return `06${random.pick(['0', '1', '2', '5', '6', '7', '8'])}${random.digits(7)}`;
  const area = random.pick(['01', '02', '03', '04', '05']);
  return `${area}${area === '05' ? random.int(3, 6) : random.int(3, 5)}${random.digits(7)}`;
}

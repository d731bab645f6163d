import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';
import type { TrueAddress } from '../things.ts';
import { restyle, slip } from './text-noise.ts';

const SHORT_WAYS: Readonly<Record<string, readonly string[]>> = {
  rue: ['R', 'R.', 'rue'],
  avenue: ['AV', 'Av.', 'Ave'],
  boulevard: ['BD', 'Bd', 'Blvd'],
  route: ['RTE', 'Rte'],
  place: ['PL', 'Pl.'],
  chemin: ['CHE', 'Chem.'],
  allée: ['ALL', 'All.'],
  impasse: ['IMP', 'Imp.'],
  'zone artisanale': ['ZA', 'Z.A.'],
  'zone industrielle': ['ZI', 'Z.I.'],
};
const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/Général/, 'Gal'],
  [/Maréchal/, 'Mal'],
  [/Docteur/, 'Dr'],
  [/Saint-/, 'St '],
  [/Sainte-/, 'Ste '],
  [/^de l'/, 'de l '],
];

export interface WrittenAddress {
  readonly street: string;
  readonly complement: string;
  readonly postcode: string;
  readonly town: string;
}

function writeStreet(random: Random, style: Style, address: TrueAddress): string {
  const isShort = random.chance(style.abbreviate + 0.15);
  const way = isShort ? random.pick(SHORT_WAYS[address.wayType] ?? [address.wayType]) : address.wayType;
  let name = address.wayName;
  if (isShort) for (const [long, short] of SHORT_NAMES) name = name.replace(long, short);
  if (random.chance(style.typo)) name = slip(random, name);
  const number = `${address.number}${address.repetition === '' ? '' : random.pick([` ${address.repetition}`, address.repetition.charAt(0).toUpperCase()])}`;
  const street = `${number}${random.pick([' ', ' ', ' ', ', '])}${way} ${name}`;
  return restyle(random, style, random.chance(0.05) ? `${street} ${address.box}`.trim() : street);
}

function writeTown(random: Random, style: Style, address: TrueAddress): string {
  let town = address.town;
  if (/^Saint-|-Saint-/.test(town) && random.chance(style.abbreviate + 0.2))
    town = town.replace(/Saint-/, random.pick(['St ', 'St-', 'ST ']));
  if (random.chance(0.25)) town = town.replaceAll('-', ' ');
  if (random.chance(style.typo * 0.6)) town = slip(random, town);
  if (address.cedex !== null && random.chance(0.5))
    town = `${town} CEDEX${random.chance(0.3) ? ` ${random.int(1, 9)}` : ''}`;
  const isArrondissement =
    /^(75|6900[1-9]|130(0|1))/.test(address.postcode) && ['Paris', 'Lyon', 'Marseille'].includes(address.town);
  if (isArrondissement && random.chance(0.3))
    town = `${town} ${Number(address.postcode.slice(3))}${random.pick(['', 'e', 'ème'])}`;
  return restyle(random, style, town);
}

function writePostcode(random: Random, style: Style, address: TrueAddress, town: string): string {
  if (/cedex/i.test(town) && address.cedex !== null) return address.cedex;
  if (random.chance(0.015)) return `${address.postcode.slice(0, 2)}000`;
  if (address.postcode.startsWith('0') && random.chance(0.6)) return address.postcode.slice(1);
  if (random.chance(style.phoneDamage * 0.04)) return `${address.postcode}.0`;
  if (random.chance(0.02)) return `${address.postcode.slice(0, 2)} ${address.postcode.slice(2)}`;
  return address.postcode;
}

/** The address as somebody typed it in one row, before cells are left empty. */
export function writeAddress(random: Random, style: Style, address: TrueAddress): WrittenAddress {
  const town = writeTown(random, style, address);
  return {
    street: writeStreet(random, style, address),
    complement: random.chance(0.6)
      ? restyle(random, style, [address.complement, address.box].filter((part) => part !== '').join(' '))
      : '',
    postcode: writePostcode(random, style, address, town),
    town,
  };
}

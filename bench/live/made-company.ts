import { townKeyOf } from '../../src/domain/commune-name.ts';
import { readCompanyWords } from '../../src/domain/company-name.ts';
import { departmentOfPostcode } from '../../src/domain/department.ts';
import { wayTokensOf } from '../../src/domain/way-name.ts';
import type { LiveAddress, LiveKey, LiveRecord } from '../../src/matching/live/live-record.ts';
import { makeSiren, makeSiret } from '../world/identifiers.ts';
import { makePhone, makePlace } from '../world/places.ts';
import type { Random } from '../world/random.ts';
import { STREETS } from '../world/words-for-companies.ts';
import { makeCompanyName } from './company-words.ts';

function makeId(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function makeAddress(random: Random): LiveAddress {
  const { town, postcode } = makePlace(random);
  const wayTokens = wayTokensOf(random.pick(STREETS));
  return {
    number: String(random.int(1, 150)),
    wayTokens,
    postcode,
    town,
    townKey: townKeyOf(town),
    communeCode: null,
    department: departmentOfPostcode(postcode),
  };
}

/** A company with one site, as the index receives it: SIREN, SIRET, phone, customer code, a domain for six in ten. */
export function makeCompany(random: Random, surnames: { pick(random: Random): string }): LiveRecord {
  const id = makeId(random);
  const siren = makeSiren(random, 'company');
  const words = readCompanyWords(makeCompanyName(random, surnames)).tokens;
  const keys: LiveKey[] = [
    { kind: 'siren', value: siren },
    { kind: 'siret', value: makeSiret(siren, 1) },
    { kind: 'phone', value: `+33${makePhone(random, 'fixed').slice(1)}` },
    { kind: 'code', value: `C${random.digits(7)}` },
  ];
  const domain = `${words.join('-')}${random.int(1, 99)}.fr`;
  if (random.chance(0.6)) keys.push({ kind: 'domain', value: domain }, { kind: 'email', value: `contact@${domain}` });
  return { id, level: 'entity', company: id, names: [words], keys, address: makeAddress(random) };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A word with one slip of the hand: a letter added, dropped, changed, or two neighbors swapped. */
function slip(random: Random, word: string): string {
  const at = random.int(0, word.length - 1);
  const letter = random.pick(LETTERS.split(''));
  const made = {
    add: word.slice(0, at) + letter + word.slice(at),
    drop: word.slice(0, at) + word.slice(at + 1),
    change: word.slice(0, at) + letter + word.slice(at + 1),
    swap: word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  }[random.pick(['add', 'drop', 'change', 'swap'] as const)];
  return made === word ? slip(random, word) : made;
}

/** The words of a name with one slip in one of them, of four letters or more where there is one. */
export function mistype(random: Random, words: readonly string[]): string[] {
  const long = words.flatMap((word, position) => (word.length >= 4 ? [position] : []));
  const chosen = long.length > 0 ? random.pick(long) : random.int(0, words.length - 1);
  return words.map((word, position) => (position === chosen ? slip(random, word) : word));
}

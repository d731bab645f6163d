import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAddress } from '../../../test/support/make-record.ts';
import { alignNames } from './align-names.ts';
import { addressKey, compareAddresses } from './compare-addresses.ts';
import { NameBook, type NameLevel } from './name-book.ts';
import { isOneSlip, isShortened, slipsBetween } from './near-words.ts';

const letters = fc.stringMatching(/^[a-z]{1,12}$/);

describe('near words', () => {
  test.each([
    ['martin', 'martin', 0],
    ['martin', 'matrin', 1],
    ['martin', 'martn', 1],
    ['martin', 'martinn', 1],
    ['martin', 'mertin', 1],
    ['chaudronnerie', 'chodronnerie', 2],
    ['martin', 'durand', null],
    ['axa', 'axe', null],
    ['zone12', 'zone13', null],
  ])('%s and %s: %s slips', (left, right, slips) => {
    expect(slipsBetween(left, right)).toBe(slips);
  });

  test('a slip is a slip from both sides', () => {
    fc.assert(fc.property(letters, letters, (left, right) => isOneSlip(left, right) === isOneSlip(right, left)));
  });

  test('a dropped letter is always one slip', () => {
    fc.assert(fc.property(letters, fc.nat(11), (word, at) => isOneSlip(word, word.slice(0, at) + word.slice(at + 1))));
  });

  test('a shortened word is the beginning of a longer one', () => {
    expect(isShortened('transp', 'transport')).toBe(true);
    expect(isShortened('transport', 'transports')).toBe(false);
    expect(isShortened('tr', 'transport')).toBe(false);
  });
});

describe('names laid side by side', () => {
  test('an acronym stands for the whole name, « société » included or not', () => {
    expect(alignNames(['sncf'], ['nationale', 'chemins', 'fer']).as).toBe('acronym');
    expect(alignNames(['cima'], ['compagnie', 'industrielle', 'mecanique', 'alpes']).as).toBe('acronym');
    expect(alignNames(['abcd'], ['nationale', 'chemins', 'fer']).as).toBe('words');
  });

  test('a name written in one word is the same name', () => {
    expect(alignNames(['batisud'], ['bati', 'sud']).as).toBe('glued');
  });

  test('initials of two words that follow each other stand for them', () => {
    expect(alignNames(['ch', 'dreux'], ['centre', 'hospitalier', 'dreux']).leftOnly).toEqual([]);
    expect(alignNames(['ch', 'dreux'], ['cuisines', 'hydrofix', 'dreux']).leftOnly).toEqual(['ch']);
  });

  test('trades are written short, brands are not', () => {
    expect(alignNames(['menuis', 'durand'], ['menuiserie', 'durand']).leftOnly).toEqual([]);
    expect(alignNames(['proxi'], ['proximar']).leftOnly).toEqual(['proxi']);
  });
});

describe('levels of company names', () => {
  const book = new NameBook(new Set(['lyon', 'lille']), new Set(['durand']));
  const level = (left: string, right: string): NameLevel =>
    book.compare(book.add(left.split(' ')), book.add(right.split(' '))).level;

  test.each<[string, string, NameLevel]>([
    ['zirmatech', 'zirmatech', 'same'],
    ['zirmatech', 'zirmatehc', 'slips'],
    ['commune pantin', 'mairie pantin', 'same'],
    ['zirmatech lyon', 'zirmatech', 'same_with_place'],
    ['zirmatech lyon', 'zirmatech lille', 'other_place'],
    ['zirmatech services', 'zirmatech industrie', 'other_word'],
    ['zirmatech holding', 'zirmatech', 'sister'],
    ['zirmatech plomberie', 'zirmatech', 'longer'],
    ['zirmatech', 'boulangerie durand', 'different'],
    ['services lyon', 'services lille', 'different'],
  ])('« %s » and « %s » are %s', (left, right, expected) => {
    expect(level(left, right)).toBe(expected);
  });

  test('rare words say more than weak ones', () => {
    expect(book.bitsOf('zirmatech')).toBeGreaterThan(book.bitsOf('services'));
  });

  test('a brand opens a name, and neither a trade nor a family name is one', () => {
    expect(book.brandOf(book.add(['groupe', 'zirmatech', 'services']))).toBe('zirmatech');
    expect(book.brandOf(book.add(['garage', 'zirmatech']))).toBeNull();
    expect(book.brandOf(book.add(['durand', 'services']))).toBeNull();
    expect(book.coinedWordsOf(book.add(['zirmatech', 'france']))).toBe(1);
    expect(book.coinedWordsOf(book.add(['gravelin', 'rosegam']))).toBe(2);
    expect(book.coinedWordsOf(book.add(['zirmatech', 'plomberie']))).toBe(0);
  });
});

describe('addresses', () => {
  const lyon = makeAddress('12 rue de la République', 'Lyon', '69002');
  test.each([
    [makeAddress('12 r Republiqe', 'LYON', '69002'), 'same_address'],
    [makeAddress('rue de la République', 'Lyon', '69002'), 'same_way'],
    [makeAddress('14 rue de la République', 'Lyon', '69002'), 'other_address'],
    [makeAddress('3 quai Perrache', 'Lyon', '69002'), 'other_address'],
    [makeAddress(undefined, 'Lyon', '69002'), 'same_town'],
    [makeAddress('12 rue de la République', 'Villeurbanne', '69100'), 'same_street_other_town'],
    [makeAddress('12 rue de la République', 'Nice', '06000'), 'other_town'],
    [makeAddress(undefined, undefined, undefined), 'unknown'],
  ] as const)('%o is %s', (other, level) => {
    expect(compareAddresses(lyon, other)).toBe(level);
    expect(compareAddresses(other, lyon)).toBe(level);
  });

  test('bis and ter are two doors of one street', () => {
    const bis = { ...lyon, repetition: 'B' };
    expect(compareAddresses(bis, { ...lyon, repetition: 'T' })).toBe('same_way');
    expect(compareAddresses(bis, lyon)).toBe('same_address');
  });

  test('a town alone has no address key', () => {
    expect(addressKey(makeAddress(undefined, 'Lyon'))).toBeNull();
    expect(addressKey(lyon)).toBe('12|republique|lyon');
  });
});

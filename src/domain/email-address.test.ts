import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGenericMailbox, parseEmailAddress } from './email-address.ts';
import { FIRST_NAMES } from './first-names-data.ts';

test('a mailbox is read in small letters', () => {
  expect(parseEmailAddress(' Jean.Dupont@Acme.FR ')).toBe('jean.dupont@acme.fr');
  expect(parseEmailAddress("o'neil+test@sous.acme.co.uk")).toBe("o'neil+test@sous.acme.co.uk");
});

test('what cannot receive mail is no mailbox', () => {
  for (const text of [
    'jean.acme.fr',
    '@acme.fr',
    'jean@',
    'jean@acme',
    'jean..d@acme.fr',
    '.j@acme.fr',
    'hélène@acme.fr',
    'a b@acme.fr',
    'a@-acme.fr',
  ])
    expect(parseEmailAddress(text), text).toBeNull();
});

test.each([
  'contact',
  'info',
  'infos',
  'accueil',
  'commercial',
  'compta',
  'comptabilite',
  'facturation',
  'direction',
  'secretariat',
  'achats',
  'agence',
  'sav',
  'rh',
  'recrutement',
  'webmaster',
  'noreply',
  'no-reply',
  'magasin',
  'mairie',
  'contact.lyon',
  'agence-lyon',
  'agence_est',
  'service.achats',
  'service-client',
  'lyon.contact',
  'commercial2',
  'ce.0350001a',
  'ecole.0350122T',
  '0350122',
  'contact+spam',
])('%s@ belongs to a function', (local) => {
  expect(isGenericMailbox(`${local}@acme.fr`)).toBe(true);
});

test.each([
  'jean.dupont',
  'jdupont',
  'j.dupont',
  'j',
  'martin',
  'contactin.paul',
  'paul.gerant',
  'marie-claire.achard',
])('%s@ belongs to a person', (local) => {
  expect(isGenericMailbox(`${local}@acme.fr`)).toBe(false);
});

const functions = fc.constantFrom(
  'contact',
  'info',
  'compta',
  'accueil',
  'commercial',
  'agence',
  'secretariat',
  'achats',
);
const places = fc.constantFrom('lyon', 'est', 'paris12', 'nord');

test('a function with its place on either side, a number or a tag stays a function', () => {
  const mark = fc.constantFrom('.', '-', '_');
  fc.assert(
    fc.property(functions, places, mark, fc.integer({ min: 1, max: 99 }), (name, place, sign, number) => {
      for (const local of [
        name + sign + place,
        place + sign + name,
        `${name}${number}`,
        `${name}+${place}`,
        name.toUpperCase(),
      ])
        expect(isGenericMailbox(`${local}@acme.fr`), local).toBe(true);
    }),
  );
});

test('first name and surname are a person’s, whatever stands between', () => {
  const first = fc.constantFrom(...FIRST_NAMES.split(/\s+/).filter((name) => name.length > 2));
  const last = fc.constantFrom('dupont', 'legoff', 'martin', 'petit-roux', 'garnier');
  fc.assert(
    fc.property(first, last, fc.constantFrom('.', '_', '-', ''), (given, family, sign) => {
      expect(isGenericMailbox(`${given}${sign}${family}@acme.fr`)).toBe(false);
      expect(isGenericMailbox(`${given.charAt(0)}${sign}${family}@acme.fr`)).toBe(false);
    }),
  );
});

test('what is read as a mailbox is read again the same, and has one @ with something on both sides', () => {
  const text = fc.oneof(
    fc.emailAddress(),
    fc.string(),
    fc.constantFrom('a@b.fr', 'A.B+c@D-E.Co.UK', 'a@@b.fr', 'a@b..fr', 'é@b.fr'),
  );
  fc.assert(
    fc.property(text, (said) => {
      const address = parseEmailAddress(said);
      if (address === null) return;
      expect(parseEmailAddress(address)).toBe(address);
      expect(parseEmailAddress(` ${address.toUpperCase()} `)).toBe(address);
      expect(address).toMatch(/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/);
    }),
  );
});

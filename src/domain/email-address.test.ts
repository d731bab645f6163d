import { expect, test } from 'vitest';
import { isGenericMailbox, parseEmailAddress } from './email-address.ts';

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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGenericMailbox } from '../../domain/email-address.ts';
import { parsePersonName } from '../../domain/person-name.ts';
import type { Email } from '../record.ts';
import { completeFromEmail, ownerOfMailbox, personOfMailbox } from './own-mailboxes.ts';

const mail = (address: string): Email => ({
  raw: address,
  address,
  domain: address.slice(address.indexOf('@') + 1),
  isGeneric: isGenericMailbox(address),
  isFreeMail: false,
});
const complete = (name: string, ...addresses: string[]) => {
  const { firstName, lastName } = completeFromEmail(parsePersonName(name), addresses.map(mail));
  return `${firstName ?? '-'} ${lastName ?? '-'}`;
};
const PETIT = parsePersonName('Paul Petit');
const ROUX = parsePersonName('Anne Roux');

test.each([
  ['M. Le Goff', 'yann.legoff@lamy.fr', 'Yann Le Goff'],
  ['J. Durand', 'jean.durand@lamy.fr', 'Jean Durand'],
  ['M. Durand', 'j.durand@lamy.fr', 'J. Durand'],
  ['Sophie', 'sophie.martel@lamy.fr', 'Sophie Martel'],
])('« %s » with %s is %s', (name, address, expected) => {
  expect(complete(name, address)).toBe(expected);
});

test.each([
  ['J. Durand', 'paul.durand@lamy.fr', 'J. Durand'],
  ['M. Durand', 'contact@lamy.fr', '- Durand'],
  ['M. Durand', 'yann.legoff@lamy.fr', '- Durand'],
  ['Anne Roux', 'a.vernet@lamy.fr', 'Anne Roux'],
  ['Anne Roux', 'anne.vernet@lamy.fr', 'Anne Roux'],
])('« %s » beside %s, which is another’s, stays %s', (name, address, expected) => {
  expect(complete(name, address)).toBe(expected);
});

test('names that stand the wrong way round are turned by their mailbox, and then are certain', () => {
  const turned = completeFromEmail(parsePersonName('Thomas Martin'), [mail('martin.thomas@lamy.fr')]);
  expect(turned).toMatchObject({ firstName: 'Martin', lastName: 'Thomas', mayBeSwapped: false });
  const confirmed = completeFromEmail(parsePersonName('Thomas Martin'), [mail('thomas.martin@lamy.fr')]);
  expect(confirmed).toMatchObject({ firstName: 'Thomas', lastName: 'Martin', mayBeSwapped: false });
});

test('without a mailbox nothing is completed, and a whole name never loses a part', () => {
  const first = fc.constantFrom('Paul', 'Anne', 'Jean-Pierre', 'Thomas', 'J.');
  const last = fc.constantFrom('Petit', 'Roux', 'Le Goff', 'Martin', "d'Almeida");
  const address = fc
    .constantFrom('paul.petit', 'a.roux', 'contact', 'martin.thomas', 'legoff', 'x')
    .map((local) => mail(`${local}@lamy.fr`));
  fc.assert(
    fc.property(first, last, fc.array(address, { maxLength: 3 }), (given, family, mails) => {
      const name = parsePersonName(`${given} ${family}`);
      expect(completeFromEmail(name, [])).toEqual(name);
      const done = completeFromEmail(name, mails);
      expect(done.firstName).not.toBeNull();
      expect(done.lastName).not.toBeNull();
    }),
  );
});

test('a mailbox belongs to whom it spells, wherever its column stands', () => {
  for (const preferred of [-1, 0, 1]) {
    expect(ownerOfMailbox(mail('paul.petit@lamy.fr'), [PETIT, ROUX], preferred)).toBe(0);
    expect(ownerOfMailbox(mail('a.roux@lamy.fr'), [PETIT, ROUX], preferred)).toBe(1);
    expect(ownerOfMailbox(mail('contact@lamy.fr'), [PETIT, ROUX], preferred)).toBe(-1);
    expect(ownerOfMailbox(mail('paul.petit@lamy.fr'), [], preferred)).toBe(-1);
  }
});

test('a mailbox that spells nobody of the row belongs to the person of its column, else to the first', () => {
  expect(ownerOfMailbox(mail('zk@lamy.fr'), [PETIT, ROUX], 1)).toBe(1);
  expect(ownerOfMailbox(mail('zk@lamy.fr'), [PETIT, ROUX], -1)).toBe(0);
  expect(ownerOfMailbox(mail('zk@lamy.fr'), [PETIT, ROUX], 5)).toBe(0);
});

test('of two persons of one surname the first name decides, of two like surnames the longer one', () => {
  const [paul, jean] = [PETIT, parsePersonName('Jean Petit')];
  const [roux, leroux] = [parsePersonName('Alice Roux'), parsePersonName('Anne Leroux')];
  for (const preferred of [-1, 0, 1]) {
    expect(ownerOfMailbox(mail('paul.petit@lamy.fr'), [jean, paul], preferred)).toBe(1);
    expect(ownerOfMailbox(mail('jean.petit@lamy.fr'), [jean, paul], preferred)).toBe(0);
    expect(ownerOfMailbox(mail('a.leroux@lamy.fr'), [roux, leroux], preferred)).toBe(1);
    expect(ownerOfMailbox(mail('a.roux@lamy.fr'), [leroux, roux], preferred)).toBe(1);
  }
});

test('of two persons of one surname the column decides where the first name is not told', () => {
  const other = parsePersonName('Jean Petit');
  expect(ownerOfMailbox(mail('petit@lamy.fr'), [PETIT, other], 1)).toBe(1);
  expect(ownerOfMailbox(mail('petit@lamy.fr'), [PETIT, other], 0)).toBe(0);
});

test('a mailbox alone names somebody only where it spells a whole name', () => {
  expect(personOfMailbox(mail('jean.dupont@lamy.fr'))).toMatchObject({ firstName: 'Jean', lastName: 'Dupont' });
  expect(personOfMailbox(mail('j.dupont@lamy.fr'))).toMatchObject({
    firstName: 'J.',
    lastName: 'Dupont',
    hasInitialOnly: true,
  });
  for (const local of ['contact', 'compta', 'lamy', 'x1'])
    expect(personOfMailbox(mail(`${local}@lamy.fr`)), local).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEmail } from '../../../test/support/make-record.ts';
import type { Email, Phone } from '../record.ts';
import type { PersonDraft } from './person.ts';
import type { Reach } from './read-reach.ts';
import { readPersonName } from './remembered-names.ts';
import { shareReach } from './share-reach.ts';

const draft = (column: number, raw: string): PersonDraft => ({
  column,
  raw,
  name: readPersonName(raw),
  jobText: null,
  hasLeft: false,
});
const mail = (address: string, person: number): Reach<Email> => ({ point: makeEmail(address), person });
const line = (digits: string, person: number): Reach<Phone> => ({
  point: { raw: digits, e164: `+33${digits}`, extension: null, kind: 'fixed', use: 'unknown' },
  person,
});

test("a line of nobody is the place's, a line of somebody is theirs", () => {
  const { phonesOf, place } = shareReach(
    [draft(0, 'Sophie Durand')],
    [line('472000001', -1), line('472000002', 0)],
    [],
  );
  expect(phonesOf.map((lines) => lines.map(({ raw }) => raw))).toEqual([['472000002']]);
  expect(place.phones.map(({ raw }) => raw)).toEqual(['472000001']);
});

test('a mailbox goes to the one whose name it spells, whatever its column', () => {
  const persons = [draft(0, 'Sophie Durand'), draft(1, 'Karim Haddad')];
  const { emailsOf } = shareReach(persons, [], [mail('karim.haddad@lamy.example', 0)]);
  expect(emailsOf.map((mails) => mails.length)).toEqual([0, 1]);
});

test('on a row that names nobody the first mailbox that names somebody is a person', () => {
  const { drafts, emailsOf } = shareReach([], [], [mail('sophie.durand@lamy.example', 0)]);
  expect(drafts.map(({ name }) => [name.firstName, name.lastName])).toEqual([['Sophie', 'Durand']]);
  expect(emailsOf.map((mails) => mails.length)).toEqual([1]);
});

test('a number written twice is given once', () => {
  const { place } = shareReach([], [line('472000001', -1), line('472000001', -1)], []);
  expect(place.phones).toHaveLength(1);
});

test("every different number is somebody's or the place's, and only one's", () => {
  const lines = fc.array(
    fc.tuple(fc.constantFrom('472000001', '472000002', '472000003', '472000004'), fc.integer({ min: -1, max: 3 })),
  );
  fc.assert(
    fc.property(lines, (said) => {
      const persons = [draft(0, 'Sophie Durand'), draft(1, 'Karim Haddad')];
      const { phonesOf, place } = shareReach(
        persons,
        said.map(([digits, person]) => line(digits, person)),
        [],
      );
      const given = [...place.phones, ...phonesOf.flat()].map(({ raw }) => raw).sort();
      expect(given).toEqual([...new Set(said.map(([digits]) => digits))].sort());
    }),
  );
});

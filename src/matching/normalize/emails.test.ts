import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFromEmail, normalizeEmails } from './emails.ts';

const addressesOf = (raw: string) => normalizeEmails(raw, 'Mail').emails.map((email) => email.address);
const repairsOf = (raw: string) => normalizeEmails(raw, 'Mail').repairs.map((repair) => repair.code);
const issuesOf = (raw: string) => normalizeEmails(raw, 'Mail').issues.map((issue) => issue.code);

test('capitals are no damage', () => {
  expect(addressesOf('Jean.Dupont@Acme.FR')).toEqual(['jean.dupont@acme.fr']);
  expect(repairsOf('Jean.Dupont@Acme.FR ')).toEqual([]);
});

test.each([
  'mailto:jean@acme.fr',
  'Jean Dupont <jean@acme.fr>',
  '<jean@acme.fr>',
  'jean @ acme.fr',
  'jean(at)acme.fr',
  'jean [at] acme [dot] fr',
  'jean@acme.fr.',
  'Mail: jean@acme.fr',
  '\u200bjean@acme.fr',
])('%s is put right without asking', (raw) => {
  expect(addressesOf(raw)).toEqual(['jean@acme.fr']);
  expect([repairsOf(raw), issuesOf(raw)]).toEqual([['email_noise'], []]);
});

test('several mailboxes in a cell are parted, the same one twice is one', () => {
  for (const raw of [
    'jean@acme.fr; paul@acme.fr',
    'jean@acme.fr / paul@acme.fr',
    'jean@acme.fr ou paul@acme.fr',
    'jean@acme.fr\npaul@acme.fr',
    'jean@acme.fr,paul@acme.fr',
  ]) {
    expect(addressesOf(raw), raw).toEqual(['jean@acme.fr', 'paul@acme.fr']);
    expect(repairsOf(raw), raw).toEqual(['email_split']);
  }
  expect(addressesOf('jean@acme.fr ; JEAN@acme.fr')).toEqual(['jean@acme.fr']);
});

test('a slip of the finger is said and never changed', () => {
  for (const raw of [
    'jean@gmial.com',
    'jean@gmail.con',
    'jean@acme.con',
    'jean@hotmal.fr',
    'jean@orange.f',
    'jean@wanado.fr',
  ]) {
    expect(addressesOf(raw).length + issuesOf(raw).length, raw).toBeGreaterThan(0);
    expect(
      addressesOf(raw).every((address) => address === raw),
      raw,
    ).toBe(true);
  }
  expect(issuesOf('jean@gmial.com')).toEqual(['email_misspelled_domain']);
  expect(issuesOf('jean@acme.con')).toEqual(['email_misspelled_domain']);
  for (const raw of [
    'jean@gmail.com',
    'jean@gmx.fr',
    'jean@mail.com',
    'jean@me.com',
    'jean@yahoo.it',
    'jean@orangerie.fr',
  ])
    expect(issuesOf(raw), raw).toEqual([]);
});

test('what is no mailbox is a doubt with its raw text', () => {
  for (const raw of ['jean.acme.fr', 'jean@acme,fr', 'hélène@acme.fr', 'voir site'])
    expect(issuesOf(raw), raw).toEqual(['email_invalid']);
  expect(normalizeEmails('jean.acme.fr', 'Mail').issues[0]).toEqual({
    code: 'email_invalid',
    column: 'Mail',
    raw: 'jean.acme.fr',
  });
  for (const raw of ['', '-', 'nc', 'N/A']) expect([...addressesOf(raw), ...issuesOf(raw)]).toEqual([]);
});

test('a provider gives mailboxes to anybody: no company stands behind its domain', () => {
  const isFree = (raw: string) => normalizeEmails(raw, 'Mail').emails[0]?.isFreeMail;
  for (const host of [
    'gmail.com',
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'laposte.net',
    'hotmail.it',
    'yahoo.co.uk',
    'gmial.com',
  ])
    expect(isFree(`jean@${host}`), host).toBe(true);
  for (const host of ['acme.fr', 'ac-rennes.fr', 'orange-bleue.fr']) expect(isFree(`jean@${host}`), host).toBe(false);
});

test('the domain is the registered one', () => {
  expect(normalizeEmails('jean@mail.agence.acme.fr', 'Mail').emails[0]?.domain).toBe('acme.fr');
});

test('a mailbox once normalized stays as it is', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{2,8}\.[a-z]{2,8}$/),
      fc.constantFrom('acme.fr', 'sous.acme.com'),
      (local, host) => {
        const address = `${local}@${host}`;
        const once = addressesOf(` MAILTO:${address.toUpperCase()}; `);
        expect(once).toEqual([address]);
        expect([addressesOf(address), repairsOf(address), issuesOf(address)]).toEqual([[address], [], []]);
      },
    ),
  );
});

test('a first name and a surname are read from the mailbox', () => {
  const nameOf = (local: string) => nameFromEmail(`${local}@acme.fr`);
  expect(nameOf('jean.dupont')).toEqual({ first: 'jean', last: 'dupont', isCertain: true });
  expect(nameOf('dupont.jean')).toEqual({ first: 'jean', last: 'dupont', isCertain: true });
  expect(nameOf('j.dupont')).toEqual({ first: 'j', last: 'dupont', isCertain: true });
  expect(nameOf('dupont.j')).toEqual({ first: 'j', last: 'dupont', isCertain: true });
  expect(nameOf('jean_dupont2')).toEqual({ first: 'jean', last: 'dupont', isCertain: true });
  expect(nameOf('jean-dupont')).toEqual({ first: 'jean', last: 'dupont', isCertain: true });
  expect(nameOf('jean-pierre.dupont')).toEqual({ first: 'jean-pierre', last: 'dupont', isCertain: true });
  expect(nameOf('jp.dupont')).toEqual({ first: 'jp', last: 'dupont', isCertain: true });
  expect(nameOf('marie.le.goff')).toEqual({ first: 'marie', last: 'le-goff', isCertain: true });
});

test('what had to be guessed says so, and a function has no name', () => {
  const nameOf = (local: string) => nameFromEmail(`${local}@acme.fr`);
  expect(nameOf('jdupont')).toEqual({ first: 'j', last: 'dupont', isCertain: false });
  expect(nameOf('jeandupont')).toEqual({ first: 'jean', last: 'dupont', isCertain: false });
  expect(nameOf('martin.thomas')?.isCertain).toBe(false);
  for (const local of ['contact', 'agence.lyon', 'jean', 'j', 'a1b2c3', 'x.y.z.t.u'])
    expect(nameOf(local), local).toBeNull();
});

test('a mailbox alone in its cell is read like one among brackets, which no short way reads', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abzAZ09._-+'), minLength: 1, maxLength: 8 });
  const host = fc.constantFrom(
    'acme.fr',
    'Gmail.com',
    'gmial.com',
    'agence.acme.fr',
    'acme.con',
    'acme',
    '-acme.fr',
    'acme.f',
  );
  fc.assert(
    fc.property(word, host, (local, domain) => {
      const cell = `${local}@${domain}`;
      const [alone, among] = [normalizeEmails(cell, 'Mail'), normalizeEmails(`<${cell}>`, 'Mail')];
      const plain = ({ address, domain, isGeneric, isFreeMail }: (typeof alone.emails)[number]) => ({
        address,
        domain,
        isGeneric,
        isFreeMail,
      });
      expect(alone.emails.map(plain)).toEqual(among.emails.map(plain));
      expect(alone.issues.map(({ code }) => code)).toEqual(among.issues.map(({ code }) => code));
    }),
  );
});

test('the rows that repeat a mailbox share it', () => {
  expect(normalizeEmails('jean@acme.fr', 'Mail').emails[0]).toBe(normalizeEmails('jean@acme.fr', 'E-mail 2').emails[0]);
});

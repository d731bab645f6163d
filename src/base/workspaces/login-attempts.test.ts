import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LoginAttempts } from './login-attempts.ts';

const at = (minutes: number) => new Date(minutes * 60_000);

test('ten failures close a login for a quarter of an hour, whatever the case of the address', () => {
  const attempts = new LoginAttempts();
  for (let minute = 0; minute < 10; minute += 1) attempts.noteFailure('Lea@durand.fr', '10.0.0.1', at(minute));
  expect(attempts.blockedUntil('lea@durand.fr', '10.0.0.2', at(10))).toEqual(at(15));
  expect(attempts.blockedUntil('paul@durand.fr', '10.0.0.1', at(10))).toBeNull();
  expect(attempts.blockedUntil('lea@durand.fr', '10.0.0.2', at(15.1))).toBeNull();
});

test('one network address that tries many names is closed too', () => {
  const attempts = new LoginAttempts();
  for (let person = 0; person < 100; person += 1) attempts.noteFailure(`p${person}@durand.fr`, '10.0.0.1', at(1));
  expect(attempts.blockedUntil('new@durand.fr', '10.0.0.1', at(2))).toEqual(at(16));
});

test('never more than ten failures of one login pass within any quarter of an hour', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 200 }), (minutes) => {
      const attempts = new LoginAttempts();
      const passed: number[] = [];
      for (const minute of minutes.sort((left, right) => left - right)) {
        if (attempts.blockedUntil('lea@durand.fr', 'a', at(minute))) continue;
        attempts.noteFailure('lea@durand.fr', 'a', at(minute));
        passed.push(minute);
      }
      for (const start of passed)
        expect(passed.filter((one) => one >= start && one < start + 15).length).toBeLessThanOrEqual(10);
    }),
  );
});

test('a flood of invented names from everywhere does not reopen an address that goes on trying', () => {
  const attempts = new LoginAttempts();
  for (let person = 0; person < 26_000; person += 1) {
    attempts.noteFailure(`p${person}@x.fr`, `address ${person}`, at(1));
    if (person % 200 === 0) attempts.noteFailure(`q${person}@x.fr`, '10.0.0.1', at(1));
  }
  expect(attempts.blockedUntil('new@durand.fr', '10.0.0.1', at(2))).toEqual(at(16));
  expect(attempts.blockedUntil('new@durand.fr', '10.0.0.2', at(2))).toBeNull();
});

test('however many failures one address has, what counts is the last hundred', () => {
  const attempts = new LoginAttempts();
  for (let rank = 0; rank < 300; rank += 1) attempts.noteFailure(`p${rank}@x.fr`, '10.0.0.1', at(rank / 100));
  expect(attempts.blockedUntil('new@durand.fr', '10.0.0.1', at(3))).toEqual(at(17));
});

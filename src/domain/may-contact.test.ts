import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTACT_CHANNELS, leaveOutObjectors, mayContact, OBJECTION_CHANNELS } from './may-contact.ts';

const channel = fc.constantFrom(...CONTACT_CHANNELS);
const objection = fc.record({
  channel: fc.constantFrom(...OBJECTION_CHANNELS),
  liftedAt: fc.option(fc.constant('2026-11-12T10:00:00Z')),
});

test('who refuses calls may still be written to', () => {
  const objections = [{ channel: 'phone' }];
  expect(mayContact(objections, 'phone')).toBe(false);
  expect(mayContact(objections, 'email')).toBe(true);
});

test('« ne plus contacter » closes every channel until it is lifted', () => {
  expect(CONTACT_CHANNELS.filter((one) => mayContact([{ channel: 'all' }], one))).toEqual([]);
  const lifted = [{ channel: 'all', liftedAt: '2026-11-12T10:00:00Z' }];
  expect(CONTACT_CHANNELS.filter((one) => mayContact(lifted, one))).toEqual([...CONTACT_CHANNELS]);
});

test('an objection more never opens a channel, a lifted one never closes it', () => {
  fc.assert(
    fc.property(fc.array(objection), objection, channel, (objections, more, by) => {
      if (!mayContact(objections, by)) expect(mayContact([...objections, more], by)).toBe(false);
      const lifted = [...objections, { ...more, liftedAt: '2026-11-13T10:00:00Z' }];
      expect(mayContact(lifted, by)).toBe(mayContact(objections, by));
    }),
  );
});

test('a list leaves without the objectors, and says how many', () => {
  fc.assert(
    fc.property(fc.array(fc.array(objection)), channel, (people, by) => {
      const { kept, leftOut } = leaveOutObjectors(people, by, (one) => one);
      expect(kept.length + leftOut).toBe(people.length);
      expect(kept.every((one) => mayContact(one, by))).toBe(true);
    }),
  );
});

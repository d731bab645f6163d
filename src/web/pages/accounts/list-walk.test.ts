import { expect, test } from 'vitest';
import { findPlace } from './list-walk.ts';

const account = (id: string) => ({ kind: 'account', id }) as const;
const walk = { from: '/comptes', steps: [account('a'), account('b'), { kind: 'contact', id: 'c' } as const] };

test('a record in the middle of its list has one before and one after', () => {
  expect(findPlace(walk, 'b')).toEqual({
    from: '/comptes',
    position: 1,
    count: 3,
    previous: account('a'),
    next: { kind: 'contact', id: 'c' },
  });
});

test('the ends of a list lead nowhere, and a record from elsewhere has no place in it', () => {
  expect(findPlace(walk, 'a')?.previous).toBeNull();
  expect(findPlace(walk, 'c')?.next).toBeNull();
  expect(findPlace(walk, 'z')).toBeNull();
  expect(findPlace(null, 'a')).toBeNull();
});

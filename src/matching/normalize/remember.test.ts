import { expect, test } from 'vitest';
import { forgetReadings, remember, rememberBy } from './remember.ts';

test('a text is read once, another one for itself', () => {
  const read: string[] = [];
  const length = remember((text) => {
    read.push(text);
    return text.length;
  });
  expect([length('Lyon'), length('Lyon'), length('Paris'), length('Lyon')]).toEqual([4, 4, 5, 4]);
  expect(read).toEqual(['Lyon', 'Paris']);
});

test('finding nothing is remembered too', () => {
  let times = 0;
  const find = remember(() => {
    times += 1;
    return null;
  });
  expect([find('x'), find('x'), times]).toEqual([null, null, 1]);
});

test('more texts than it holds are read rightly in bounded memory', () => {
  let times = 0;
  const double = remember((text) => {
    times += 1;
    return text + text;
  });
  let wrong = 0;
  for (let number = 0; number < 120_000; number += 1) if (double(String(number)) !== `${number}${number}`) wrong += 1;
  expect(wrong).toBe(0);
  const before = times;
  // The first texts are long forgotten: read again, with the same answer.
  expect([double('0'), times - before]).toEqual(['00', 1]);
});

test('where next to nothing comes back it is not kept, and tried again later', () => {
  let times = 0;
  const read = remember((text) => {
    times += 1;
    return `read ${text}`;
  });
  for (let number = 0; number < 20_000; number += 1) read(String(number));
  times = 0;
  // Given up: the same text is read each time, rightly.
  expect([read('Lyon'), read('Lyon'), times]).toEqual(['read Lyon', 'read Lyon', 2]);
  for (let number = 0; number < 70_000; number += 1) read('Brest');
  times = 0;
  expect([read('Brest'), read('Brest'), times]).toEqual(['read Brest', 'read Brest', 0]);
});

test('where one reading in two comes back it is kept, however many there are', () => {
  let times = 0;
  const read = remember((text) => {
    times += 1;
    return text;
  });
  for (let number = 0; number < 40_000; number += 1) read(String(number >> 1));
  expect(times).toBe(20_000);
});

test('two values of one key are one reading', () => {
  const read = rememberBy(
    ({ town }: { town: string; row: number }) => town,
    ({ town }) => [town],
  );
  expect(read({ town: 'Lyon', row: 1 })).toBe(read({ town: 'Lyon', row: 2 }));
});

test('what is forgotten is read again, with the same answer', () => {
  const read = remember((text) => [text]);
  const before = read('Lyon');
  forgetReadings();
  expect(read('Lyon')).not.toBe(before);
  expect(read('Lyon')).toEqual(before);
});

test('a sheet that repeats nothing does not slow the next one, which begins anew', () => {
  let times = 0;
  const read = remember((text) => {
    times += 1;
    return text;
  });
  for (let number = 0; number < 10_000; number += 1) read(String(number));
  forgetReadings();
  times = 0;
  expect([read('Lyon'), read('Lyon'), times]).toEqual(['Lyon', 'Lyon', 1]);
});

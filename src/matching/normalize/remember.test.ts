import { expect, test } from 'vitest';
import { forgetReadings, remember } from './remember.ts';

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

test('once readings are forgotten a text is read again, with the same answer', () => {
  let times = 0;
  const shout = remember((text) => {
    times += 1;
    return text.toUpperCase();
  });
  const before = shout('lyon');
  forgetReadings();
  expect([shout('lyon'), times]).toEqual([before, 2]);
});

import { expect, test } from 'vitest';
import { sayReason } from '../../domain/words/say.ts';
import { createReasonSayer } from './say-reasons.ts';

test('a reason said again is said the same, and others are not taken for it', () => {
  const say = createReasonSayer('fr');
  const reasons = [
    { code: 'workbook_line' },
    { code: 'workbook_extension', values: { number: 12_000 } },
    { code: 'workbook_extension', values: { number: '12000' } },
    { code: 'workbook_extension', values: { number: '#12000' } },
  ];
  for (const reason of [...reasons, ...reasons]) expect(say(reason)).toBe(sayReason('fr', reason));
  expect(new Set(reasons.map(say)).size).toBe(4);
});

import type { KeyPart } from '../pairs/blocking-rule.ts';
import { LINK_POLICY } from './link-policy.ts';
import type { MatchingPlan } from './match-things.ts';

const value = (...of: string[]): KeyPart => ({ take: 'value', of });
const rare = (words: number, ...of: string[]): KeyPart => ({ take: 'rare_words', words, of });

/** Anything else that has a title: publications, products, documents. */
export const OTHER_PLAN: MatchingPlan = {
  blocking: {
    rules: [
      { name: 'identifier', parts: [value('identifier')] },
      { name: 'name', parts: [value('name')] },
      { name: 'rare_words', parts: [rare(3, 'name')] },
      { name: 'beginning', parts: [{ take: 'first', letters: 12, of: ['name'] }] },
      { name: 'rare_word_and_text', parts: [rare(3, 'name'), rare(2, 'text')] },
      { name: 'rare_word_and_number', parts: [rare(3, 'name'), value('number')] },
      { name: 'text', parts: [value('text')] },
    ],
    largestBlock: 60,
    refiners: [value('number'), rare(1, 'text'), { take: 'first', letters: 4, of: ['name'] }],
  },
  policy: LINK_POLICY,
  keepAt: 0,
};

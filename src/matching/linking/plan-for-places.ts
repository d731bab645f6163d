import type { KeyPart } from '../pairs/blocking-rule.ts';
import { LINK_POLICY } from './link-policy.ts';
import type { MatchingPlan } from './match-things.ts';

const value = (...of: string[]): KeyPart => ({ take: 'value', of });
const first = (letters: number, ...of: string[]): KeyPart => ({ take: 'first', letters, of });
const rare = (words: number, ...of: string[]): KeyPart => ({ take: 'rare_words', words, of });

/** Organisations, shops, sites: a name, an address, a telephone. */
export const PLACE_PLAN: MatchingPlan = {
  blocking: {
    rules: [
      { name: 'identifier', parts: [value('identifier')] },
      { name: 'mail', parts: [value('mail')] },
      { name: 'phone', parts: [value('phone')] },
      { name: 'name', parts: [value('name')] },
      { name: 'rare_words_of_name', parts: [rare(2, 'name')] },
      { name: 'rare_word_and_town', parts: [rare(3, 'name'), value('town')] },
      { name: 'rare_word_and_postcode', parts: [rare(3, 'name'), first(4, 'postcode')] },
      { name: 'beginning_of_name', parts: [first(6, 'name')] },
      { name: 'address', parts: [value('address')] },
      { name: 'rare_words_of_address', parts: [rare(2, 'address'), first(3, 'name')] },
      { name: 'address_and_town', parts: [rare(2, 'address'), value('town')] },
      { name: 'address_and_postcode', parts: [rare(2, 'address'), value('postcode')] },
    ],
    largestBlock: 60,
    refiners: [value('postcode'), value('town'), first(4, 'name'), rare(1, 'address')],
  },
  policy: LINK_POLICY,
  keepAt: 0,
};

import type { KeyPart } from '../pairs/blocking-rule.ts';
import { LINK_POLICY } from './link-policy.ts';
import type { MatchingPlan } from './match-things.ts';

const value = (...of: string[]): KeyPart => ({ take: 'value', of });
const first = (letters: number, ...of: string[]): KeyPart => ({ take: 'first', letters, of });
// A name that stands in the wrong column, or one name where two were asked, still finds its like.
const anyName = value('given_name', 'surname');

/** People: names, a date of birth, where they live or were born, how they are reached. */
export const PERSON_PLAN: MatchingPlan = {
  blocking: {
    rules: [
      { name: 'identifier', parts: [value('identifier')] },
      { name: 'mail', parts: [value('mail')] },
      { name: 'phone', parts: [value('phone')] },
      { name: 'beginnings_of_names', parts: [{ take: 'crossed', letters: 4, of: ['given_name', 'surname'] }] },
      { name: 'name_and_birth', parts: [anyName, value('birth_date')] },
      { name: 'name_and_postcode', parts: [anyName, value('postcode')] },
      { name: 'surname_and_town', parts: [value('surname'), value('town')] },
      { name: 'given_name_and_district', parts: [value('given_name'), first(3, 'postcode')] },
      { name: 'surname_and_district', parts: [value('surname'), first(3, 'postcode')] },
      { name: 'birth_and_town', parts: [value('birth_date'), value('town')] },
      { name: 'birth_and_district', parts: [value('birth_date'), first(3, 'postcode')] },
      {
        name: 'initials_and_year',
        parts: [first(2, 'given_name'), first(2, 'surname'), first(4, 'birth_date')],
      },
      { name: 'address_and_birth', parts: [value('address'), value('birth_date')] },
      { name: 'name_and_address', parts: [anyName, { take: 'rare_words', words: 2, of: ['address'] }] },
      { name: 'rare_other_name', parts: [{ take: 'rare_words', words: 2, of: ['other_names'] }, anyName] },
      { name: 'address_and_postcode', parts: [value('address'), value('postcode')] },
    ],
    largestBlock: 120,
    refiners: [
      first(4, 'birth_date'),
      first(3, 'surname'),
      first(3, 'given_name'),
      first(3, 'postcode'),
      value('town'),
    ],
  },
  policy: LINK_POLICY,
  keepAt: 0,
};

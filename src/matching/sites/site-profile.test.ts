import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAddress } from '../../../test/support/make-record.ts';
import { compareSites, weighSites } from './compare-sites.ts';
import { mergeSiteProfiles, profileOfSiteRow, profileOfSiteRows, type SiteProfile } from './site-profile.ts';
import type { SiteTraits } from './site-traits.ts';

const list = (...values: string[]) => fc.subarray(values);
const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values);

const traits: fc.Arbitrary<SiteTraits> = fc
  .record({
    siret: maybe('81234567600011', '81234567600029'),
    code: maybe('L1'),
    street: maybe('12 rue Pasteur', '3 rue Foch'),
    town: maybe('Lyon', 'Lille'),
    nameWords: list('hopital', 'jour'),
    kind: maybe('agency' as const, 'warehouse' as const),
    isHeadOffice: maybe(true, false),
    moveWords: list('pasteur', 'lille'),
    phones: list('+33478000001', '+33478000002'),
    mailboxes: list('lyon@lamy.fr'),
    people: list('dupont|jean', 'petit|anne'),
  })
  .map(({ street, town, ...said }) => ({
    ...said,
    known: null,
    address: street === null && town === null ? null : makeAddress(street ?? undefined, town ?? undefined),
    place: { address: street === null ? null : `${street}|${town ?? ''}`, town },
    namedTown: null,
    hasMoved: said.moveWords.length > 0,
  }));

/** The order in which lists hold their values says nothing. */
function sorted(profile: SiteProfile): SiteProfile {
  const { moveWords, phones, mailboxes, people } = profile;
  const lists = [moveWords, phones, mailboxes, people].map((values) => values.toSorted());
  return { ...profile, moveWords: lists[0]!, phones: lists[1]!, mailboxes: lists[2]!, people: lists[3]! };
}

test('rows read together make the profile that merging them one by one makes', () => {
  fc.assert(
    fc.property(fc.array(traits, { minLength: 1, maxLength: 5 }), (rows) => {
      const merged = rows.map(profileOfSiteRow).reduce(mergeSiteProfiles);
      expect(sorted(profileOfSiteRows(rows))).toEqual(sorted(merged));
    }),
  );
});

test('the score of two sites is the same whether its words are wanted or not', () => {
  const rows = fc.array(traits, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(rows, rows, list('+33478000001'), (left, right, shared) => {
      const sides = [profileOfSiteRows(left), profileOfSiteRows(right), { sharedPhones: new Set(shared) }] as const;
      expect(weighSites(...sides)).toBe(compareSites(...sides)?.score ?? Number.NEGATIVE_INFINITY);
    }),
  );
});

import { expect, test } from 'vitest';
import { draftSchema } from './contract.ts';
import { readFragments } from './find-records.ts';
import { readDraft } from './read-draft.ts';

test('a form is read as an import reads its cells', () => {
  const asked = draftSchema.parse({
    level: 'entity',
    name: 'S.A.R.L. DUPONT & Fils',
    siret: '404 833 048 00022',
    phones: ['04.72.00.00.01 / 06 12 34 56 79'],
    emails: ['Contact@Dupont.FR', 'x@gmail.com'],
    website: 'https://www.dupont-bois.fr/accueil',
    address: '12 rue Bugeaud',
    postcode: '69003',
    town: 'LYON',
  });
  const draft = readDraft(asked, null);
  expect(draft.names).toEqual([['dupont', 'fils']]);
  expect(draft.keys).toEqual([
    { kind: 'siren', value: '404833048' },
    { kind: 'siret', value: '40483304800022' },
    { kind: 'phone', value: '+33472000001' },
    { kind: 'phone', value: '+33612345679' },
    { kind: 'email', value: 'contact@dupont.fr' },
    { kind: 'email', value: 'x@gmail.com' },
    { kind: 'domain', value: 'dupont-bois.fr' },
    { kind: 'domain', value: 'dupont.fr' },
  ]);
  expect(draft.address).toMatchObject({ number: '12', wayTokens: ['bugeaud'], department: '69' });
});

test('a person brings names and mailboxes, never the domain of the company', () => {
  const asked = draftSchema.parse({
    level: 'contact',
    firstName: 'Jean-Pierre',
    lastName: 'Le Goff',
    emails: ['jp@lamy.fr'],
  });
  const draft = readDraft(asked, 'c');
  expect(draft).toMatchObject({ level: 'contact', company: 'c', names: [['legoff', 'jeanpierre']] });
  expect(draft.keys).toEqual([{ kind: 'email', value: 'jp@lamy.fr' }]);
});

test('an empty form asks for nothing', () => {
  expect(readDraft(draftSchema.parse({ level: 'site' }), null)).toMatchObject({ names: [], keys: [], address: null });
});

test.each([
  ['lamy Grénoble', ['lamy', 'grenoble'], ['code']],
  ['04 72 00 00 01', [], ['code', 'phone']],
  ['812 345 676', [], ['code', 'siren']],
  ['81234567600019', [], ['code', 'siret']],
  ['c.martin@lamy.fr', [], ['code', 'email']],
  ['lamy.fr', ['lamy', 'fr'], ['code', 'domain']],
  ['soc-0001', ['soc', '0001'], ['code']],
])('« %s » is looked up by the words %j and as %j', (text, words, kinds) => {
  const fragments = readFragments(text);
  expect(fragments.words).toEqual(words);
  for (const kind of kinds) expect(fragments.keys.map((key) => key.kind)).toContain(kind);
});

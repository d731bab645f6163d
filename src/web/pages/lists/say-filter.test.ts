import { expect, test } from 'vitest';
import { type FilterCondition, parseFilter } from '../../../domain/list-filter.ts';
import { say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import { FILTER_FIELDS, labelOf } from './filter-fields.ts';
import { COLUMNS } from './list-columns.ts';
import { sayFilter } from './say-filter.ts';

const voiceIn = (language: Language) => ({
  language,
  say: (code: string, values = {}) => say(language, code, values),
  money: (cents: number) => `${cents / 100} €`,
  day: (iso: string) => iso.split('-').reverse().join('/'),
});
const names = new Map([['u1', 'Léa Petit']]);
const said = (filter: string, list: 'accounts' | 'contacts' = 'accounts', language: Language = 'fr') =>
  sayFilter(list, parseFilter(filter) as readonly FilterCondition[], names, voiceIn(language)).map((one) => one.text);

test.each([
  ['region:53', ['Région est Bretagne']],
  ['region:Bretagne,28', ['Région est Bretagne ou Normandie']],
  ['!status:inactive', ['Statut n’est pas inactif']],
  ['name~lamy', ['Nom contient lamy']],
  ['ownerId:me', ['Suivi par est moi']],
  ['ownerId:none', ['Suivi par est vide']],
  ['!ownerId:u1', ['Suivi par n’est pas Léa Petit']],
  ['revenueCents.2024>=100000', ['CA avec nous est d’au moins 1000 €']],
  ['isIncomplete:yes', ['À compléter est oui']],
  ['updatedAt<2026-03-31', ['Modifié le est avant 31/03/2026']],
  ['below.role:decision_maker;below.email:valid', ['a un décideur dont l’e-mail est valide']],
  ['contact.role:decision_maker,signatory', ['a sur place un décideur ou signataire']],
  ['!below.role:decision_maker', ['n’a aucun décideur']],
  ['contact.email:generic', ['a sur place un contact dont l’e-mail est générique']],
])('%s is said %j', (filter, sentences) => {
  expect(said(filter)).toEqual(sentences);
});

test('what is asked of one person is one sentence, what is denied stands alone', () => {
  expect(said('region:53;below.role:decision_maker;!below.role:gatekeeper;below.jobTitle~achat')).toEqual([
    'Région est Bretagne',
    'n’a aucun filtre',
    'a un décideur dont la fonction contient achat',
  ]);
  expect(said('below.role:decision_maker;below.email:valid', 'accounts', 'en')).toEqual([
    'has a decision maker whose e-mail is valid',
  ]);
});

test('no condition is lost between a filter and its sentences', () => {
  const conditions = parseFilter('region:53;!level:site;below.role:user;below.email:none;contact.name~x');
  const sentences = sayFilter('accounts', conditions as readonly FilterCondition[], names, voiceIn('fr'));
  expect(sentences.flatMap((one) => one.conditions).length).toBe(5);
});

test('every column and every field of a filter has a name in both languages, and so has every choice', () => {
  const codes = [
    ...Object.values(COLUMNS).flatMap((columns) => columns.map(({ field }) => labelOf(field))),
    ...Object.values(FILTER_FIELDS).flatMap((fields) => fields.map(({ field }) => labelOf(field))),
    ...[...Object.values(COLUMNS), ...Object.values(FILTER_FIELDS)]
      .flat()
      .flatMap(({ words, choices }) =>
        words === 'list_region_' || words === 'list_civility_' ? [] : (choices ?? []).map((one) => `${words}${one}`),
      ),
  ];
  for (const language of ['fr', 'en'] as const)
    expect(codes.filter((code) => say(language, code) === code && !/_[ABCD]$/.test(code))).toEqual([]);
});

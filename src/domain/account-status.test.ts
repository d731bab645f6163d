import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeStatus } from './account-status.ts';

test.each([
  ['client', 'client'],
  ['CLIENT', 'client'],
  ['Client actif', 'client'],
  ['C', 'client'],
  ['actif', 'client'],
  ['customer', 'client'],
  ['Cliente', 'client'],
  ['prospect', 'prospect'],
  ['P', 'prospect'],
  ['Prospect chaud', 'prospect'],
  ['lead', 'prospect'],
  ['pas encore client', 'prospect'],
  ['non client', 'prospect'],
  ['à prospecter', 'prospect'],
  ['ancien client', 'former_client'],
  ['ex-client', 'former_client'],
  ['client perdu', 'former_client'],
  ['Former customer', 'former_client'],
  ['résilié', 'former_client'],
  ['inactif', 'inactive'],
  ['client inactif', 'inactive'],
  ['CI', 'inactive'],
  ['dormant', 'inactive'],
  ['archivé', 'inactive'],
  ['partenaire', 'partner'],
  ['revendeur', 'partner'],
  ['fournisseur', 'partner'],
  ['', null],
  ['bleu', null],
  ['Public', null],
  ['?', null],
])('the status « %s » is %s', (text, expected) => {
  expect(normalizeStatus(text)).toBe(expected);
});

const spelled = fc.constantFrom<(text: string) => string>(
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
);
const STATUSES = [
  'Client actif',
  'Prospect chaud',
  'Ancien client',
  'Partenaire',
  'Inactif',
  'résilié',
  'à prospecter',
];

test('capitals, accents, hyphens and spaces change no status', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STATUSES), spelled, fc.constantFrom(' ', '-', '_', '. '), (text, spell, mark) => {
      const status = normalizeStatus(text);
      expect(status).not.toBeNull();
      expect(normalizeStatus(spell(text))).toBe(status);
      expect(normalizeStatus(text.replaceAll(' ', mark))).toBe(status);
    }),
  );
});

test('who is no customer any more, or not yet, is none', () => {
  for (const text of [
    'ancien client',
    'ex client',
    'client perdu',
    'non client',
    'pas client',
    'futur client',
    'client inactif',
  ])
    expect(normalizeStatus(text), text).not.toBe('client');
});

test('a word that every object knows is no status', () => {
  for (const text of ['constructor', 'toString', '__proto__']) expect(normalizeStatus(text), text).toBeNull();
});

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

import { expect, test } from 'vitest';
import { findClients, findRevenueYear, regionsOf, revenueOf } from './client.ts';
import { structureLines } from './made-report.ts';

const arrangementOf = (...lines: readonly string[]) => structureLines(lines).arrangement;

test('a client is a group, or a company outside any group', () => {
  const arrangement = arrangementOf(
    'Groupe;Raison sociale;Ville',
    'Lamy;Lamy Nord;Lille',
    'Lamy;Lamy Sud;Nice',
    ';Zed;Lyon',
  );
  const clients = findClients(arrangement, findRevenueYear(arrangement));
  expect(clients.map(({ node, isGroup, entities }) => [node.name, isGroup, entities.length])).toEqual([
    ['Lamy', true, 2],
    ['Zed', false, 1],
  ]);
});

test('customers are compared over one same year, the latest of the file', () => {
  const arrangement = arrangementOf(
    'Raison sociale;Ville;CA 2024;CA 2025',
    'Ancien;Lyon;90000;',
    'Neuf;Lille;100;2000',
  );
  const year = findRevenueYear(arrangement);
  const clients = findClients(arrangement, year);
  expect(year).toBe(2025);
  expect(clients.map((client) => [client.node.name, revenueOf(client, year)])).toEqual([
    ['Neuf', 200_000],
    ['Ancien', 0],
  ]);
});

test('a figure without a year counts where no column names one, and a file without figures has none', () => {
  const undated = arrangementOf('Raison sociale;Ville;CA avec nous', 'Zed;Lyon;500', 'Abc;Lille;700');
  expect(findRevenueYear(undated)).toBeNull();
  expect(findClients(undated, null).map(({ node }) => node.name)).toEqual(['Abc', 'Zed']);
  expect(findRevenueYear(arrangementOf('Raison sociale;Ville', 'Zed;Lyon'))).toBeUndefined();
});

test('owners, regions and deciders of a client are those of all its sites', () => {
  const arrangement = arrangementOf(
    'Raison sociale;SIREN;Adresse;CP;Ville;Prénom;Nom;Fonction;Suivi par',
    'Zed;812345676;1 rue X;69003;Lyon;Anne;Roy;Directrice générale;L. Petit',
    'Zed;812345676;2 rue Y;35000;Rennes;Paul;Bon;Technicien;S. Nguyen',
  );
  const [zed] = findClients(arrangement, undefined);
  expect(zed?.owners).toEqual(['L. Petit', 'S. Nguyen']);
  expect(zed && regionsOf(zed)).toEqual(['53', '84']);
  expect(zed?.deciders.map(({ lastName }) => lastName)).toEqual(['Roy']);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Arrangement } from '../../matching/arrangement.ts';
import { structureFile } from './structure-file.ts';
import { writeResults } from './write-results.ts';

const SHEET = [
  'Groupe;Société;SIREN;SIRET;Adresse;CP;Ville;Tél;Contact;Fonction;E-mail',
  'Lamy;LAMY SERVICES SAS;812345676;81234567600019;12 rue Pasteur;69007;LYON;0472000001;Mme Claire Martin;DAF;c.martin@lamy.fr',
  'Lamy;Lamy Services;812 345 676;;12, r. Pasteur;69007;Lyon;04.72.00.00.01;MARTIN Claire;Directrice financière;',
  'Lamy;Lamy Services;812345676;81234567600027;8 av. Thiers;38000;GRENOBLE;0476000002;M. Paul Girard;Acheteur;p.girard@lamy.fr',
  'Lamy;Lamy Industrie;552032534;;3 rue Foch;59000;Lille;0320000003;Luc Petit;DSI;l.petit@lamy.fr',
  ';Menuiserie Collet;;;2 chemin du Moulin;38500;VOIRON;0476000004;M. Éric Collet;Dirigeant;',
  ';MENUISERIE COLLET;;;2 ch. du Moulin;38500;Voiron;0476000004;Éric Collet;Gérant;',
  ';Garage Morel;;;5 rue Zola;35000;RENNES;0299000005;;;',
  ';Garage Morel;;;9 quai de la Fosse;44000;NANTES;0240000006;;;',
].join('\n');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ramure-fed-back-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Companies as people would tell them: a name and the towns where they stand. The sheet of sites has no SIREN of its own. */
function companiesOf({ entities, sites }: Arrangement): string[] {
  const towns = Map.groupBy(sites, (site) => site.entityId);
  return entities
    .map(({ id, name }) => {
      const where = (towns.get(id) ?? []).map((site) => site.address?.town ?? '').sort();
      return `${name.toUpperCase()}: ${where.join(', ')}`;
    })
    .sort();
}

test('the sheets of the workbook given back are arranged as they were: nothing more is joined, nothing comes apart', async () => {
  const path = join(folder, 'clients.csv');
  await writeFile(path, SHEET);
  const first = await structureFile(path, { threads: 1 });
  await writeResults(join(folder, 'out'), first, { language: 'fr', hasWorkbook: true });
  const workbook = join(folder, 'out', 'clients.xlsx');
  const sites = await structureFile(workbook, { threads: 1, sheet: 'Sites' });
  expect(companiesOf(sites.arrangement)).toEqual(companiesOf(first.arrangement));
  const { arrangement: entities } = await structureFile(workbook, { threads: 1, sheet: 'Sociétés' });
  // Two homonyms told apart by their towns alone are one line of words on a sheet without towns.
  const named = ({ entities: nodes }: Arrangement) => [...new Set(nodes.map(({ name, siren }) => `${name} ${siren}`))];
  expect(named(entities).sort()).toEqual(named(first.arrangement).sort());
  const { arrangement: contacts } = await structureFile(workbook, { threads: 1, sheet: 'Contacts' });
  const people = ({ contacts }: Arrangement) => contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  expect(people(contacts).sort()).toEqual(people(first.arrangement).sort());
});

import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, chooseFile, NARROW, overflowOf, WIDE } from './visit.ts';

const { site, visit } = openSite(startProduct);

/** The import has made one company of the two spellings: nothing is left to decide. */
const SHEET = [
  'Société;SIREN;Adresse;CP;Ville;Contact;Fonction;Téléphone',
  'Menuiserie Lambertin;;12 rue Bugeaud;69003;LYON;Mme Claire Martin;DAF;04 72 00 00 01',
  'Lambertin Menuiserie Bois;;12 rue Bugeaud;69003;LYON;M. Paul Girard;Acheteur;04 72 00 00 01',
  'Garage Ferrand;;2 chemin du Moulin;38500;VOIRON;M. Éric Collet;Dirigeant;04 76 00 00 02',
].join('\n');

test('duplicates are looked for in the whole base, and a clean one says so', async () => {
  const page = await visit();
  await chooseFile(page, 'clients.csv', SHEET);
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await page.goto(`${site().address}/doublons`);
  await page.getByRole('button', { name: 'Chercher les doublons' }).click();
  await page.getByText('Aucun doublon à décider').waitFor({ timeout: 30_000 });
  const shots = process.env.RAMURE_SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/doublons-1280.png`, fullPage: true });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize(NARROW);
  if (shots) await page.screenshot({ path: `${shots}/doublons-390.png`, fullPage: true });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize(WIDE);

  await page.getByRole('tab', { name: 'Fiches réunies' }).click();
  await page.getByText('Aucune fiche réunie pour l’instant.').waitFor();
  expect(page.faults).toEqual([]);
});
